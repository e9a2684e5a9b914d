import type { Concept } from "./concept";

/** What a language model reads, holds and says. */
export const BASICS: readonly Concept[] = [
  {
    id: "token",
    title: { "zh-cn": "token（词元）", en: "Token" },
    what: {
      "zh-cn": "模型读写文字的最小单位：一个字、一个词或词的一部分，每个都有一个编号。",
      en: "The smallest piece of text that a model reads or writes: a word, a part of one, or a sign, each with a number.",
    },
    example: {
      "zh-cn": "`print(x)` 大约是四个 token：`print`、`(`、`x`、`)`。",
      en: "`print(x)` is about four tokens: `print`, `(`, `x`, `)`.",
    },
    caution: {
      "zh-cn":
        "token 不等于字或词；同一句话在不同的分词器里 token 数不同，中文有时一个字要用好几个。",
      en: "A token is not a word or a letter, and each tokenizer counts differently; one Chinese character can cost several.",
    },
    lesson: "01-next-token",
  },
  {
    id: "tokenizer",
    title: { "zh-cn": "分词器", en: "Tokenizer" },
    what: {
      "zh-cn": "把文字切成 token、换成编号，也能把编号变回文字的工具。",
      en: "What cuts text into tokens and turns them into numbers, and back again.",
    },
    example: {
      "zh-cn": '`tokenizer.encode("你好")` 得到一串编号，`tokenizer.decode(编号)` 再变回“你好”。',
      en: '`tokenizer.encode("Hello")` gives a list of numbers; `tokenizer.decode(numbers)` gives the text back.',
    },
    caution: {
      "zh-cn": "分词器必须和模型配套；换了另一个，编号就对不上，输出会是乱码。",
      en: "It must be the one that the model was trained with; with another one the numbers mean something else.",
    },
    lesson: "01-next-token",
    names: [
      "transformers.*Tokenizer",
      "transformers.*TokenizerFast",
      "transformers.*Tokenizer().encode",
      "transformers.*Tokenizer().tokenize",
    ],
  },
  {
    id: "vocabulary",
    title: { "zh-cn": "词表", en: "Vocabulary" },
    what: {
      "zh-cn": "分词器认识的全部 token 的清单；模型每一步都要在整张清单里选一个。",
      en: "The list of all tokens that a tokenizer knows; at each step the model chooses one of the whole list.",
    },
    example: {
      "zh-cn": "GPT-2 的词表有 50,257 个 token，随本扩展附带的代码模型有 8,192 个。",
      en: "GPT-2 knows 50,257 tokens; the code model that comes with this extension knows 8,192.",
    },
    caution: {
      "zh-cn": "词表大不等于模型强：词表只决定文字怎么切。",
      en: "A larger vocabulary does not make a model wiser; it only cuts text into fewer pieces.",
    },
    lesson: "01-next-token",
    names: ["transformers.*Tokenizer().vocab_size", "transformers.*Tokenizer().get_vocab"],
  },
  {
    id: "parameter",
    title: { "zh-cn": "参数", en: "Parameter" },
    what: {
      "zh-cn": "模型里的一个数；训练就是一点点调整这些数，模型学到的一切都在里面。",
      en: "One number inside a model; training adjusts these numbers bit by bit, and all that was learned is in them.",
    },
    example: {
      "zh-cn": "GPT-3 有 1750 亿个参数，每个用 16 位（2 字节）存，就是 350 GB。",
      en: "GPT-3 has 175 billion parameters; at 16 bits (2 bytes) each that is 350 GB.",
    },
    caution: {
      "zh-cn": "参数不是神经元，也不是“记住的知识条数”；它是神经元之间连接的强度。",
      en: "A parameter is not a neuron and not a stored fact; it is how strongly two of them are connected.",
    },
    lesson: "04-compute",
    names: [
      "torch.nn.*().parameters",
      "transformers.*().parameters",
      "transformers.*().num_parameters",
    ],
  },
  {
    id: "context-window",
    title: { "zh-cn": "上下文窗口", en: "Context window" },
    what: {
      "zh-cn": "模型一次最多能看到的 token 数；提示词和回答加在一起都算。",
      en: "How many tokens a model can see at once, the prompt and its own answer together.",
    },
    example: {
      "zh-cn": "GPT-2 的窗口是 1,024 个 token，大约两三页英文。",
      en: "GPT-2 sees 1,024 tokens, about two or three pages of English.",
    },
    caution: {
      "zh-cn": "超出窗口的文字模型完全看不到，它不会提醒你。",
      en: "What does not fit is not seen at all, and the model does not say so.",
    },
    lesson: "02-generating",
  },
  {
    id: "embedding",
    title: { "zh-cn": "词向量（嵌入）", en: "Embedding" },
    what: {
      "zh-cn": "代表一个 token 的一串数；意思相近的 token，数也相近。",
      en: "The list of numbers that stands for a token inside the model; tokens of like meaning have like numbers.",
    },
    example: {
      "zh-cn": "`nn.Embedding(8192, 384)`：8,192 个 token，每个用 384 个数表示。",
      en: "`nn.Embedding(8192, 384)`: 8,192 tokens, 384 numbers for each.",
    },
    caution: {
      "zh-cn": "单独一个数没有含义，有意义的是向量之间的远近。",
      en: "No single one of the numbers means anything; only how near two lists are does.",
    },
    lesson: "11-attention",
    names: ["torch.nn.Embedding", "transformers.*().get_input_embeddings"],
  },
  {
    id: "next-token",
    title: { "zh-cn": "预测下一个 token", en: "Next-token prediction" },
    what: {
      "zh-cn": "语言模型唯一做的事：给出前文，算出每个 token 接在后面的概率。",
      en: "The one thing that a language model does: given a text, a probability for each token to come next.",
    },
    example: {
      "zh-cn": "“今天天气”之后，“很”的概率也许是 30%，“不”是 10%。",
      en: "After “The weather is”, “nice” may get 30 % and “cold” 10 %.",
    },
    caution: {
      "zh-cn": "最可能的不一定是真的：模型学的是文字怎样接，不是事实。",
      en: "The likeliest is not always true: the model has learned how texts go on, not facts.",
    },
    lesson: "01-next-token",
    names: ["transformers.*ForCausalLM", "transformers.GPT2LMHeadModel"],
  },
  {
    id: "logits",
    title: { "zh-cn": "logits（原始分数）", en: "Logits" },
    what: {
      "zh-cn": "模型给词表里每个 token 打的原始分数，经过 softmax 才变成概率。",
      en: "The raw score that a model gives to each token of its vocabulary; softmax turns them into probabilities.",
    },
    example: {
      "zh-cn": "`model(ids).logits[0, -1]` 是最后一个位置上对下一个 token 的全部分数。",
      en: "`model(ids).logits[0, -1]` holds the scores for the token after the last one.",
    },
    caution: {
      "zh-cn": "logits 可以是负数，加起来也不等于 1，不能当概率用。",
      en: "They may be negative and do not add up to 1: they are no probabilities yet.",
    },
    lesson: "01-next-token",
    names: ["transformers.*()().logits"],
  },
  {
    id: "softmax",
    title: { "zh-cn": "softmax", en: "Softmax" },
    what: {
      "zh-cn": "把一排分数变成概率的公式：全部为正，加起来等于 1，分数越高概率越大。",
      en: "The formula that turns scores into probabilities: all positive, 1 in all, the higher the score the larger.",
    },
    example: {
      "zh-cn": "分数 2、1、0 变成约 67%、24%、9%。",
      en: "The scores 2, 1, 0 become about 67 %, 24 % and 9 %.",
    },
    caution: {
      "zh-cn": "`dim` 写错，就会沿着错误的方向归一化，而且不会报错。",
      en: "With the wrong `dim` it adds up to 1 in the wrong direction, without any error.",
    },
    lesson: "11-attention",
    names: [
      "torch.softmax",
      "torch.nn.functional.softmax",
      "torch.nn.Softmax",
      "torch.**().softmax",
    ],
  },
  {
    id: "prompt",
    title: { "zh-cn": "提示词", en: "Prompt" },
    what: {
      "zh-cn": "交给模型的文字，模型从它的末尾接着写。",
      en: "The text that a model is given; it goes on from its end.",
    },
    example: {
      "zh-cn": "代码补全里，光标前后的代码就是提示词。",
      en: "In code completion the code around the cursor is the prompt.",
    },
    caution: {
      "zh-cn": "小模型不懂“请帮我……”这类指令，只会续写；能听懂指令的模型受过专门的训练。",
      en: "A small base model does not follow requests, it only continues; models that do were trained for it.",
    },
    lesson: "02-generating",
  },
  {
    id: "hallucination",
    title: { "zh-cn": "幻觉", en: "Hallucination" },
    what: {
      "zh-cn": "模型写得流畅又肯定，内容却是编的。",
      en: "Fluent, confident text that is made up.",
    },
    example: {
      "zh-cn": "代码模型可能补出一个根本不存在的函数名。",
      en: "A code model may offer a function that no library has.",
    },
    caution: {
      "zh-cn": "医疗、法律、金额这类内容一定要查证；语气肯定不等于正确。",
      en: "Check whatever matters, medicine and law above all; a confident tone proves nothing.",
    },
    lesson: "03-limits",
  },
  {
    id: "perplexity",
    title: { "zh-cn": "困惑度", en: "Perplexity" },
    what: {
      "zh-cn": "模型平均在多少个 token 之间犹豫；越小说明它越少意外。",
      en: "Among how many tokens a model hesitates on average; the smaller, the less a text surprises it.",
    },
    example: {
      "zh-cn": "平均损失 2.3 nat，困惑度就是 e 的 2.3 次方，约等于 10。",
      en: "A mean loss of 2.3 nats is a perplexity of e to the power of 2.3, about 10.",
    },
    caution: {
      "zh-cn": "分词器不同的模型，困惑度不能直接比较。",
      en: "Models with different tokenizers cannot be compared by it.",
    },
    lesson: "01-next-token",
  },
];
