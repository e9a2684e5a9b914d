import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 3.1 of the guide, third stage. */
export const STAGE_THREE: Stage = {
  id: "stage-three",
  title: { "zh-cn": "第三阶段：读论文，做项目", en: "Stage three: papers and projects" },
  duration: { "zh-cn": "持续", en: "ongoing" },
  tasks: [
    {
      id: "compute-attention",
      covers: ["3.1/attention-paper", "3.1/stage-three"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "亲手算一遍注意力", en: "Compute attention by hand" },
      about: {
        "zh-cn":
          "第 11 课用三个词、几行代码算出论文的核心公式 softmax(QKᵀ/√d)V，每一步都看得见数字。算过一遍，论文里的符号就不再吓人。写出函数 `attention` 并通过检查，这一步就完成了。",
        en: "Lesson 11 works out the paper's formula, softmax(QKᵀ/√d)V, for three words in a few lines, with all numbers in sight. After that its symbols no longer frighten. You are done when your function `attention` passes its check.",
      },
      lesson: "11-attention",
      evidence: ["11-attention/attention"],
      level: "senior",
    },
    {
      id: "read-attention-paper",
      covers: ["3.1/attention-paper"],
      kind: "theory",
      minutes: 120,
      title: { "zh-cn": "读《Attention Is All You Need》", en: "Read “Attention Is All You Need”" },
      about: {
        "zh-cn":
          "先做完第 11 课，再读摘要、第 3 节和图 1、图 2，其余可以略过。读两遍：第一遍只看懂在做什么，第二遍弄清每个符号。能看着图 1 讲出数据怎样流过去，就算完成，由你自己打勾。",
        en: "After lesson 11, read the abstract, section 3 and figures 1 and 2; the rest can wait. Read twice: once for what is done, once for each symbol. You are done when you can follow the data through figure 1 aloud; you tick it yourself.",
      },
      links: linksTo("paper-attention"),
    },
    {
      id: "read-gpt-and-bert",
      covers: ["3.1/classic-papers", "2.2/gpt", "2.2/bert"],
      kind: "theory",
      minutes: 180,
      title: { "zh-cn": "读 GPT-2、GPT-3 和 BERT", en: "Read GPT-2, GPT-3 and BERT" },
      about: {
        "zh-cn":
          "只读每篇的摘要、引言和方法，边读边填一张小表：看一边还是看两边，训练时猜什么，多大，用了什么数据。这三篇说清楚了今天两大类模型从哪里来。表填满就算完成，由你自己打勾。",
        en: "Read abstract, introduction and method of each and fill in a small table: does it see one side or both, what does it guess in training, how large is it, on which data? The three tell where today's two kinds of model come from. You are done when the table is full; you tick it yourself.",
      },
      links: linksTo("paper-gpt-2", "paper-gpt-3", "paper-bert"),
    },
    {
      id: "read-clip-and-lora",
      covers: ["3.1/classic-papers", "2.2/clip", "2.2/lora"],
      kind: "theory",
      minutes: 120,
      title: { "zh-cn": "读 CLIP 和 LoRA", en: "Read CLIP and LoRA" },
      about: {
        "zh-cn":
          "你在第 06、07 课里已经用过它们，现在看原作者怎样说。各写三句话：解决什么问题，核心办法是什么，作者自己承认的不足是什么。六句话写完就算完成，由你自己打勾。",
        en: "You used both in lessons 06 and 07; now read their authors. Three sentences on each: which problem, which idea, which weakness do they admit themselves? You are done with six sentences; you tick it yourself.",
      },
      links: linksTo("paper-clip", "paper-lora"),
    },
    {
      id: "project-support-bot",
      covers: ["3.1/support-bot", "3.1/projects"],
      kind: "practice",
      minutes: 180,
      title: { "zh-cn": "做一个智能客服", en: "Build a support bot" },
      about: {
        "zh-cn":
          "点开这一步，新建“智能客服”项目：它在一份常见问答里找最合适的一条来回答，找不到就说“不知道”，不编造。最关键的一行由你来写：它决定哪些词重要。项目自带的测试全部通过，这一步就自动打勾。",
        en: "Open this step to create the project: the bot answers from a list of questions and answers and says “I do not know” instead of inventing. You write its heart: which words matter. The tick comes when the project's own tests pass.",
      },
      command: { id: "firstToken.newProject", arguments: ["support-bot"] },
      evidence: ["projects/support-bot"],
      level: "intermediate",
    },
    {
      id: "look-inside-suggestion",
      covers: ["3.1/code-completion", "1.2/code"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "看看一次补全是怎么来的", en: "Look inside a suggestion" },
      about: {
        "zh-cn":
          "在 Python 文件里等到一次补全，运行“为什么这样补全？”：它会列出从按键到显示的每一步，包括有多大把握、被什么规则拦下。做自己的补全工具之前，先看懂一个真的。能说出其中三步各做什么，就算完成，由你自己打勾。",
        en: "Wait for a suggestion in a Python file and run *Why This Suggestion?*: it lists every step from key to screen, how sure the model was and which rules held something back. See a real tool from inside before you build one. You are done when you can say what three of the steps do; you tick it yourself.",
      },
      command: { id: "firstToken.whySuggestion" },
    },
    {
      id: "project-code-completion",
      covers: ["3.1/code-completion", "3.1/projects"],
      kind: "practice",
      minutes: 180,
      title: { "zh-cn": "做一个代码补全工具", en: "Build a code completion tool" },
      about: {
        "zh-cn":
          "点开这一步，新建“代码补全”项目：从几个小文件里数出“什么后面常跟什么”，用它补全一行代码，并量出补对了多少。做完你会明白，编辑器里那个模型比它强在哪里。项目自带的测试全部通过，这一步就自动打勾。",
        en: "Open this step to create the project: it counts in a few files what tends to follow what, completes a line by that, and measures how often it is right. You will see in what the model in your editor is better. The tick comes when the project's own tests pass.",
      },
      command: { id: "firstToken.newProject", arguments: ["code-completion"] },
      evidence: ["projects/code-completion"],
      level: "intermediate",
    },
    {
      id: "project-paper-summary",
      covers: ["3.1/paper-summary", "3.1/projects"],
      kind: "practice",
      minutes: 180,
      title: { "zh-cn": "做一个论文摘要生成器", en: "Build a paper summariser" },
      about: {
        "zh-cn":
          "点开这一步，新建“论文摘要”项目：它挑出一篇文章里最要紧的几句，并和人写的摘要比较打分。让它不重复的那条规则由你来写。项目自带的测试全部通过，这一步就自动打勾。",
        en: "Open this step to create the project: it picks the sentences on which a text hangs and scores them against a summary written by a person. You write the rule that keeps it from repeating itself. The tick comes when the project's own tests pass.",
      },
      command: { id: "firstToken.newProject", arguments: ["paper-summary"] },
      evidence: ["projects/paper-summary"],
      level: "intermediate",
    },
    {
      id: "show-project",
      covers: ["3.1/projects", "closing/github"],
      kind: "exchange",
      minutes: 60,
      title: { "zh-cn": "把一个项目拿给别人用", en: "Let somebody use one of your projects" },
      about: {
        "zh-cn":
          "选一个项目，写一份 README：做什么、怎样运行、量出来的成绩、一个答错的例子。请一个人照着运行一遍，看他在哪里卡住，再改。别人能独立运行起来，就算完成，由你自己打勾。",
        en: "Take one project and write its README: what it does, how to run it, the measured result, and one example that it gets wrong. Let somebody follow it, watch where they get stuck, and mend that. You are done when they can run it alone; you tick it yourself.",
      },
    },
  ],
};
