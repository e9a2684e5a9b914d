import type { Question } from "../quiz/quiz";

/**
 * Ten questions from easy to hard on what the guide teaches. They are never changed: the results of
 * day 0 and day 180 are compared.
 */
export const SKILL_TEST: readonly Question[] = [
  {
    text: {
      "zh-cn": "一段文字交给大模型之前，先被切成什么？",
      en: "Into what is a text cut before a large model gets it?",
    },
    options: [
      { "zh-cn": "完整的句子，连同标点", en: "Sentences, with all their punctuation" },
      { "zh-cn": "语法成分：主语、谓语、宾语", en: "Grammatical parts: subject, verb, object" },
      { "zh-cn": "词元（token）：词，或词的一部分", en: "Tokens: words or parts of words" },
      { "zh-cn": "单个的字母或汉字，逐个排开", en: "Single letters or characters, one by one" },
    ],
    right: 2,
    why: {
      "zh-cn":
        "词元是词表里的小片段：常见的词整个是一个词元，少见的词拆成几个。模型只看词元的编号，看不到字母，所以数一个单词里有几个 r 对它并不容易。",
      en: "Tokens are pieces from a fixed list: a common word is one, a rare word several. The model sees only their numbers and no letters, which is why counting the r's in a word is hard for it.",
    },
  },
  {
    text: {
      "zh-cn": "生成文字时，把温度（temperature）从 1 调到 0.2，会怎样？",
      en: "When text is generated, what does lowering the temperature from 1 to 0.2 do?",
    },
    options: [
      { "zh-cn": "生成得更快，质量不变", en: "It comes faster, with the same quality" },
      { "zh-cn": "更集中在最可能的词上", en: "It varies less: the likeliest tokens win" },
      { "zh-cn": "更随机，更有想象力", en: "It varies more and is more inventive" },
      { "zh-cn": "文字变短，提前结束", en: "It becomes shorter and ends early" },
    ],
    right: 1,
    why: {
      "zh-cn":
        "每个词元的打分都要除以温度。温度小于 1，高分和低分的差距拉大，几乎总选最可能的那个；大于 1，差距缩小，更随机。它不影响速度，也不决定长度。",
      en: "The scores of all tokens are divided by the temperature. Below 1 the gaps grow and the likeliest token nearly always wins; above 1 they shrink and chance has more say. Speed and length are not its business.",
    },
  },
  {
    text: {
      "zh-cn": "训练数据里，同一篇文章重复出现了一千次。最可能的后果是？",
      en: "The same article stands in the training data a thousand times. What is the likeliest effect?",
    },
    options: [
      {
        "zh-cn": "模型更容易逐字背出这篇文章",
        en: "The model tends to recite that article word for word",
      },
      {
        "zh-cn": "模型对这个主题的理解会深刻得多",
        en: "The model understands that subject much more deeply",
      },
      {
        "zh-cn": "没有影响，训练程序会自动去重",
        en: "None, for training removes duplicates by itself",
      },
      {
        "zh-cn": "词表变大，因为文章里的词出现得更多",
        en: "The list of tokens grows, since those words are frequent",
      },
    ],
    right: 0,
    why: {
      "zh-cn":
        "重复一千次，就等于让模型在这一篇上练一千遍：它学会的是背诵，而不是规律，训练的时间也被占掉了。去重要自己做，完全相同的和几乎相同的都要去。",
      en: "A thousand copies are a thousand rounds of practice on one text: the model learns to recite it instead of what texts have in common, and the time is lost for others. Duplicates have to be removed by you, the exact and the nearly exact ones.",
    },
  },
  {
    text: {
      "zh-cn": "一个模型有 70 亿个参数，每个用 16 位存放。光是权重，大约要占多少内存？",
      en: "A model has 7 billion parameters of 16 bits each. About how much memory do the weights alone take?",
    },
    options: [
      { "zh-cn": "1.4 GB", en: "1.4 GB" },
      { "zh-cn": "7 GB", en: "7 GB" },
      { "zh-cn": "112 GB", en: "112 GB" },
      { "zh-cn": "14 GB", en: "14 GB" },
    ],
    right: 3,
    why: {
      "zh-cn":
        "16 位是 2 个字节，70 亿 × 2 字节 = 140 亿字节，约 14 GB。112 是把位当成了字节。运行时还要加上 KV 缓存，训练时要多好几倍。",
      en: "16 bits are 2 bytes, and 7 billion × 2 bytes are about 14 GB. 112 mistakes bits for bytes. Running it adds the cache of keys and values, and training takes several times as much.",
    },
  },
  {
    text: {
      "zh-cn":
        "FastAPI 接口写成 async def predict(text: str)。用 POST 发送一段含有 text 的 JSON，返回 422。为什么？",
      en: "A FastAPI route says async def predict(text: str). A POST with text in a JSON body gets 422. Why?",
    },
    options: [
      {
        "zh-cn": "服务器上没有加载模型，无法回答",
        en: "The server has loaded no model and cannot answer",
      },
      {
        "zh-cn": "POST 不能发送 JSON，要改用 GET",
        en: "JSON cannot be sent by POST; it has to be GET",
      },
      {
        "zh-cn": "str 参数要写在网址里，请求体没有被读取",
        en: "A str parameter belongs in the address; the body is not read",
      },
      {
        "zh-cn": "text 是保留字，不能用作参数的名字",
        en: "text is a reserved word and cannot be a parameter's name",
      },
    ],
    right: 2,
    why: {
      "zh-cn":
        "422 的意思是“请求的格式不对”。FastAPI 把简单类型的参数当作网址里的查询参数（?text=…）。要从 JSON 里读，就用 Pydantic 的 BaseModel 定义请求体。指南里的例子正好踩了这个坑。",
      en: "422 means that the request has the wrong shape. FastAPI takes parameters of simple types from the query (?text=…). To read them from JSON, describe the body by a BaseModel of Pydantic. The guide's own example falls into this trap.",
    },
  },
  {
    text: {
      "zh-cn": "把权重从 16 位量化到 4 位，会怎样？",
      en: "What happens when weights are quantised from 16 bits to 4?",
    },
    options: [
      {
        "zh-cn": "参数只剩四分之一，质量略有下降",
        en: "A quarter of the parameters remains, and quality falls a little",
      },
      {
        "zh-cn": "每个参数存得更粗，质量略有下降",
        en: "Each parameter is stored more coarsely, and quality falls a little",
      },
      {
        "zh-cn": "文件变小，质量完全不变",
        en: "The file shrinks, and quality stays exactly the same",
      },
      { "zh-cn": "层数变少，所以运行得更快", en: "There are fewer layers, so that it runs faster" },
    ],
    right: 1,
    why: {
      "zh-cn":
        "参数一个不少，只是每个数用更少的位表示。4 位通常还能用，再往下（3 位、2 位）质量会很快变差；差多少，要用困惑度或任务上的成绩来量。",
      en: "All parameters stay; each number just gets fewer bits. Four are usually still good, with three or two quality falls fast. How fast has to be measured, by perplexity or on your task.",
    },
  },
  {
    text: {
      "zh-cn": "用 LoRA 微调时，发生了什么？",
      en: "What happens in fine-tuning by LoRA?",
    },
    options: [
      {
        "zh-cn": "原来的权重不动，训练旁边加上的小矩阵",
        en: "The weights stay; small matrices beside them are trained",
      },
      {
        "zh-cn": "只训练最后一层，其他各层全部保持不动",
        en: "Only the last layer is trained; all others stay as they are",
      },
      {
        "zh-cn": "删掉不重要的权重，训练剩下的",
        en: "Unimportant weights are deleted and the others trained",
      },
      {
        "zh-cn": "把权重换成 4 位，再训练全部权重",
        en: "The weights become 4-bit ones, and all are trained",
      },
    ],
    right: 0,
    why: {
      "zh-cn":
        "权重的变化写成两个细长矩阵的乘积（秩 r 很小），要训练的参数常常不到 1%。它有自己的参数：r、alpha、加在哪些层。先把权重量化再加 LoRA，那叫 QLoRA。",
      en: "The change of a weight matrix is written as the product of two thin ones (of low rank r), often less than 1 % of the parameters. It has settings of its own: r, alpha, which layers. LoRA on quantised weights is called QLoRA.",
    },
  },
  {
    text: {
      "zh-cn": "两个模型，哪个更适合你的任务？哪种比较方法最可靠？",
      en: "Which of two models suits your task better? What tells most reliably?",
    },
    options: [
      {
        "zh-cn": "比参数的个数：越多通常越适合",
        en: "The number of parameters: more is usually better",
      },
      {
        "zh-cn": "比训练损失：越低说明学得越好",
        en: "The training loss: lower means that more was learned",
      },
      {
        "zh-cn": "各问三个问题，看谁答得更通顺",
        en: "Three questions to each, and who answers more fluently",
      },
      {
        "zh-cn": "用几百条双方都没见过的任务数据来比",
        en: "Hundreds of examples of the task that neither has seen",
      },
    ],
    right: 3,
    why: {
      "zh-cn":
        "见过的题答得好，可能只是背下来了；三个问题里，运气的成分太大；大模型在特定任务上也可能输给专门的小模型。没见过的、够多的、来自真实任务的数据，才说明问题。",
      en: "Seen questions may be answered from memory, three questions are mostly luck, and a small specialist can beat a large model at its own task. Unseen examples of the real task, and enough of them, tell.",
    },
  },
  {
    text: {
      "zh-cn":
        "模型给正确的下一个词元的概率，从 0.1 提高到了 0.2。这一处的交叉熵损失（自然对数）怎样变化？",
      en: "A model's probability for the right next token rises from 0.1 to 0.2. How does the cross-entropy loss there change (natural logarithm)?",
    },
    options: [
      {
        "zh-cn": "减少 0.1，与概率的变化相同",
        en: "It falls by 0.1, as much as the probability rises",
      },
      { "zh-cn": "减少 ln 2，约 0.69", en: "It falls by ln 2, about 0.69" },
      { "zh-cn": "减少一半，因为概率翻了一倍", en: "It halves, since the probability doubles" },
      {
        "zh-cn": "不变，只要选中的还是别的词元",
        en: "Not at all, as long as another token is chosen",
      },
    ],
    right: 1,
    why: {
      "zh-cn":
        "损失是 −ln p，其中 p 是概率：从 −ln 0.1 ≈ 2.30 变为 −ln 0.2 ≈ 1.61。概率每翻一倍，损失就减少 ln 2，不管原来是多少；选中的是不是它，并不影响损失。",
      en: "The loss is −ln p, where p is the probability: from −ln 0.1 ≈ 2.30 to −ln 0.2 ≈ 1.61. Each doubling takes ln 2 off, wherever it starts, and whether the token would be chosen does not matter.",
    },
  },
  {
    text: {
      "zh-cn": "注意力的公式 softmax(QKᵀ/√d)V 里，为什么要除以 √d？",
      en: "Attention is softmax(QKᵀ/√d)V. Why is there a division by √d?",
    },
    options: [
      { "zh-cn": "让每一行的权重加起来等于 1", en: "So that the weights of each row add up to 1" },
      {
        "zh-cn": "让模型知道词元的先后顺序",
        en: "So that the model knows the order of the tokens",
      },
      {
        "zh-cn": "点积随 d 变大，softmax 会过于尖锐",
        en: "Dot products grow with d, and softmax would be too sharp",
      },
      { "zh-cn": "减少乘法的次数，节省时间", en: "To need fewer multiplications and save time" },
    ],
    right: 2,
    why: {
      "zh-cn":
        "d 个乘积相加，数值的波动大约按 √d 增长；不缩小，softmax 会只盯住一处，梯度几乎为零。除以 √d，波动就回到 1 左右。加起来等于 1 是 softmax 的作用；先后顺序由位置编码给出。",
      en: "A sum of d products varies by about √d; softmax would settle on one place and its gradient would nearly vanish. The division brings the variation back to about 1. That the weights add up to 1 is softmax's doing, and order comes from position encoding.",
    },
  },
];
