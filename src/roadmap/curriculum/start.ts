import type { Stage } from "../task";

/** Not in the guide: what everybody can do at once, so that the first ticks come before the first doubts. */
export const START: Stage = {
  id: "start",
  title: { "zh-cn": "从这里开始", en: "Start here" },
  duration: { "zh-cn": "5 分钟", en: "5 minutes" },
  tasks: [
    {
      id: "first-cell",
      covers: ["closing/beginners"],
      kind: "practice",
      minutes: 2,
      title: { "zh-cn": "运行你的第一段代码", en: "Run your first code" },
      about: {
        "zh-cn":
          "打开第 00 课，点第一个单元格（灰色的框）左边的 ▷。会出现 `Hello World`：这就是编程，不用安装任何东西，也弄不坏电脑。单元格顺利运行完，这一步就自动打勾。",
        en: "Open lesson 00 and press ▷ at the left of the first cell, the grey box. `Hello World` appears: that is programming, with nothing to install and nothing that you could break. The tick comes by itself when the cell has run.",
      },
      lesson: "00-hello",
      evidence: ["lessons/first-cell"],
    },
    {
      id: "first-ghost-text",
      covers: ["1.2/code"],
      kind: "practice",
      minutes: 1,
      title: { "zh-cn": "接受第一次补全", en: "Accept your first suggestion" },
      about: {
        "zh-cn":
          "这一步会打开一个准备好的 Python 文件。稍等片刻，光标后面会出现灰色的字：那是这台电脑上的小模型猜你接下来要写什么。按 <kbd>Tab</kbd> 键接受它，这一步就自动打勾。",
        en: "This opens a Python file that is prepared for you. Wait a moment, and grey text appears behind the cursor: the small model on this computer guesses what you will write next. Press <kbd>Tab</kbd> to accept it, and the tick comes by itself.",
      },
      command: { id: "firstToken.tryGhostText" },
      evidence: ["completion/accepted"],
    },
    {
      id: "first-explanation",
      covers: ["1.2/code"],
      kind: "practice",
      minutes: 1,
      title: { "zh-cn": "让它讲解一行代码", en: "Have a line of code explained" },
      about: {
        "zh-cn":
          "把光标放在刚才补全的那一行，再点这一步。你会看到这行代码每一部分是做什么的。以后遇到看不懂的代码，都可以这样问。讲解出现，这一步就自动打勾。",
        en: "Put the cursor into the line that was just completed, then open this step. You will read what each part of the line does; ask in the same way whenever code puzzles you. The tick comes by itself when the explanation appears.",
      },
      command: { id: "firstToken.tryExplanation" },
      evidence: ["explanation/explained"],
    },
    {
      id: "not-chatgpt",
      covers: ["1.1/parameters"],
      kind: "theory",
      minutes: 1,
      title: { "zh-cn": "读一读：它为什么不是 ChatGPT", en: "Read why this is not ChatGPT" },
      about: {
        "zh-cn":
          "打开入门引导，读最后一步。这里的模型只有 GPT-3 的几千分之一大，所以能装进你的电脑，能拆开来看，也常常猜错。知道了这一点，你就不会对它期望过高，也不会因为它答错而怀疑自己。读完后由你自己打勾。",
        en: "Open the walkthrough and read its last step. The model here is thousands of times smaller than GPT-3: it fits into your computer, it can be taken apart, and it is often wrong. Knowing that, you will neither expect too much of it nor doubt yourself when it errs. You tick this one yourself.",
      },
      command: { id: "firstToken.openWalkthrough" },
    },
  ],
};
