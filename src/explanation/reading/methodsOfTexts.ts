import type { MethodWords } from "./methodWords";

/** Methods of texts and bytes. */
export const TEXT_METHODS: Readonly<Record<string, MethodWords>> = {
  "strip/0": {
    value: ["{o} without white space at both ends", "去掉首尾空白的{o}"],
    step: ["removes white space at both ends", "去掉首尾空白"],
  },
  "strip/1": {
    value: ["{o} without {0} at both ends", "去掉首尾{0}的{o}"],
    step: ["removes {0} at both ends", "去掉首尾的{0}"],
  },
  "lstrip/0": {
    value: ["{o} without white space at the beginning", "去掉开头空白的{o}"],
    step: ["removes white space at the beginning", "去掉开头的空白"],
  },
  "lstrip/1": {
    value: ["{o} without {0} at the beginning", "去掉开头{0}的{o}"],
    step: ["removes {0} at the beginning", "去掉开头的{0}"],
  },
  "rstrip/0": {
    value: ["{o} without white space at the end", "去掉末尾空白的{o}"],
    step: ["removes white space at the end", "去掉末尾的空白"],
  },
  "rstrip/1": {
    value: ["{o} without {0} at the end", "去掉末尾{0}的{o}"],
    step: ["removes {0} at the end", "去掉末尾的{0}"],
  },
  "lower/0": {
    value: ["{o} in lower case", "小写的{o}"],
    step: ["changes it to lower case", "转成小写"],
  },
  "casefold/0": {
    value: ["{o} in lower case", "小写的{o}"],
    step: ["changes it to lower case", "转成小写"],
  },
  "upper/0": {
    value: ["{o} in capitals", "大写的{o}"],
    step: ["changes it to capitals", "转成大写"],
  },
  "title/0": {
    value: ["{o} with each word capitalised", "每个单词首字母大写的{o}"],
    step: ["capitalises each word", "把每个单词的首字母大写"],
  },
  "capitalize/0": {
    value: ["{o} with a capital first letter", "首字母大写的{o}"],
    step: ["capitalises the first letter", "把首字母大写"],
  },
  "split/0": {
    value: ["the parts of {o}, split at white space", "{o}按空白切分得到的各部分"],
    does: ["splits {o} at white space", "按空白切分{o}"],
    it: ["the parts", "各部分"],
    step: ["splits it at white space", "按空白切分"],
  },
  "split/1": {
    value: ["the parts of {o}, split at {0}", "{o}按{0}切分得到的各部分"],
    does: ["splits {o} at {0}", "按{0}切分{o}"],
    it: ["the parts", "各部分"],
    step: ["splits it at {0}", "按{0}切分"],
  },
  "split/2": {
    value: [
      "the parts of {o}, split at {0} at most {1} times",
      "{o}按{0}最多切分{1}次得到的各部分",
    ],
    does: ["splits {o} at {0}, at most {1} times", "按{0}切分{o}，最多{1}次"],
    it: ["the parts", "各部分"],
    step: ["splits it at {0}, at most {1} times", "按{0}切分，最多{1}次"],
  },
  "rsplit/2": {
    value: [
      "the parts of {o}, split from the end at {0} at most {1} times",
      "{o}从末尾按{0}最多切分{1}次得到的各部分",
    ],
    step: ["splits it from the end at {0}, at most {1} times", "从末尾按{0}切分，最多{1}次"],
  },
  "split/2/once": {
    value: ["the two parts of {o}, split at the first {0}", "{o}在第一个{0}处切分成的两部分"],
    does: ["splits {o} at the first {0}", "在第一个{0}处切分{o}"],
    it: ["the two parts", "两部分"],
    step: ["splits it at the first {0}", "在第一个{0}处切分"],
  },
  "rsplit/2/once": {
    value: ["the two parts of {o}, split at the last {0}", "{o}在最后一个{0}处切分成的两部分"],
    does: ["splits {o} at the last {0}", "在最后一个{0}处切分{o}"],
    it: ["the two parts", "两部分"],
    step: ["splits it at the last {0}", "在最后一个{0}处切分"],
  },
  "splitlines/0": {
    value: ["the lines of {o}", "{o}的各行"],
    step: ["splits it into lines", "按行切分"],
  },
  "partition/1": {
    value: ["{o} in three parts: before, at and after {0}", "{o}在{0}处分成的三段（前、中、后）"],
  },
  "rpartition/1": {
    value: [
      "{o} in three parts: before, at and after the last {0}",
      "{o}在最后一个{0}处分成的三段（前、中、后）",
    ],
  },
  "join/1": {
    value: ["the items of {0} joined with {o} between them", "用{o}把{0}的各项连成的文本"],
    does: ["joins the items of {0} with {o} between them", "用{o}把{0}的各项连成一段文本"],
    it: ["the text", ""],
  },
  "replace/2": {
    value: ["{o} with {1} in place of {0}", "把{0}换成{1}之后的{o}"],
    step: ["replaces {0} by {1}", "把{0}换成{1}"],
  },
  "startswith/1": { value: ["whether {o} starts with {0}", "{o}是否以{0}开头"] },
  "endswith/1": { value: ["whether {o} ends with {0}", "{o}是否以{0}结尾"] },
  "find/1": {
    value: [
      "the position of {0} in {o} (`-1` if it is not there)",
      "{0}在{o}中的位置（没有则为`-1`）",
    ],
  },
  "rfind/1": {
    value: [
      "the last position of {0} in {o} (`-1` if it is not there)",
      "{0}在{o}中最后出现的位置（没有则为`-1`）",
    ],
  },
  "count/1": { value: ["how often {0} occurs in {o}", "{0}在{o}中出现的次数"] },
  "encode/0": {
    value: ["{o} as bytes", "{o}编码成的字节串"],
    step: ["turns it into bytes", "编码成字节串"],
  },
  "encode/1": {
    value: ["{o} as bytes (encoding {0})", "{o}按{0}编码成的字节串"],
    step: ["turns it into bytes (encoding {0})", "按{0}编码成字节串"],
  },
  "decode/0": {
    value: ["{o} decoded into text", "{o}解码得到的文本"],
    step: ["decodes it into text", "解码成文本"],
  },
  "decode/1": {
    value: ["{o} decoded into text (encoding {0})", "{o}按{0}解码得到的文本"],
    step: ["decodes it into text (encoding {0})", "按{0}解码成文本"],
  },
  "ljust/1": {
    value: ["{o}, filled up with blanks to {0} characters", "补足到{0}个字符的{o}（左对齐）"],
  },
  "rjust/1": {
    value: [
      "{o}, filled up with blanks to {0} characters (flush right)",
      "补足到{0}个字符的{o}（右对齐）",
    ],
  },
  "zfill/1": { value: ["{o} with leading zeros, {0} characters wide", "前面补零到{0}个字符的{o}"] },
};
