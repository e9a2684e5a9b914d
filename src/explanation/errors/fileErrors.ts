import type { KnownError } from "./knownError";

/** Of files, networks and memory. */
export const FILE_ERRORS: readonly KnownError[] = [
  {
    id: "file-not-found",
    pattern: /^FileNotFoundError: .*?'([^']*)'/,
    what: { "zh-cn": "找不到文件 {1}。", en: "There is no file {1}." },
    causes: [
      {
        "zh-cn": "当前文件夹不是你以为的那个。",
        en: "The current folder is another one than you think.",
      },
      {
        "zh-cn": "文件名或扩展名不同；Windows 会隐藏扩展名。",
        en: "The name or its ending differs; Windows hides endings.",
      },
      { "zh-cn": "文件还没有下载或生成。", en: "It was not downloaded or made yet." },
    ],
    mend: {
      "zh-cn": "运行 `import os; print(os.getcwd(), os.listdir())`，看看在哪里、有什么。",
      en: "Run `import os; print(os.getcwd(), os.listdir())` to see where you are and what is there.",
    },
  },
  {
    id: "unicode",
    pattern: /^UnicodeDecodeError: '([^']*)' codec/,
    what: { "zh-cn": "文件不是按 {1} 编码保存的。", en: "The file is not written in {1}." },
    causes: [
      { "zh-cn": "中文文件可能是 GBK 编码。", en: "Chinese files are often in GBK." },
      { "zh-cn": "它根本不是文本文件。", en: "It is no text file at all." },
    ],
    mend: {
      "zh-cn": '打开时写明编码：`open(文件, encoding="utf-8")`；还不行就试 `"gb18030"`。',
      en: 'Name the encoding: `open(file, encoding="utf-8")`; for Chinese files try `"gb18030"`.',
    },
    lesson: "05-cleaning",
  },
  {
    id: "json",
    pattern: /^(?:json\.(?:decoder\.)?)?JSONDecodeError: (.*)/,
    what: { "zh-cn": "这段文字不是正确的 JSON：{1}。", en: "This text is no valid JSON: {1}." },
    causes: [
      {
        "zh-cn": "内容是空的，或者是一个报错的网页。",
        en: "It is empty, or a web page that reports an error.",
      },
      {
        "zh-cn": "用了单引号，JSON 只认双引号。",
        en: "It has single quotes; JSON takes double ones only.",
      },
      {
        "zh-cn": "文件是一行一个 JSON（jsonl），要逐行读。",
        en: "The file has one JSON a line (jsonl) and must be read by lines.",
      },
    ],
    mend: { "zh-cn": "把文字的前 200 个字符打印出来看看。", en: "Print the first 200 characters." },
  },
  {
    id: "address-in-use",
    pattern: /^OSError: \[Errno (?:48|98|10048)\]/,
    what: {
      "zh-cn": "这个端口已经被别的程序占用。",
      en: "Another program already uses this port.",
    },
    causes: [
      {
        "zh-cn": "上一次启动的服务还在运行。",
        en: "The server that you started before still runs.",
      },
    ],
    mend: {
      "zh-cn": "先停掉旧的，或者换一个端口，例如 `port=8001`。",
      en: "Stop the old one, or take another port such as `port=8001`.",
    },
    lesson: "08-serving",
  },
  {
    id: "hub-name",
    pattern:
      /^(?:OSError|\w*RepositoryNotFoundError|\w*EntryNotFoundError|HFValidationError): .*?(?:is not a local folder|not a valid model identifier|Repository Not Found|Repo id must)/s,
    what: {
      "zh-cn": "既没有这个名字的本地文件夹，网上也没有这个名字的模型。",
      en: "There is neither a folder nor a model on the hub with this name.",
    },
    causes: [
      {
        "zh-cn": "名字拼错了，或者少了前面的作者名，例如 `Qwen/Qwen2.5-0.5B`。",
        en: "The name is misspelled or lacks its owner, as in `Qwen/Qwen2.5-0.5B`.",
      },
      { "zh-cn": "模型改名或删除了。", en: "The model was renamed or removed." },
      { "zh-cn": "它是私有的。", en: "It is private." },
    ],
    mend: {
      "zh-cn": "在网页上搜索这个模型，把完整的名字复制过来。",
      en: "Look the model up and copy its full name.",
    },
    lesson: "06-choosing",
  },
  {
    id: "hub-gated",
    pattern:
      /^(?:OSError|\w*GatedRepoError|\w*HTTPError): .*?(?:gated repo|401 Client Error|403 Client Error)/s,
    what: {
      "zh-cn": "这个模型要先登录并同意条款才能下载。",
      en: "This model must be asked for: log in and accept its terms.",
    },
    causes: [
      {
        "zh-cn": "没有登录，或者令牌没有权限。",
        en: "You are not logged in, or your token may not.",
      },
      { "zh-cn": "还没有在模型网页上同意条款。", en: "Its terms were not accepted on its page." },
    ],
    mend: {
      "zh-cn": "在模型网页上申请，再运行 `huggingface-cli login`；或者换一个开放的模型。",
      en: "Ask on its page, then run `huggingface-cli login`; or take an open model.",
    },
    lesson: "06-choosing",
  },
  {
    id: "hub-offline",
    pattern:
      /^(?:OSError: .*?(?:couldn't connect|Couldn't reach|offline mode|is not cached)|\w*LocalEntryNotFoundError|\w*ConnectionError|\w*ConnectTimeout|\w*MaxRetryError|\w*OfflineModeIsEnabled)/s,
    what: { "zh-cn": "连不上网，或者网站到不了。", en: "The site cannot be reached." },
    causes: [
      { "zh-cn": "没有网络，或者需要代理。", en: "There is no network, or a proxy is needed." },
      {
        "zh-cn": "在中国大陆可能连不上 huggingface.co。",
        en: "From mainland China the hub may be out of reach.",
      },
    ],
    mend: {
      "zh-cn":
        "用镜像（设置 `firstToken.hub.endpoint`，在 Python 里是环境变量 `HF_ENDPOINT`），或者用随扩展附带的模型。",
      en: "Use a mirror (the setting `firstToken.hub.endpoint`; in Python the variable `HF_ENDPOINT`), or a model that comes with this extension.",
    },
    lesson: "06-choosing",
  },
  {
    id: "dataset-script",
    pattern:
      /^(?:RuntimeError: Dataset scripts are no longer supported|\w*DatasetNotFoundError|ValueError: (?:Unknown split|BuilderConfig))/,
    what: {
      "zh-cn": "这个数据集不能再按这个名字或方式加载。",
      en: "The dataset cannot be loaded under this name or in this way any more.",
    },
    causes: [
      {
        "zh-cn": '指南写的 `"wikipedia", "20220301.en"` 靠脚本加载，新版 datasets 已经不支持。',
        en: 'The guide\'s `"wikipedia", "20220301.en"` was loaded by a script, which datasets has dropped.',
      },
      { "zh-cn": "子集或划分的名字不对。", en: "The subset or split has another name." },
    ],
    mend: {
      "zh-cn": '改用 `load_dataset("wikimedia/wikipedia", "20231101.en")`。',
      en: 'Use `load_dataset("wikimedia/wikipedia", "20231101.en")`.',
    },
    lesson: "05-cleaning",
  },
  {
    id: "memory",
    pattern: /^(?:MemoryError|numpy\.\S*MemoryError)/,
    what: { "zh-cn": "内存不够了。", en: "The computer's memory is used up." },
    causes: [
      { "zh-cn": "一次读进了太大的文件。", en: "A large file was read at once." },
      { "zh-cn": "模型比内存大。", en: "The model is larger than the memory." },
    ],
    mend: {
      "zh-cn": "分块读，或者用更小的模型；命令“放得下吗？”可以先算一算。",
      en: "Read in pieces, or take a smaller model; *Will It Fit?* works it out beforehand.",
    },
    lesson: "04-compute",
  },
  {
    id: "permission",
    pattern: /^PermissionError: .*?'([^']*)'/,
    what: { "zh-cn": "没有权限读写 {1}。", en: "{1} may not be read or written." },
    causes: [
      { "zh-cn": "文件正被别的程序打开。", en: "Another program has it open." },
      {
        "zh-cn": "文件夹属于系统或别的用户。",
        en: "The folder belongs to the system or somebody else.",
      },
    ],
    mend: {
      "zh-cn": "关掉别的程序，或者换一个自己的文件夹。",
      en: "Close the other program, or use a folder of your own.",
    },
  },
];
