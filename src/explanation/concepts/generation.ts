import type { Concept } from "./concept";

/** How text is drawn from a model. */
export const GENERATION: readonly Concept[] = [
  {
    id: "generate",
    title: { "zh-cn": "generate（生成）", en: "generate" },
    what: {
      "zh-cn": "一个 token 接一个 token 地续写，直到遇到结束标记或写满长度。",
      en: "Writes on token by token until an end mark comes or the length is used up.",
    },
    example: {
      "zh-cn": "`model.generate(input_ids, max_new_tokens=20)` 最多再写 20 个 token。",
      en: "`model.generate(input_ids, max_new_tokens=20)` adds at most 20 tokens.",
    },
    caution: {
      "zh-cn": "它要的是 token 编号，不是文字；传字符串会出错，要先用分词器转换。",
      en: "It takes token numbers, not text: a string has to go through the tokenizer first.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate"],
  },
  {
    id: "greedy-decoding",
    title: { "zh-cn": "贪心解码", en: "Greedy decoding" },
    what: {
      "zh-cn": "每一步都选概率最大的 token。",
      en: "Taking the likeliest token at every step.",
    },
    example: {
      "zh-cn": "不写 `do_sample=True` 时，`generate` 通常就是这样做的，每次结果都一样。",
      en: "Without `do_sample=True` this is what `generate` usually does: the same text each time.",
    },
    caution: {
      "zh-cn": "小模型这样写很容易原地打转，不停重复同一句话。",
      en: "Small models easily run in circles with it and repeat one phrase.",
    },
    lesson: "02-generating",
  },
  {
    id: "sampling",
    title: { "zh-cn": "采样", en: "Sampling" },
    what: {
      "zh-cn": "按概率抽签来选下一个 token，所以每次结果可能不同。",
      en: "Drawing the next token by its probability, so that each run may differ.",
    },
    example: {
      "zh-cn": "`model.generate(ids, do_sample=True, temperature=0.8)`",
      en: "`model.generate(ids, do_sample=True, temperature=0.8)`",
    },
    caution: {
      "zh-cn": "不打开 `do_sample`，`temperature`、`top_k`、`top_p` 都不起作用。",
      en: "`temperature`, `top_k` and `top_p` do nothing unless `do_sample` is on.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(do_sample)", "torch.multinomial"],
  },
  {
    id: "temperature",
    title: { "zh-cn": "温度", en: "Temperature" },
    what: {
      "zh-cn": "采样前先用它去除每个分数：小于 1 更保守，大于 1 更随意。",
      en: "What every score is divided by before drawing: below 1 plays safe, above 1 takes risks.",
    },
    example: {
      "zh-cn": "两个 token 的概率 73% 和 27%，温度 0.5 时变成 88% 和 12%。",
      en: "Two tokens at 73 % and 27 % become 88 % and 12 % at temperature 0.5.",
    },
    caution: {
      "zh-cn": "温度不会让模型更聪明，只改变它有多敢选不太可能的词。",
      en: "It makes no model wiser; it only changes how often unlikely words are chosen.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(temperature)"],
  },
  {
    id: "top-k",
    title: { "zh-cn": "top-k", en: "Top-k" },
    what: {
      "zh-cn": "只在概率最大的 k 个 token 里抽签。",
      en: "Drawing only among the k likeliest tokens.",
    },
    example: {
      "zh-cn": "`top_k=5`：排在第 6 名以后的全部不要。",
      en: "`top_k=5` drops everything from the sixth place on.",
    },
    caution: {
      "zh-cn": "k 是固定的：模型很确定时它放进了坏选项，很犹豫时又删掉了好选项。",
      en: "k is fixed: where the model is sure it lets bad ones in, where it hesitates it cuts good ones off.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(top_k)", "torch.topk"],
  },
  {
    id: "top-p",
    title: { "zh-cn": "top-p（核采样）", en: "Top-p" },
    what: {
      "zh-cn": "从最可能的开始往下取，概率加起来达到 p 为止，只在这些里面抽签。",
      en: "Drawing only among the likeliest tokens that together reach the probability p.",
    },
    example: {
      "zh-cn": "`top_p=0.9`：概率 70%、15%、8% 三个加起来已超过 90%，后面的就不要了。",
      en: "`top_p=0.9`: with 70 %, 15 % and 8 % three tokens are enough, and the rest is dropped.",
    },
    caution: {
      "zh-cn": "和 `top_k` 一起写时，两个限制会先后都生效。",
      en: "Given together with `top_k`, both limits apply, one after the other.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(top_p)"],
  },
  {
    id: "max-length",
    title: { "zh-cn": "max_length", en: "max_length" },
    what: {
      "zh-cn": "提示词和新写的内容加在一起最多多少个 token。",
      en: "The most tokens of prompt and new text together.",
    },
    example: {
      "zh-cn": "提示词有 45 个 token 时，`max_length=50` 只会再写 5 个。",
      en: "With a prompt of 45 tokens, `max_length=50` leaves room for 5 new ones.",
    },
    caution: {
      "zh-cn": "想控制新写多少，用 `max_new_tokens`，更不容易弄错。",
      en: "To say how much is added, `max_new_tokens` is clearer.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(max_length)"],
  },
  {
    id: "max-new-tokens",
    title: { "zh-cn": "max_new_tokens", en: "max_new_tokens" },
    what: {
      "zh-cn": "最多新写多少个 token，不算提示词。",
      en: "The most tokens that are added, the prompt not counted.",
    },
    example: {
      "zh-cn": "`max_new_tokens=20`：无论提示词多长，最多再写 20 个。",
      en: "`max_new_tokens=20` adds at most 20, however long the prompt is.",
    },
    caution: {
      "zh-cn": "写到上限会在句子中间停下，这不是出错。",
      en: "Text that stops in mid-sentence has reached it; that is no error.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(max_new_tokens)", "transformers.pipeline()(max_new_tokens)"],
  },
  {
    id: "beam-search",
    title: { "zh-cn": "束搜索", en: "Beam search" },
    what: {
      "zh-cn": "同时保留几条续写，最后选总概率最大的一条。",
      en: "Following several continuations at once and keeping the one that is likeliest as a whole.",
    },
    example: {
      "zh-cn": "`num_beams=4`：每一步都保留四条最好的。",
      en: "`num_beams=4` keeps the four best at each step.",
    },
    caution: {
      "zh-cn": "花的时间大约是束数的倍数；写故事时它往往更单调。",
      en: "It costs about as many times the work as there are beams, and makes stories dull.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(num_beams)"],
  },
  {
    id: "end-token",
    title: { "zh-cn": "结束标记", en: "End token" },
    what: {
      "zh-cn": "一个特殊 token，模型用它表示“写完了”。",
      en: "A special token by which a model says that it has finished.",
    },
    example: {
      "zh-cn": "GPT-2 的结束标记是 `<|endoftext|>`，编号 50256。",
      en: "GPT-2's is `<|endoftext|>`, number 50256.",
    },
    caution: {
      "zh-cn": "GPT-2 没有填充标记，所以常用结束标记代替；这时一定要给注意力掩码。",
      en: "GPT-2 has no padding token and borrows this one; then the attention mask must be given.",
    },
    lesson: "02-generating",
    names: [
      "transformers.*().generate(eos_token_id)",
      "transformers.*Tokenizer().eos_token",
      "transformers.*Tokenizer().eos_token_id",
      "transformers.*().generate(pad_token_id)",
    ],
  },
  {
    id: "attention-mask",
    title: { "zh-cn": "注意力掩码", en: "Attention mask" },
    what: {
      "zh-cn": "一排 1 和 0，告诉模型哪些位置是真正的文字、哪些只是填充。",
      en: "Ones and zeros that tell the model which places are text and which are only padding.",
    },
    example: {
      "zh-cn": "长度 3 和 5 的两句凑成一批，短句的掩码是 `1 1 1 0 0`。",
      en: "With sentences of 3 and 5 tokens in one batch, the short one's mask is `1 1 1 0 0`.",
    },
    caution: {
      "zh-cn": "指南 3.1 的代码没有给它，所以会出现警告；用 `tokenizer(text)` 就会一起得到。",
      en: "The guide's code in 3.1 leaves it out, hence the warning; calling `tokenizer(text)` gives it along.",
    },
    lesson: "02-generating",
    names: ["transformers.*().generate(attention_mask)", "transformers.*()(attention_mask)"],
  },
  {
    id: "decode",
    title: { "zh-cn": "decode（还原成文字）", en: "decode" },
    what: {
      "zh-cn": "把 token 编号变回文字。",
      en: "Turns token numbers back into text.",
    },
    example: {
      "zh-cn": "`tokenizer.decode(outputs[0], skip_special_tokens=True)`",
      en: "`tokenizer.decode(outputs[0], skip_special_tokens=True)`",
    },
    caution: {
      "zh-cn": "`generate` 的结果是一批，第一条是 `outputs[0]`，而且里面也包含提示词。",
      en: "`generate` returns a batch: the first text is `outputs[0]`, and it begins with the prompt.",
    },
    lesson: "02-generating",
    names: [
      "transformers.*Tokenizer().decode",
      "transformers.*Tokenizer().batch_decode",
      "transformers.*Tokenizer().decode(skip_special_tokens)",
    ],
  },
];
