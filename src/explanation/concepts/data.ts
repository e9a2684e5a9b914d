import type { Concept } from "./concept";

/** Data, and the libraries that bring data and models. */
export const DATA: readonly Concept[] = [
  {
    id: "from-pretrained",
    title: { "zh-cn": "from_pretrained", en: "from_pretrained" },
    what: {
      "zh-cn": "按名字取来别人训练好的模型或分词器，需要时先下载。",
      en: "Gets a trained model or tokenizer by its name, and downloads it if need be.",
    },
    example: {
      "zh-cn": '`GPT2LMHeadModel.from_pretrained("gpt2")`，也可以给一个本地文件夹。',
      en: '`GPT2LMHeadModel.from_pretrained("gpt2")`, or the path of a folder.',
    },
    caution: {
      "zh-cn": "名字写错、没有网络或没有权限都会报 `OSError`；国内可以换镜像。",
      en: "A wrong name, no network and no permission all end in `OSError`; a mirror may help.",
    },
    lesson: "06-choosing",
    names: ["transformers.*.from_pretrained", "peft.*.from_pretrained"],
  },
  {
    id: "auto-classes",
    title: { "zh-cn": "Auto 类", en: "Auto classes" },
    what: {
      "zh-cn": "看模型文件里的说明，自动选对应的类。",
      en: "Choose the right class by what the model's own files say.",
    },
    example: {
      "zh-cn": "`AutoTokenizer`、`AutoModelForCausalLM`",
      en: "`AutoTokenizer`, `AutoModelForCausalLM`",
    },
    caution: {
      "zh-cn": "后半截的任务要选对：`AutoModel` 没有生成用的输出头。",
      en: "The task at the end matters: plain `AutoModel` has no head to generate with.",
    },
    lesson: "06-choosing",
    names: ["transformers.AutoTokenizer", "transformers.AutoModel", "transformers.AutoConfig"],
  },
  {
    id: "pipeline",
    title: { "zh-cn": "pipeline", en: "pipeline" },
    what: {
      "zh-cn": "一行代码，把分词、模型、结果整理都包好。",
      en: "Tokenizer, model and tidy results in one line.",
    },
    example: {
      "zh-cn": '`pipeline("sentiment-analysis")("真不错")`',
      en: '`pipeline("sentiment-analysis")("Not bad")`',
    },
    caution: {
      "zh-cn": "不写模型名就用默认的英文模型，处理中文会很差。",
      en: "Without a name it takes a default model, which is for English.",
    },
    lesson: "06-choosing",
    names: ["transformers.pipeline"],
  },
  {
    id: "dataset",
    title: { "zh-cn": "数据集", en: "Dataset" },
    what: {
      "zh-cn": "一张表：每行一个样本，每列一个字段；`load_dataset` 按名字取来。",
      en: "A table with an example a row and a field a column; `load_dataset` gets one by its name.",
    },
    example: {
      "zh-cn": '`load_dataset("wikimedia/wikipedia", "20231101.zh", split="train")`',
      en: '`load_dataset("wikimedia/wikipedia", "20231101.en", split="train")`',
    },
    caution: {
      "zh-cn": '不写 `split` 得到的是几张表的字典；指南里的 `"wikipedia"` 已经不能用了。',
      en: 'Without `split` you get a dictionary of tables; the guide\'s name `"wikipedia"` no longer works.',
    },
    lesson: "05-cleaning",
    names: [
      "datasets.load_dataset",
      "datasets.Dataset",
      "datasets.Dataset.from_list",
      "datasets.Dataset.from_dict",
    ],
  },
  {
    id: "dataset-filter",
    title: { "zh-cn": "Dataset.filter", en: "Dataset.filter" },
    what: {
      "zh-cn": "只留下让函数返回 True 的行。",
      en: "Keeps the rows for which a function says True.",
    },
    example: {
      "zh-cn": '`dataset.filter(lambda x: len(x["text"]) > 100)`',
      en: '`dataset.filter(lambda x: len(x["text"]) > 100)`',
    },
    caution: {
      "zh-cn": "它返回一张新表，原来的不变，要把结果接住。",
      en: "It returns a new table and leaves the old one as it was: keep the result.",
    },
    lesson: "05-cleaning",
    names: ["datasets.*().filter"],
  },
  {
    id: "dataset-map",
    title: { "zh-cn": "Dataset.map", en: "Dataset.map" },
    what: {
      "zh-cn": "对每一行做同样的加工，把返回的字段写进表里。",
      en: "Works on every row in the same way and writes what the function returns into the table.",
    },
    example: {
      "zh-cn": '`dataset.map(lambda x: tokenizer(x["text"]))`',
      en: '`dataset.map(lambda x: tokenizer(x["text"]))`',
    },
    caution: {
      "zh-cn": "加上 `batched=True` 快得多，但函数收到的就是列表了。",
      en: "`batched=True` is much faster, but then the function is given lists.",
    },
    lesson: "05-cleaning",
    names: ["datasets.*().map", "datasets.*().map(batched)"],
  },
  {
    id: "train-test-split",
    title: { "zh-cn": "训练集和测试集", en: "Training and test set" },
    what: {
      "zh-cn": "一份用来学，一份留着考；考题不能事先看过。",
      en: "One part to learn from, one to be tested on, which must not have been seen.",
    },
    example: {
      "zh-cn": "`dataset.train_test_split(test_size=0.1, seed=42)`",
      en: "`dataset.train_test_split(test_size=0.1, seed=42)`",
    },
    caution: {
      "zh-cn": "重复的数据会同时落进两边，分数就虚高了：先去重，再划分。",
      en: "Duplicates land on both sides and flatter the score: remove them first.",
    },
    lesson: "09-pitfalls",
    names: ["datasets.*().train_test_split", "sklearn.model_selection.train_test_split"],
  },
  {
    id: "data-loader",
    title: { "zh-cn": "DataLoader", en: "DataLoader" },
    what: {
      "zh-cn": "把数据一批一批地递给训练循环，可以打乱顺序。",
      en: "Hands the data to the training loop batch by batch, shuffled if you like.",
    },
    example: {
      "zh-cn": "`for batch in DataLoader(data, batch_size=32, shuffle=True):`",
      en: "`for batch in DataLoader(data, batch_size=32, shuffle=True):`",
    },
    caution: {
      "zh-cn": "训练时要打乱，测试时不用；长短不一的文字要先填充到一样长。",
      en: "Shuffle for training, not for testing; texts of different length need padding first.",
    },
    names: ["torch.utils.data.DataLoader"],
  },
  {
    id: "deduplication",
    title: { "zh-cn": "去重", en: "Deduplication" },
    what: {
      "zh-cn": "去掉完全相同和几乎相同的数据。",
      en: "Removing what occurs twice, to the letter or nearly so.",
    },
    example: {
      "zh-cn": "MinHash 用很短的“指纹”找出有八成片段相同的文章。",
      en: "MinHash finds texts that share eight tenths of their pieces by short fingerprints.",
    },
    caution: {
      "zh-cn": "网页数据里重复极多；不去重，模型会把那些句子背下来。",
      en: "The web is full of copies; a model learns them by heart.",
    },
    lesson: "09-pitfalls",
    names: ["datasketch.MinHash", "datasketch.MinHashLSH", "pandas.DataFrame().drop_duplicates"],
  },
];
