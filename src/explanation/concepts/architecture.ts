import type { Concept } from "./concept";

/** What a model is made of, and its families. */
export const ARCHITECTURE: readonly Concept[] = [
  {
    id: "transformer",
    title: { "zh-cn": "Transformer", en: "Transformer" },
    what: {
      "zh-cn": "几乎所有大模型的结构：许多相同的层叠起来，每层先让 token 互相看，再各自加工。",
      en: "The build of nearly all large models: many like layers, in each of which tokens first look at one another and are then worked on one by one.",
    },
    example: {
      "zh-cn": "GPT-2 小号有 12 层，随本扩展附带的代码模型有 10 层。",
      en: "The small GPT-2 has 12 layers, the code model that comes with this extension has 10.",
    },
    caution: {
      "zh-cn": "它同时看整段文字，不像人那样从左读到右；GPT 只是不许看后面。",
      en: "It sees a whole text at once and does not read from left to right; GPT is only kept from looking ahead.",
    },
    lesson: "11-attention",
    names: [
      "torch.nn.Transformer",
      "torch.nn.TransformerEncoder",
      "torch.nn.TransformerEncoderLayer",
    ],
  },
  {
    id: "attention",
    title: { "zh-cn": "注意力", en: "Attention" },
    what: {
      "zh-cn": "每个 token 算出其他 token 对自己有多重要，再按比例取用它们的信息。",
      en: "Each token works out how much every other one matters to it, and takes from each in that proportion.",
    },
    example: {
      "zh-cn": "公式：softmax(q·kᵀ / √d)·v。读“它”时，可能 60% 的注意力落在“猫”上。",
      en: "The formula is softmax(q·kᵀ / √d)·v. At “it”, 60 % of the attention may rest on “cat”.",
    },
    caution: {
      "zh-cn": "注意力高不等于“原因”；它只说明信息从哪里来。",
      en: "High attention is no reason; it only says where information was taken from.",
    },
    lesson: "11-attention",
    names: ["torch.nn.functional.scaled_dot_product_attention", "torch.nn.MultiheadAttention"],
  },
  {
    id: "attention-head",
    title: { "zh-cn": "注意力头", en: "Attention head" },
    what: {
      "zh-cn": "同一层里并排的几份注意力，各看各的关系，最后合在一起。",
      en: "One of several attentions side by side in a layer, each looking at relations of its own.",
    },
    example: {
      "zh-cn": "一个头可能专找配对的括号，另一个头专看前一个词。",
      en: "One head may look for the matching bracket, another one at the word before.",
    },
    caution: {
      "zh-cn": "很多头看不出分工，不要给每个头都编一个故事。",
      en: "Many heads have no job that one could name; do not invent one.",
    },
    lesson: "11-attention",
    names: ["torch.nn.MultiheadAttention(num_heads)"],
  },
  {
    id: "kv-cache",
    title: { "zh-cn": "KV 缓存", en: "KV cache" },
    what: {
      "zh-cn": "保存已经读过的 token 的键和值，续写时不用从头再算。",
      en: "Keys and values of the tokens already read, kept so that writing on need not start over.",
    },
    example: {
      "zh-cn": "没有它，写第 100 个 token 就要把前 99 个重算一遍。",
      en: "Without it the hundredth token would cost the work of the 99 before once more.",
    },
    caution: {
      "zh-cn": "它会占显存，而且随文字长度和批大小一起变大。",
      en: "It takes memory, more with every token and with every text in the batch.",
    },
    lesson: "04-compute",
    names: ["transformers.*().generate(use_cache)", "transformers.*()(past_key_values)"],
  },
  {
    id: "linear-layer",
    title: { "zh-cn": "线性层", en: "Linear layer" },
    what: {
      "zh-cn": "用一个参数矩阵去乘输入：模型的大部分参数都在这种层里。",
      en: "A matrix of parameters that multiplies its input; most of a model's parameters are in such layers.",
    },
    example: {
      "zh-cn": "`nn.Linear(384, 1024)` 有 384 × 1024 个权重，再加 1,024 个偏置。",
      en: "`nn.Linear(384, 1024)` has 384 × 1024 weights and 1,024 biases.",
    },
    caution: {
      "zh-cn": "前一层输出多少个数，后一层就要接收多少个，否则形状对不上。",
      en: "What one layer gives out, the next must take in, or the shapes do not fit.",
    },
    lesson: "07-lora",
    names: ["torch.nn.Linear"],
  },
  {
    id: "module",
    title: { "zh-cn": "nn.Module", en: "nn.Module" },
    what: {
      "zh-cn": "PyTorch 里模型的基本积木：里面放着层和参数，`forward` 说明怎么计算。",
      en: "PyTorch's building block: it holds layers and parameters, and `forward` says how it computes.",
    },
    example: {
      "zh-cn": "`class Net(nn.Module):` 里写 `def forward(self, x): return self.layer(x)`",
      en: "Inside `class Net(nn.Module):` write `def forward(self, x): return self.layer(x)`",
    },
    caution: {
      "zh-cn":
        "用 `net(x)` 调用，不要直接调用 `net.forward(x)`；忘了 `super().__init__()` 会报错。",
      en: "Call `net(x)`, not `net.forward(x)`; without `super().__init__()` it fails.",
    },
    names: ["torch.nn.Module", "torch.nn.Sequential", "torch.nn.ModuleList"],
  },
  {
    id: "tensor",
    title: { "zh-cn": "张量", en: "Tensor" },
    what: {
      "zh-cn": "一个多维的数表：一排数、一张表、一叠表都是张量。",
      en: "A table of numbers in any number of dimensions: a row, a sheet, or a pile of sheets.",
    },
    example: {
      "zh-cn": "`torch.zeros(2, 3)` 的形状是两行三列；一批文字常是“批 × 长度”。",
      en: "`torch.zeros(2, 3)` has two rows of three; a batch of texts is usually batch × length.",
    },
    caution: {
      "zh-cn": "出错时先打印 `x.shape`，多数问题是形状或设备不一致。",
      en: "When something fails, print `x.shape` first: mostly it is a shape or a device that differs.",
    },
    lesson: "11-attention",
    names: [
      "torch.tensor",
      "torch.zeros",
      "torch.ones",
      "torch.randn",
      "torch.rand",
      "torch.arange",
      "torch.full",
      "torch.Tensor",
    ],
  },
  {
    id: "return-tensors",
    title: { "zh-cn": 'return_tensors="pt"', en: 'return_tensors="pt"' },
    what: {
      "zh-cn": "让分词器直接给出 PyTorch 张量，而不是普通列表。",
      en: "Has the tokenizer give PyTorch tensors instead of plain lists.",
    },
    example: {
      "zh-cn": '`tokenizer("你好", return_tensors="pt").input_ids` 的形状是 1 × token 数。',
      en: '`tokenizer("Hello", return_tensors="pt").input_ids` has the shape 1 × number of tokens.',
    },
    caution: {
      "zh-cn": "张量外面多一层“批”；取第一条要写 `[0]`。",
      en: "There is a batch around it: the first text is `[0]`.",
    },
    lesson: "02-generating",
    names: [
      "transformers.*Tokenizer()(return_tensors)",
      "transformers.*Tokenizer().encode(return_tensors)",
    ],
  },
  {
    id: "gpt",
    title: { "zh-cn": "GPT（解码器）", en: "GPT (decoder)" },
    what: {
      "zh-cn": "只看前文、从左往右续写的模型家族，用来生成文字和代码。",
      en: "The family that sees only what came before and writes on; for text and code.",
    },
    example: {
      "zh-cn": "GPT-2、Llama、Qwen，以及随本扩展附带的代码模型。",
      en: "GPT-2, Llama, Qwen, and the code model that comes with this extension.",
    },
    caution: {
      "zh-cn": "它也能做分类，但这种活儿小得多的 BERT 往往更合适。",
      en: "It can classify as well, but for that a much smaller BERT often does better.",
    },
    lesson: "06-choosing",
    names: [
      "transformers.GPT2LMHeadModel",
      "transformers.GPT2Model",
      "transformers.AutoModelForCausalLM",
    ],
  },
  {
    id: "bert",
    title: { "zh-cn": "BERT（编码器）", en: "BERT (encoder)" },
    what: {
      "zh-cn": "前后文都看的模型家族，用来理解文字：分类、检索、填空。",
      en: "The family that sees both sides of a text and understands it: for sorting, searching and filling gaps.",
    },
    example: {
      "zh-cn": "判断一条评价是好评还是差评。",
      en: "Telling whether a review is good or bad.",
    },
    caution: {
      "zh-cn": "它不会一直往下写；需要生成文字就选 GPT 家族。",
      en: "It cannot write on and on; for that take the GPT family.",
    },
    lesson: "06-choosing",
    names: [
      "transformers.BertModel",
      "transformers.BertForMaskedLM",
      "transformers.BertForSequenceClassification",
      "transformers.AutoModelForSequenceClassification",
      "transformers.AutoModelForMaskedLM",
    ],
  },
  {
    id: "clip",
    title: { "zh-cn": "CLIP（图文模型）", en: "CLIP (pictures and text)" },
    what: {
      "zh-cn": "把图片和文字放进同一个空间，能比较一张图和一句话有多配。",
      en: "Puts pictures and texts into one space, so that it can say how well a picture and a sentence match.",
    },
    example: {
      "zh-cn": "用“一颗蓝色的心”找出对应的图片，不需要事先给图片贴标签。",
      en: "Finds the picture for “a blue heart” although no picture was labelled.",
    },
    caution: {
      "zh-cn": "它只会比较，不会描述图片；数量和左右关系常常弄错。",
      en: "It compares and does not describe; counts and left-or-right it often gets wrong.",
    },
    lesson: "10-future",
    names: ["transformers.CLIPModel", "transformers.CLIPProcessor"],
  },
  {
    id: "multimodal",
    title: { "zh-cn": "多模态", en: "Multimodal" },
    what: {
      "zh-cn": "一个模型能同时处理文字、图片、声音等几种信息。",
      en: "One model that handles several kinds of input: text, pictures, sound.",
    },
    example: {
      "zh-cn": "拍一张菜单，让模型翻译并读出来。",
      en: "Photograph a menu and have it translated and read aloud.",
    },
    caution: {
      "zh-cn": "“支持图片”不等于看得准；小字、表格和数量最容易错。",
      en: "Taking pictures is not seeing well: small print, tables and counts go wrong first.",
    },
    lesson: "10-future",
    names: ["transformers.AutoProcessor", "transformers.AutoModelForVision2Seq"],
  },
];
