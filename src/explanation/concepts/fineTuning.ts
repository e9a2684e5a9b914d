import type { Concept } from "./concept";

/** A trained model made one's own. */
export const FINE_TUNING: readonly Concept[] = [
  {
    id: "fine-tuning",
    title: { "zh-cn": "微调", en: "Fine-tuning" },
    what: {
      "zh-cn": "拿一个训练好的模型，用自己的少量数据接着训练。",
      en: "Going on with the training of a finished model on a little data of one's own.",
    },
    example: {
      "zh-cn": "用几百条客服对话，让通用模型学会你的产品名。",
      en: "A few hundred support chats teach a general model the names of your products.",
    },
    caution: {
      "zh-cn": "它更适合教“怎么说”，不适合教大量新知识；新知识放进提示词往往更可靠。",
      en: "It teaches manner better than facts; facts are safer in the prompt.",
    },
    lesson: "07-lora",
    names: [
      "transformers.Trainer",
      "transformers.Trainer().train",
      "transformers.TrainingArguments",
    ],
  },
  {
    id: "lora",
    title: { "zh-cn": "LoRA", en: "LoRA" },
    what: {
      "zh-cn": "原来的参数不动，只训练旁边新加的两个小矩阵。",
      en: "The old parameters stay as they are; only two small matrices beside them are trained.",
    },
    example: {
      "zh-cn": "GPT-2 的 `c_attn` 上用秩 8，只训练约 0.24% 的参数。",
      en: "With rank 8 on GPT-2's `c_attn` about 0.24 % of the parameters are trained.",
    },
    caution: {
      "zh-cn": "它减少的是要训练的参数，模型本身不会变小，仍要整个装进内存。",
      en: "It saves what is trained, not what is loaded: the whole model still has to fit.",
    },
    lesson: "07-lora",
    names: ["peft.LoraConfig", "peft.get_peft_model", "peft.PeftModel"],
  },
  {
    id: "lora-rank",
    title: { "zh-cn": "LoRA 的秩 r", en: "LoRA rank r" },
    what: {
      "zh-cn": "两个小矩阵的窄边有多宽：越大，能学的越多，参数也越多。",
      en: "How wide the narrow side of the two matrices is: the wider, the more can be learned, and the more it costs.",
    },
    example: {
      "zh-cn": "给 768 × 768 的层加 r=8：多训练 2 × 768 × 8 = 12,288 个参数。",
      en: "r=8 beside a layer of 768 × 768: 2 × 768 × 8 = 12,288 parameters to train.",
    },
    caution: {
      "zh-cn": "先从 8 或 16 试起；指南的“LoRA 参数表”里恰恰没有它。",
      en: "Begin with 8 or 16. The guide's table of LoRA parameters does not have it at all.",
    },
    lesson: "07-lora",
    names: ["peft.LoraConfig(r)"],
  },
  {
    id: "lora-alpha",
    title: { "zh-cn": "lora_alpha", en: "lora_alpha" },
    what: {
      "zh-cn": "LoRA 的改动乘以多大的倍数：实际倍数是 alpha ÷ r。",
      en: "How strongly LoRA's change counts: it is multiplied by alpha ÷ r.",
    },
    example: {
      "zh-cn": "`r=8, lora_alpha=16`：改动乘以 2。",
      en: "`r=8, lora_alpha=16`: the change counts twice.",
    },
    caution: {
      "zh-cn": "改 r 时记得一起看 alpha，否则强度也跟着变了。",
      en: "When you change r, look at alpha too, or the strength changes with it.",
    },
    lesson: "07-lora",
    names: ["peft.LoraConfig(lora_alpha)"],
  },
  {
    id: "target-modules",
    title: { "zh-cn": "target_modules", en: "target_modules" },
    what: {
      "zh-cn": "LoRA 加在模型的哪些层旁边。",
      en: "Beside which layers of the model LoRA is put.",
    },
    example: {
      "zh-cn": '`target_modules=["q_proj", "v_proj"]`；GPT-2 里叫 `c_attn`。',
      en: '`target_modules=["q_proj", "v_proj"]`; in GPT-2 the name is `c_attn`.',
    },
    caution: {
      "zh-cn": "各家模型的层名不同，照抄会报“找不到目标模块”；先打印模型看看。",
      en: "Names differ from model to model: copied ones fail with “target modules not found”. Print the model first.",
    },
    lesson: "07-lora",
    names: ["peft.LoraConfig(target_modules)"],
  },
  {
    id: "prompt-tuning",
    title: { "zh-cn": "Prompt Tuning（提示微调）", en: "Prompt tuning" },
    what: {
      "zh-cn": "模型完全不动，只训练放在提示词前面的几个向量。",
      en: "The model stays as it is; only a few vectors in front of the prompt are trained.",
    },
    example: {
      "zh-cn": "20 个虚拟 token × 768 个数，一共只训练 15,360 个数。",
      en: "20 virtual tokens of 768 numbers each: 15,360 numbers to train in all.",
    },
    caution: {
      "zh-cn": "训练出来的是数，不是能读懂的文字；小模型上的效果往往不如 LoRA。",
      en: "The result is numbers, no text that one could read; with small models LoRA often does better.",
    },
    lesson: "10-future",
    names: ["peft.PromptTuningConfig"],
  },
  {
    id: "mixed-precision",
    title: { "zh-cn": "混合精度", en: "Mixed precision" },
    what: {
      "zh-cn": "大部分计算用 16 位数，少数关键处仍用 32 位：更快，也更省显存。",
      en: "Most of the work in 16-bit numbers, the delicate part in 32: faster, and less memory.",
    },
    example: {
      "zh-cn": '`with torch.autocast("cuda", dtype=torch.bfloat16):`',
      en: '`with torch.autocast("cuda", dtype=torch.bfloat16):`',
    },
    caution: {
      "zh-cn": "float16 容易溢出成 nan，要配合 GradScaler；bfloat16 不用，但要硬件支持才快。",
      en: "float16 overflows easily and needs a GradScaler; bfloat16 does not, but is fast only where the chip has it.",
    },
    lesson: "04-compute",
    names: [
      "torch.autocast",
      "transformers.TrainingArguments(fp16)",
      "transformers.TrainingArguments(bf16)",
    ],
  },
  {
    id: "seed",
    title: { "zh-cn": "随机种子", en: "Seed" },
    what: {
      "zh-cn": "随机数的起点：种子相同，抽到的“随机”结果也相同。",
      en: "Where random numbers start: the same seed draws the same ones.",
    },
    example: {
      "zh-cn": "`torch.manual_seed(42)` 之后再采样，可以重复同一个结果。",
      en: "After `torch.manual_seed(42)` a drawing can be repeated.",
    },
    caution: {
      "zh-cn": "换了机器、显卡或库的版本，结果仍可能不同。",
      en: "Another machine, card or version of the library may still draw differently.",
    },
    lesson: "02-generating",
    names: ["torch.manual_seed", "transformers.set_seed", "random.seed", "numpy.random.seed"],
  },
  {
    id: "parallelism-3d",
    title: { "zh-cn": "3D 并行", en: "3D parallelism" },
    what: {
      "zh-cn": "用三种方法把训练分给许多显卡：分数据、分层（流水线）、把一层也切开（张量）。",
      en: "Three ways at once to share training among many cards: by data, by layers (pipeline), and inside a layer (tensor).",
    },
    example: {
      "zh-cn": "64 块卡 = 4 份数据 × 4 段层 × 每层切 4 块。",
      en: "64 cards = 4 shares of data × 4 groups of layers × each layer in 4 parts.",
    },
    caution: {
      "zh-cn": "模型能装进一块卡时用不上它；卡之间的通信往往才是瓶颈。",
      en: "Of no use while a model fits on one card; talk between cards is often what limits it.",
    },
    lesson: "04-compute",
    names: ["deepspeed.initialize", "torch.nn.parallel.DistributedDataParallel"],
  },
];
