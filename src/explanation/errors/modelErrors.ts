import type { KnownError } from "./knownError";

/** Of PyTorch, transformers, datasets, peft and FastAPI. */
export const MODEL_ERRORS: readonly KnownError[] = [
  {
    id: "cuda-memory",
    pattern:
      /^(?:torch\.(?:cuda\.)?OutOfMemoryError|(?:RuntimeError|OutOfMemoryError): CUDA out of memory|RuntimeError: .*out of memory)/,
    what: { "zh-cn": "显存不够了。", en: "The graphics card's memory is used up." },
    causes: [
      { "zh-cn": "批太大，或者文字太长。", en: "The batch is too large, or the texts too long." },
      { "zh-cn": "模型本身就太大。", en: "The model itself is too large." },
      { "zh-cn": "前一次运行的东西还占着显存。", en: "An earlier run still holds memory." },
    ],
    mend: {
      "zh-cn": "把批大小减半；用 16 位或 4 位加载；训练用 LoRA；重启内核再试。",
      en: "Halve the batch; load in 16 or 4 bits; train by LoRA; restart Python and try again.",
    },
    lesson: "04-compute",
  },
  {
    id: "two-devices",
    pattern: /^RuntimeError: Expected all tensors to be on the same device/,
    what: {
      "zh-cn": "有的数据在显卡上，有的在处理器上。",
      en: "Some of the data is on the graphics card and some on the processor.",
    },
    causes: [
      {
        "zh-cn": "模型搬到了显卡，输入没有搬。",
        en: "The model was moved to the card and its input was not.",
      },
    ],
    mend: {
      "zh-cn": "`inputs = inputs.to(model.device)`，再调用模型。",
      en: "`inputs = inputs.to(model.device)`, then call the model.",
    },
    lesson: "04-compute",
  },
  {
    id: "shapes",
    pattern:
      /^RuntimeError: (?:mat1 and mat2 shapes cannot be multiplied|The size of tensor a|shape '|Sizes of tensors must match|size mismatch)(.*)/,
    what: { "zh-cn": "两个张量的形状对不上。", en: "Two tensors have shapes that do not fit." },
    causes: [
      {
        "zh-cn": "前一层的输出和后一层的输入宽度不同。",
        en: "One layer's output is not as wide as the next one's input.",
      },
      { "zh-cn": "少了“批”这一维。", en: "The dimension of the batch is missing." },
    ],
    mend: {
      "zh-cn": "在出错的地方打印每个 `x.shape`；少一维就 `x.unsqueeze(0)`。",
      en: "Print each `x.shape` there; where one dimension is missing, `x.unsqueeze(0)` adds it.",
    },
    lesson: "11-attention",
  },
  {
    id: "dtype",
    pattern:
      /^RuntimeError: (?:expected (?:scalar type|m1 and m2)|Input type|.*(?:not implemented for 'Half'|must have the same dtype|expected .*Long))/,
    what: {
      "zh-cn": "数的类型不一致，或者这里不支持这种类型。",
      en: "Numbers of different types met, or this operation does not take the type.",
    },
    causes: [
      { "zh-cn": "模型是 16 位，输入是 32 位。", en: "The model is in 16 bits, the input in 32." },
      {
        "zh-cn": "token 编号要是整数（Long）。",
        en: "Token numbers must be whole numbers (Long).",
      },
      { "zh-cn": "处理器不支持 float16。", en: "The processor does not take float16." },
    ],
    mend: {
      "zh-cn": "用 `x.to(model.dtype)` 或 `x.long()` 转换；在处理器上用 float32。",
      en: "Convert by `x.to(model.dtype)` or `x.long()`; on a processor use float32.",
    },
  },
  {
    id: "no-gradient",
    pattern:
      /^RuntimeError: (?:element 0 of tensors does not require grad|Trying to backward through the graph a second time)/,
    what: {
      "zh-cn": "PyTorch 没有可以求梯度的计算过程。",
      en: "PyTorch has no computation to follow back.",
    },
    causes: [
      {
        "zh-cn": "损失是在 `torch.no_grad()` 里算的。",
        en: "The loss was worked out inside `torch.no_grad()`.",
      },
      { "zh-cn": "所有参数都冻结了。", en: "All parameters are frozen." },
      {
        "zh-cn": "对同一个损失调用了两次 `backward()`。",
        en: "`backward()` was called twice on one loss.",
      },
    ],
    mend: {
      "zh-cn": "训练时去掉 no_grad，每一步重新算一次损失。",
      en: "Leave no_grad out when you train, and work out a new loss each step.",
    },
  },
  {
    id: "token-id-range",
    pattern:
      /^(?:IndexError: index out of range in self|RuntimeError: CUDA error: device-side assert)/,
    what: {
      "zh-cn": "有一个 token 编号比模型的词表还大。",
      en: "A token number is larger than the model's vocabulary.",
    },
    causes: [
      { "zh-cn": "分词器和模型不配套。", en: "Tokenizer and model do not belong together." },
      {
        "zh-cn": "新加了特殊 token，没有调整模型。",
        en: "Special tokens were added and the model was not resized.",
      },
      { "zh-cn": "文字比模型的窗口还长。", en: "The text is longer than the model's window." },
    ],
    mend: {
      "zh-cn":
        "用同一个名字加载两者；加了 token 就调用 `model.resize_token_embeddings(len(tokenizer))`。",
      en: "Load both under one name; after adding tokens call `model.resize_token_embeddings(len(tokenizer))`.",
    },
    lesson: "02-generating",
  },
  {
    id: "text-for-tokens",
    pattern:
      /^(?:AttributeError: 'str' object has no attribute '(?:shape|size|device|to)'|ValueError: You have to specify either input_ids|TypeError: .*\(\): argument 'input' .* must be Tensor, not (?:str|list)|ValueError: .*text input must be of type)/,
    what: {
      "zh-cn": "模型要的是 token 编号，得到的却是文字（或别的东西）。",
      en: "The model wants token numbers and was given text or something else.",
    },
    causes: [
      {
        "zh-cn": "像指南 2.2.4 那样写了 `model.generate(text)`。",
        en: "`model.generate(text)` was written, as in the guide's 2.2.4.",
      },
    ],
    mend: {
      "zh-cn":
        '先 `inputs = tokenizer(text, return_tensors="pt")`，再 `model.generate(**inputs)`，最后用 `tokenizer.decode` 还原。',
      en: '`inputs = tokenizer(text, return_tensors="pt")`, then `model.generate(**inputs)`, then `tokenizer.decode`.',
    },
    lesson: "08-serving",
  },
  {
    id: "padding",
    pattern:
      /^ValueError: (?:Unable to create tensor|Asking to pad but the tokenizer does not have a padding token)/,
    what: {
      "zh-cn": "几段文字长短不一，没法排成一个张量。",
      en: "Texts of different length cannot be put into one tensor.",
    },
    causes: [
      { "zh-cn": "没有打开填充。", en: "Padding was not asked for." },
      { "zh-cn": "GPT-2 没有填充标记。", en: "GPT-2 has no padding token." },
    ],
    mend: {
      "zh-cn":
        '`tokenizer(texts, padding=True, truncation=True, return_tensors="pt")`；GPT-2 先写 `tokenizer.pad_token = tokenizer.eos_token`。',
      en: '`tokenizer(texts, padding=True, truncation=True, return_tensors="pt")`; for GPT-2 first `tokenizer.pad_token = tokenizer.eos_token`.',
    },
    lesson: "02-generating",
  },
  {
    id: "target-modules",
    pattern: /^ValueError: Target modules? .*not found in the base model/,
    what: {
      "zh-cn": "LoRA 要加在旁边的那些层，这个模型里没有。",
      en: "The model has no layers with the names that LoRA was told.",
    },
    causes: [{ "zh-cn": "层名是从别的模型抄来的。", en: "They were copied from another model." }],
    mend: {
      "zh-cn":
        "`print(model)` 看看层叫什么；GPT-2 是 `c_attn`，Llama 和 Qwen 是 `q_proj`、`v_proj`。",
      en: "`print(model)` shows the names: `c_attn` in GPT-2, `q_proj` and `v_proj` in Llama and Qwen.",
    },
    lesson: "07-lora",
  },
  {
    id: "request-invalid",
    pattern:
      /^(?:fastapi\.exceptions\.)?RequestValidationError|\b422\b.*(?:Unprocessable|missing|Field required)/i,
    what: {
      "zh-cn": "请求里的内容和接口要求的不符（422）。",
      en: "The request is not what the address asks for (422).",
    },
    causes: [
      {
        "zh-cn": "接口把参数当成了网址里的查询参数，你却发送了 JSON。",
        en: "The parameter is read from the address, but JSON was sent.",
      },
      {
        "zh-cn": "JSON 里的字段名不同，或者少了一个。",
        en: "A field is missing or has another name.",
      },
    ],
    mend: {
      "zh-cn": "用一个 `BaseModel` 类说明请求体，字段名和 JSON 一致。",
      en: "Describe the body by a `BaseModel` class whose names are those of the JSON.",
    },
    lesson: "08-serving",
  },
  {
    id: "validation",
    pattern: /^(?:pydantic\S*\.)?ValidationError: (\d+) validation errors? for (\S+)/,
    what: {
      "zh-cn": "给 {2} 的数据有 {1} 处不对。",
      en: "The data for {2} is wrong in {1} places.",
    },
    causes: [{ "zh-cn": "少了字段，或者类型不对。", en: "A field is missing or of another type." }],
    mend: {
      "zh-cn": "下面几行逐条写了是哪个字段、为什么。",
      en: "The lines below say which field and why.",
    },
    lesson: "08-serving",
  },
  {
    id: "not-here",
    pattern: /^NotImplementedError: (.*)/s,
    what: {
      "zh-cn": "自带的 Python 做不到这一点，它会告诉你别的办法。",
      en: "The built-in Python cannot do this, and says what can.",
    },
    causes: [
      {
        "zh-cn": "课程用的是小型的库，只有常用的部分。",
        en: "The lessons' libraries are small and have the common part only.",
      },
    ],
    mend: {
      "zh-cn": "在右上角的内核里选你自己的 Python，安装真正的库。",
      en: "Choose a Python of your own as kernel, with the real library.",
    },
  },
];
