import type { Concept } from "./concept";

/** How a model learns. */
export const TRAINING: readonly Concept[] = [
  {
    id: "self-supervised",
    title: { "zh-cn": "自监督学习", en: "Self-supervised learning" },
    what: {
      "zh-cn": "不用人来标答案：文字里的下一个词就是答案。",
      en: "Learning without labels by people: the next word of a text is itself the answer.",
    },
    example: {
      "zh-cn": "输入“今天天”，答案就是“气”——答案只是把输入往后挪一位。",
      en: "The input “how are”, the answer “you”: the answers are the input moved by one place.",
    },
    caution: {
      "zh-cn": "没有人工标注，不等于没有人工：数据的挑选和清洗很费功夫。",
      en: "No labels does not mean no work: choosing and cleaning the data takes most of it.",
    },
    lesson: "01-next-token",
    names: ["transformers.DataCollatorForLanguageModeling", "transformers.*()(labels)"],
  },
  {
    id: "loss",
    title: { "zh-cn": "损失", en: "Loss" },
    what: {
      "zh-cn": "一个数，说明模型对正确答案有多意外；训练就是让它变小。",
      en: "One number that says how surprised the model was by the right answer; training makes it smaller.",
    },
    example: {
      "zh-cn": "给正确 token 的概率是 0.5，损失是 0.69；是 0.01，损失是 4.6。",
      en: "A probability of 0.5 for the right token is a loss of 0.69, one of 0.01 a loss of 4.6.",
    },
    caution: {
      "zh-cn": "要看没训练过的数据上的损失；训练数据上的损失再低，也可能只是背下来了。",
      en: "Look at the loss on text that was not trained on; low loss on training text may be memory alone.",
    },
    lesson: "01-next-token",
    names: [
      "torch.nn.CrossEntropyLoss",
      "torch.nn.functional.cross_entropy",
      "torch.nn.functional.nll_loss",
      "torch.nn.MSELoss",
      "transformers.*()().loss",
    ],
  },
  {
    id: "gradient",
    title: { "zh-cn": "梯度", en: "Gradient" },
    what: {
      "zh-cn": "对每个参数来说：往哪个方向动一点，损失会变化多少。",
      en: "For each parameter: how much the loss changes when it is moved a little.",
    },
    example: {
      "zh-cn": "`loss.backward()` 为所有参数算出梯度，存在 `p.grad` 里。",
      en: "`loss.backward()` works it out for all parameters and leaves it in `p.grad`.",
    },
    caution: {
      "zh-cn": "梯度会累加：每一步之后要 `optimizer.zero_grad()`。",
      en: "Gradients add up: call `optimizer.zero_grad()` after each step.",
    },
    names: ["torch.**().backward", "transformers.*()().loss.backward", "torch.autograd.grad"],
  },
  {
    id: "no-grad",
    title: { "zh-cn": "torch.no_grad", en: "torch.no_grad" },
    what: {
      "zh-cn": "告诉 PyTorch 这一段不用准备求梯度，省内存也更快。",
      en: "Tells PyTorch that no gradients will be wanted, which saves memory and time.",
    },
    example: {
      "zh-cn": "只是用模型、不训练时，写在 `with torch.no_grad():` 里面。",
      en: "Where a model is used and not trained, put it inside `with torch.no_grad():`.",
    },
    caution: {
      "zh-cn": "它不会关掉 dropout；那是 `model.eval()` 的事，两个都要写。",
      en: "It does not switch dropout off; `model.eval()` does. You want both.",
    },
    names: ["torch.no_grad", "torch.inference_mode"],
  },
  {
    id: "learning-rate",
    title: { "zh-cn": "学习率", en: "Learning rate" },
    what: {
      "zh-cn": "每一步把参数移动多远。",
      en: "How far the parameters are moved at each step.",
    },
    example: {
      "zh-cn": "全参数微调常用 2e-5 左右（0.00002）；LoRA 通常要大十倍左右。",
      en: "Full fine-tuning often takes about 2e-5 (0.00002); LoRA usually wants about ten times that.",
    },
    caution: {
      "zh-cn": "太大，损失会跳来跳去甚至变成 nan；太小，好久都学不到东西。",
      en: "Too high and the loss jumps or becomes nan; too low and nothing is learned for hours.",
    },
    lesson: "07-lora",
    names: ["torch.optim.*(lr)", "transformers.TrainingArguments(learning_rate)"],
  },
  {
    id: "batch-size",
    title: { "zh-cn": "批大小", en: "Batch size" },
    what: {
      "zh-cn": "一步同时看多少个样本。",
      en: "How many examples are looked at in one step.",
    },
    example: {
      "zh-cn": "`per_device_train_batch_size=8`：每块显卡一次 8 条。",
      en: "`per_device_train_batch_size=8`: eight at a time on each card.",
    },
    caution: {
      "zh-cn": "显存不够时先把它减半；再用梯度累积，效果和原来的批大小相当。",
      en: "Out of memory? Halve it first; gradient accumulation then makes up for it.",
    },
    lesson: "07-lora",
    names: [
      "torch.utils.data.DataLoader(batch_size)",
      "transformers.TrainingArguments(per_device_train_batch_size)",
      "transformers.TrainingArguments(gradient_accumulation_steps)",
      "datasets.*().map(batch_size)",
    ],
  },
  {
    id: "epoch",
    title: { "zh-cn": "轮（epoch）", en: "Epoch" },
    what: {
      "zh-cn": "把全部训练数据从头到尾看一遍。",
      en: "Going through all training data once.",
    },
    example: {
      "zh-cn": "1,000 条数据、批大小 32，一轮是 32 步（最后一批不满）。",
      en: "1,000 examples at a batch size of 32 are 32 steps an epoch, the last one not full.",
    },
    caution: {
      "zh-cn": "轮数多不会“防止过拟合”，反而容易造成过拟合；看验证集来决定何时停。",
      en: "More epochs do not prevent overfitting, they cause it; let held-out data say when to stop.",
    },
    lesson: "07-lora",
    names: ["transformers.TrainingArguments(num_train_epochs)"],
  },
  {
    id: "optimiser",
    title: { "zh-cn": "优化器", en: "Optimiser" },
    what: {
      "zh-cn": "根据梯度决定每个参数怎么改的算法。",
      en: "The method that turns gradients into changes of the parameters.",
    },
    example: {
      "zh-cn": "`torch.optim.AdamW(model.parameters(), lr=2e-5)`，每步调用 `step()`。",
      en: "`torch.optim.AdamW(model.parameters(), lr=2e-5)`, then `step()` after each batch.",
    },
    caution: {
      "zh-cn": "AdamW 要为每个参数多存两个数，训练用的内存因此是使用时的好几倍。",
      en: "AdamW keeps two more numbers for each parameter: training takes several times the memory of use.",
    },
    lesson: "04-compute",
    names: ["torch.optim.*", "torch.optim.*().step", "torch.optim.*().zero_grad"],
  },
  {
    id: "overfitting",
    title: { "zh-cn": "过拟合", en: "Overfitting" },
    what: {
      "zh-cn": "模型把训练数据背了下来，遇到新数据反而变差。",
      en: "Learning the training data by heart and getting worse on anything new.",
    },
    example: {
      "zh-cn": "训练损失继续下降，验证损失却开始上升。",
      en: "Training loss still falls while validation loss begins to rise.",
    },
    caution: {
      "zh-cn": "只看训练损失发现不了它；一定要留出一份不训练的数据。",
      en: "Training loss alone never shows it: keep some data apart.",
    },
    lesson: "09-pitfalls",
    names: ["torch.nn.Dropout", "torch.optim.*(weight_decay)"],
  },
];
