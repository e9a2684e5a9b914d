import type { KnownError } from "./knownError";

/** Of Python itself: names, punctuation, calls. */
export const PYTHON_ERRORS: readonly KnownError[] = [
  {
    id: "name-not-defined",
    pattern: /^NameError: name '([^']*)' is not defined/,
    what: { "zh-cn": "Python 不认识 {1} 这个名字。", en: "Python does not know the name {1}." },
    causes: [
      {
        "zh-cn": "定义它的那个单元格还没有运行，或者内核重启过。",
        en: "The cell that defines it has not run, or Python was restarted.",
      },
      {
        "zh-cn": "拼写或大小写不一致。",
        en: "It is spelled differently elsewhere; capitals count.",
      },
      { "zh-cn": "忘了写 import。", en: "An import is missing." },
      { "zh-cn": "字符串忘了加引号。", en: "It was meant as text and lacks its quotes." },
    ],
    mend: {
      "zh-cn": "从上到下重新运行单元格；还不行，就找找 {1} 是在哪里定义的。",
      en: "Run the cells again from the top; if it stays, look where {1} is defined.",
    },
  },
  {
    id: "no-module",
    pattern: /^ModuleNotFoundError: No module named '([^']*)'/,
    what: { "zh-cn": "找不到名为 {1} 的库。", en: "There is no library called {1} here." },
    causes: [
      { "zh-cn": "还没有安装这个库。", en: "It is not installed." },
      { "zh-cn": "装到了另一个 Python 里。", en: "It was installed for another Python." },
      {
        "zh-cn": "库的名字和安装时的名字不同，例如 `sklearn` 要安装 `scikit-learn`。",
        en: "It is installed under another name: `sklearn`, for one, is `scikit-learn`.",
      },
    ],
    mend: {
      "zh-cn":
        "在终端运行 `python -m pip install 库名`，再选对内核。自带的 Python 里没有的库，要换成你自己的 Python。",
      en: "Run `python -m pip install NAME` in a terminal and choose that Python as kernel. What the built-in Python lacks needs a Python of your own.",
    },
  },
  {
    id: "cannot-import",
    pattern:
      /^ImportError: cannot import name '([^']*)' from (?:partially initialized module )?'([^']*)'/,
    what: { "zh-cn": "库 {2} 里没有 {1}。", en: "The library {2} has nothing called {1}." },
    causes: [
      {
        "zh-cn": "版本不同：这个名字是后来才有的，或者已经去掉了。",
        en: "Another version: the name came later or is gone.",
      },
      {
        "zh-cn": "你自己的文件和库同名，Python 导入了你的文件。",
        en: "A file of yours has the library's name, and Python took that.",
      },
      { "zh-cn": "拼写或大小写不对。", en: "The spelling or the capitals are off." },
    ],
    mend: {
      "zh-cn": "先看有没有文件叫 {2}.py，有就改名；再查一下库的版本。",
      en: "Look whether a file of yours has that name and rename it; then check the library's version.",
    },
  },
  {
    id: "never-closed",
    pattern: /^SyntaxError: '(.)' was never closed/,
    what: { "zh-cn": "有一个 {1} 没有配对的另一半。", en: "A {1} is never closed." },
    causes: [
      {
        "zh-cn": "这一行或上面几行少了一个括号。",
        en: "A bracket is missing in this line or one above.",
      },
    ],
    mend: {
      "zh-cn": "从报错的那一行往上数括号；把光标放在括号上，编辑器会标出它的另一半。",
      en: "Count brackets upwards from that line; with the cursor on one, the editor shows its partner.",
    },
  },
  {
    id: "unterminated-string",
    pattern: /^SyntaxError: unterminated (?:triple-quoted )?(?:f-)?string literal/,
    what: { "zh-cn": "一段文字的引号没有写完。", en: "A text has no closing quote." },
    causes: [
      {
        "zh-cn": "少了一个引号，或者两边的引号不一样。",
        en: "A quote is missing, or the two are not the same kind.",
      },
      { "zh-cn": "用了中文引号“”。", en: "Curly quotes “ ” were used." },
    ],
    mend: {
      "zh-cn": "在文字两边用同样的英文引号。",
      en: "Put the same straight quote on both sides.",
    },
  },
  {
    id: "invalid-character",
    pattern: /^SyntaxError: invalid (?:non-printable )?character '?([^' ]*)/,
    what: {
      "zh-cn": "代码里有一个 Python 不认识的符号 {1}。",
      en: "There is a sign that Python does not know: {1}.",
    },
    causes: [
      {
        "zh-cn": "中文标点，例如 ，（ ）：“ ”。",
        en: "Full-width punctuation such as ，（ ）： “ ”.",
      },
      { "zh-cn": "从网页复制来的看不见的符号。", en: "An invisible sign copied from a web page." },
    ],
    mend: {
      "zh-cn": "换成英文标点，或者把那一行重新打一遍。",
      en: "Use plain punctuation, or type the line again.",
    },
  },
  {
    id: "syntax",
    pattern: /^SyntaxError: (.*)/,
    what: {
      "zh-cn": "这一行不是完整的 Python：{1}。",
      en: "This line is not complete Python: {1}.",
    },
    causes: [
      {
        "zh-cn": "少了冒号、括号、引号或逗号。",
        en: "A colon, bracket, quote or comma is missing.",
      },
      { "zh-cn": "用了中文标点。", en: "Full-width punctuation was typed." },
      { "zh-cn": "错误其实在上一行。", en: "The fault is in the line before." },
    ],
    mend: {
      "zh-cn": "看 `^` 指着的地方，再看它上面一行。",
      en: "Look where the `^` points, then at the line above.",
    },
  },
  {
    id: "indentation",
    pattern: /^(?:IndentationError|TabError): (.*)/,
    what: {
      "zh-cn": "行首的空格不对：{1}。",
      en: "The blanks at the start of a line are off: {1}.",
    },
    causes: [
      { "zh-cn": "冒号下面的行没有缩进。", en: "Lines below a colon are not indented." },
      { "zh-cn": "同一段里缩进多少不一样。", en: "Lines of one block begin at different columns." },
      { "zh-cn": "混用了制表符和空格。", en: "Tabs and blanks are mixed." },
    ],
    mend: {
      "zh-cn": "每一层用 4 个空格，同一段对齐。",
      en: "Use four blanks a level, the same for the whole block.",
    },
  },
  {
    id: "missing-argument",
    pattern:
      /^TypeError: (.*?)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (.*)/,
    what: { "zh-cn": "调用 {1} 时少给了参数 {2}。", en: "The call of {1} lacks {2}." },
    causes: [
      { "zh-cn": "忘了一个参数。", en: "An argument was forgotten." },
      {
        "zh-cn": "把类当成了对象：少了一对括号。",
        en: "A class was used in place of an object: it was not called first.",
      },
    ],
    mend: {
      "zh-cn": "把鼠标放在函数名上看它要什么，再补上。",
      en: "Point at the function's name to see what it wants, and add it.",
    },
  },
  {
    id: "unexpected-argument",
    pattern: /^TypeError: (.*?)\(\) got an unexpected keyword argument '([^']*)'/,
    what: { "zh-cn": "{1} 没有叫 {2} 的参数。", en: "{1} has no argument called {2}." },
    causes: [
      { "zh-cn": "拼写错了。", en: "It is misspelled." },
      {
        "zh-cn": "库的版本不同，参数改了名。",
        en: "Another version of the library has renamed it.",
      },
      { "zh-cn": "它属于另一个函数。", en: "It belongs to another function." },
    ],
    mend: {
      "zh-cn": "查一下你装的这个版本的说明。",
      en: "Look into the documentation of the version that you have.",
    },
  },
  {
    id: "not-callable",
    pattern: /^TypeError: '([^']*)' object is not callable/,
    what: {
      "zh-cn": "对一个 {1} 用了括号，可它不是函数。",
      en: "Brackets were put behind a {1}, which is no function.",
    },
    causes: [
      {
        "zh-cn": "变量和函数同名，例如写过 `list = [1, 2]` 或 `print = …`。",
        en: "A variable took a function's name, as in `list = [1, 2]`.",
      },
      {
        "zh-cn": "想用方括号取值，却写成了圆括号。",
        en: "Round brackets were typed for square ones.",
      },
      {
        "zh-cn": "两个括号之间少了逗号或运算符。",
        en: "A comma or sign is missing between two brackets.",
      },
    ],
    mend: {
      "zh-cn": "给变量换个名字，然后重启内核。",
      en: "Rename the variable, then restart Python.",
    },
  },
];
