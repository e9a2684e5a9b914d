import type { KnownError } from "./knownError";

/** Of Python itself: values that are not what the code expects. */
export const VALUE_ERRORS: readonly KnownError[] = [
  {
    id: "none-used",
    pattern:
      /^(?:TypeError: 'NoneType' object is not \w+|AttributeError: 'NoneType' object has no attribute '([^']*)')/,
    what: {
      "zh-cn": "拿到的是 None（什么都没有），却当成了有内容的东西来用。",
      en: "There was None, which is nothing, where something was expected.",
    },
    causes: [
      { "zh-cn": "前面的函数没有 return。", en: "A function above does not return anything." },
      {
        "zh-cn": "像 `list.sort()` 这样的方法就地修改，返回 None。",
        en: "Methods such as `list.sort()` change in place and return None.",
      },
      { "zh-cn": "查找没有结果。", en: "A search found nothing." },
    ],
    mend: {
      "zh-cn": "在出错的前一行把它打印出来，看从哪里开始变成了 None。",
      en: "Print it in the line before, and follow back to where it became None.",
    },
  },
  {
    id: "text-plus-number",
    pattern:
      /^TypeError: (?:can only concatenate str|unsupported operand type\(s\) for (\S+): '([^']*)' and '([^']*)'|must be str)/,
    what: {
      "zh-cn": "两种不能这样计算的东西放在了一起。",
      en: "Two things were combined that do not go together.",
    },
    causes: [
      {
        "zh-cn": "文字和数字相加。`input()` 得到的总是文字。",
        en: "Text and a number were added; `input()` always gives text.",
      },
      { "zh-cn": "其中一个是 None。", en: "One of the two is None." },
    ],
    mend: {
      "zh-cn": '数字用 `str(数)` 变成文字，文字用 `int(文字)` 变成数字；拼接时用 f"…{数}" 更方便。',
      en: 'Turn a number into text by `str(n)`, text into a number by `int(t)`; f"…{n}" is handier still.',
    },
  },
  {
    id: "no-attribute",
    pattern:
      /^AttributeError: (?:'([^']*)' object|module '([^']*)'|type object '([^']*)') has no attribute '([^']*)'/,
    what: {
      "zh-cn": "它没有 {4} 这个属性或方法。",
      en: "It has no attribute or method called {4}.",
    },
    causes: [
      { "zh-cn": "拼写错了。", en: "It is misspelled." },
      {
        "zh-cn": "对象不是你以为的那种：它其实是 {1}{2}{3}。",
        en: "It is not what you think: it is {1}{2}{3}.",
      },
      { "zh-cn": "库的版本不同。", en: "Another version of the library." },
      { "zh-cn": "你自己的文件和库同名。", en: "A file of yours has the library's name." },
    ],
    mend: {
      "zh-cn": "用 `type(变量)` 看看它到底是什么，用 `dir(变量)` 看它有什么。",
      en: "`type(it)` says what it is, `dir(it)` what it has.",
    },
  },
  {
    id: "key",
    pattern: /^KeyError: (.*)/,
    what: { "zh-cn": "字典里没有 {1} 这个键。", en: "The dictionary has no key {1}." },
    causes: [
      {
        "zh-cn": "键的拼写、大小写或空格不同。",
        en: "The key is written differently: spelling, capitals, blanks.",
      },
      { "zh-cn": "数据的列名不是这个。", en: "The data calls that column something else." },
      { "zh-cn": "有的行缺这个字段。", en: "Some rows lack the field." },
    ],
    mend: {
      "zh-cn": "先打印 `d.keys()`；可能缺的时候用 `d.get(键, 默认值)`。",
      en: "Print `d.keys()`; where it may be missing use `d.get(key, default)`.",
    },
  },
  {
    id: "index",
    pattern: /^IndexError: (?:list|tuple|string) index out of range/,
    what: { "zh-cn": "要的位置超出了末尾。", en: "The place asked for is beyond the end." },
    causes: [
      {
        "zh-cn": "从 0 开始数：5 个元素的最后一个是 `[4]` 或 `[-1]`。",
        en: "Counting begins at 0: the last of 5 is `[4]`, or `[-1]`.",
      },
      { "zh-cn": "列表是空的。", en: "The list is empty." },
    ],
    mend: { "zh-cn": "先打印 `len(列表)`。", en: "Print `len(it)` first." },
  },
  {
    id: "int-literal",
    pattern:
      /^ValueError: (?:invalid literal for int\(\) with base \d+|could not convert string to float): (.*)/,
    what: { "zh-cn": "{1} 这段文字不是一个数。", en: "The text {1} is no number." },
    causes: [
      { "zh-cn": "里面有空格、单位或逗号。", en: "It has blanks, a unit or a comma in it." },
      { "zh-cn": "读到的是表头。", en: "It is the table's heading." },
      { "zh-cn": "小数要用 `float`，不是 `int`。", en: "A number with a point needs `float`." },
    ],
    mend: { "zh-cn": "先清理文字，再转换。", en: "Clean the text before you convert it." },
  },
  {
    id: "unpack",
    pattern: /^ValueError: (?:too many|not enough) values to unpack \(expected (?:at least )?(\d+)/,
    what: {
      "zh-cn": "左边要 {1} 个值，右边给的不是这么多。",
      en: "The left side wants {1} values; the right side has another number.",
    },
    causes: [
      {
        "zh-cn": "函数返回的值比你写的多或少。",
        en: "The function returns more or fewer than you named.",
      },
      { "zh-cn": "遍历字典时忘了 `.items()`。", en: "A loop over a dictionary lacks `.items()`." },
    ],
    mend: { "zh-cn": "先把右边整个打印出来看看。", en: "Print the whole right side first." },
  },
  {
    id: "zero-division",
    pattern: /^ZeroDivisionError/,
    what: { "zh-cn": "除数是 0。", en: "Something was divided by zero." },
    causes: [
      { "zh-cn": "列表是空的，长度是 0。", en: "A list is empty, its length 0." },
      { "zh-cn": "计数还没有开始。", en: "Nothing was counted yet." },
    ],
    mend: { "zh-cn": "除之前先判断是不是 0。", en: "Ask before you divide." },
  },
  {
    id: "recursion",
    pattern: /^RecursionError/,
    what: {
      "zh-cn": "函数不停地调用自己，停不下来。",
      en: "A function calls itself without an end.",
    },
    causes: [
      {
        "zh-cn": "没有写结束的条件，或者永远到不了。",
        en: "There is no condition to end it, or it is never met.",
      },
    ],
    mend: {
      "zh-cn": "写清楚什么时候不再调用自己，并让每次都离它近一步。",
      en: "Say when it stops, and come nearer with each call.",
    },
  },
  {
    id: "assertion",
    pattern: /^AssertionError:? ?(.*)/,
    what: {
      "zh-cn": "代码里有一句 assert 要求的条件不成立。{1}",
      en: "A condition that the code insists on does not hold. {1}",
    },
    causes: [{ "zh-cn": "结果和预期的不同。", en: "A result is not what was expected." }],
    mend: {
      "zh-cn": "打印 assert 里用到的值，看哪一个不对。",
      en: "Print the values in the assertion and see which one is off.",
    },
  },
  {
    id: "interrupted",
    pattern: /^KeyboardInterrupt/,
    what: {
      "zh-cn": "运行被停止了，这不是代码的错。",
      en: "The run was stopped; that is no fault of the code.",
    },
    causes: [
      { "zh-cn": "你按了停止。", en: "You pressed stop." },
      { "zh-cn": "时间用完了。", en: "It ran out of time." },
    ],
    mend: {
      "zh-cn": "如果它一直不结束，看看循环的条件。",
      en: "If it never ends by itself, look at the loop's condition.",
    },
  },
];
