import type { Bilingual } from "../protocol/bilingual";
import type { Finding } from "../protocol/dataset";

export interface FindingText {
  readonly name: Bilingual;
  /** What it is, and why it matters. */
  readonly about: Bilingual;
  /** What to do about it. */
  readonly advice: Bilingual;
}

export const FINDING_TEXTS: Readonly<Record<Finding, FindingText>> = {
  exact: {
    name: { "zh-cn": "一字不差的重复", en: "Exact duplicates" },
    about: {
      "zh-cn":
        "和前面某一篇完全相同，只是空格、换行不算在内。重复的内容，模型每一遍都学，最后是在背，而不是在学。",
      en: "The same as an earlier document, but for blanks and line breaks. A model learns what is repeated again and again, until it recites instead of learning.",
    },
    advice: {
      "zh-cn": "每篇只留第一次出现的。“保存清洗后的副本”就是这样做的。",
      en: "Keep the first of each. “Save a Cleaned Copy” does just that.",
    },
  },
  near: {
    name: { "zh-cn": "近似重复", en: "Near duplicates" },
    about: {
      "zh-cn":
        "和前面某一篇有八成以上相同：把两篇都切成 5 个字符一段的小片，共有的小片占全部小片的 80% 以上（杰卡德相似度，Jaccard）。转载、改了几个字的、套用模板的，多半在这里。候选由 MinHash 挑出，再逐对比对全文，所以列出来的都是真的；相似度刚过 80% 的，偶尔会漏掉一两篇。",
      en: "At least 80 % the same as an earlier document: cut both into pieces of 5 characters, and four fifths of all pieces are in both (Jaccard similarity). Reposts, small edits and templates end up here. MinHash picks the candidates, and each pair is then compared in full, so what is listed is true; of those just above 80 %, one or two may be missed.",
    },
    advice: {
      "zh-cn":
        "先看下面的例子。转载可以去掉；如果差的那几个字正是要学的内容（比如只有金额不同的账单），就留着。",
      en: "Look at the samples first. Reposts can go; keep them where the few words that differ are what is to be learned, such as bills that differ in the amount.",
    },
  },
  empty: {
    name: { "zh-cn": "空的", en: "Empty" },
    about: {
      "zh-cn": "没有文字，或者只有空格。",
      en: "No text at all, or nothing but blanks.",
    },
    advice: {
      "zh-cn": "可以放心去掉。如果很多，请看看文字是不是在另一列里。",
      en: "Drop them. If there are many, see whether the text is in another column.",
    },
  },
  short: {
    name: { "zh-cn": "太短", en: "Too short" },
    about: {
      "zh-cn":
        "少于 10 个汉字或 20 个英文字母，像“顶”“好的”这样的话，几乎没有可学的内容。指南的例子用 100 个字符作界线，那适合英文长文；同样的数字用在中文上，会删掉大部分好文章。",
      en: "Fewer than 20 letters or 10 Chinese characters, such as “ok” or “me too”: there is hardly anything to learn. The guide's example draws the line at 100 characters; that suits long English texts, and would throw away most good Chinese ones.",
    },
    advice: {
      "zh-cn": "训练写文章的模型，去掉它们；如果任务本身就是短句（分类标签、聊天回复），就留着。",
      en: "Drop them for a model that writes texts; keep them where the task is short itself, such as labels or replies in a chat.",
    },
  },
  broken: {
    name: { "zh-cn": "读不懂的行", en: "Unreadable records" },
    about: {
      "zh-cn":
        "不符合文件的格式：JSON 写坏了、缺少要检查的那一列，或者引号没有配对。多半是写到一半中断了，或者由程序直接拼接而成。",
      en: "They break the rules of the format: JSON that is damaged, a column that is missing, a quote that is never closed. Mostly a program was interrupted, or glued the text together itself.",
    },
    advice: {
      "zh-cn": "打开文件，照着行号改；数量多时，请用程序的 JSON 或 CSV 库重新导出。",
      en: "Open the file and repair these lines; if there are many, export again with a real JSON or CSV library.",
    },
  },
  gbk: {
    name: { "zh-cn": "GBK 编码", en: "GBK encoding" },
    about: {
      "zh-cn":
        "这些文字是用中文旧编码 GBK 存的，不是 UTF-8。这里已经按 GBK 读出来检查，但大多数训练工具会直接报错或读成乱码。",
      en: "These are stored in GBK, an older encoding for Chinese, and not in UTF-8. They were read as GBK here; most training tools would stop or read garbage.",
    },
    advice: {
      "zh-cn": "保存一份清洗后的副本：副本统一是 UTF-8。",
      en: "Save a cleaned copy: it is UTF-8 throughout.",
    },
  },
  invalid: {
    name: { "zh-cn": "编码错误", en: "Wrong encoding" },
    about: {
      "zh-cn":
        "有些字节既不是 UTF-8，也不像 GBK，可能是别的编码（例如西欧的 Latin-1），也可能已经损坏。下面用 � 标出读不出来的地方。",
      en: "Some bytes are neither UTF-8 nor likely to be GBK: another encoding, such as Latin-1 of Western Europe, or damage. Below, � stands where nothing could be read.",
    },
    advice: {
      "zh-cn": "回到原始文件，用正确的编码重新导出；找不回来的就去掉。",
      en: "Go back to the source and export it in the right encoding; drop what cannot be had again.",
    },
  },
  mojibake: {
    name: { "zh-cn": "乱码", en: "Garbled text (mojibake)" },
    about: {
      "zh-cn":
        "以前有人用错误的编码读过它，又把读错的结果存了下来，像“ä½ å¥½”“浣犲ソ”“锟斤拷”。编码本身没有错，文字已经错了，模型会照样学会乱码。",
      en: "Somebody read it in the wrong encoding once and stored the result: Ã© for é, â€™ for ’, ä½ å¥½ for 你好. The bytes are in order, the text is not, and a model will learn to write like that.",
    },
    advice: {
      "zh-cn": "重新从来源取一次最可靠；出现 � 或“锟斤拷”的地方，原来的字已经找不回来了。",
      en: "Fetch it from its source again. Where there is a �, the letter is lost for good.",
    },
  },
  html: {
    name: { "zh-cn": "网页残留", en: "HTML left-overs" },
    about: {
      "zh-cn": "还带着网页的标签（如 <p>）或转义符（如 &nbsp;）。模型会把它们当成正文来学。",
      en: "Tags such as <p> or codes such as &nbsp; from a web page. A model takes them for text.",
    },
    advice: {
      "zh-cn":
        "用正文提取工具（如 trafilatura）重新处理网页，比用正则表达式删标签可靠。如果数据本来就是代码或网页，就留着。",
      en: "Extract the text again with a tool for that, such as trafilatura, rather than deleting tags by a pattern. Leave them where the data is code or web pages on purpose.",
    },
  },
  control: {
    name: { "zh-cn": "看不见的控制字符", en: "Control characters" },
    about: {
      "zh-cn":
        "含有看不见的字符：零宽空格、文件开头才该有的 BOM、终端颜色码等。肉眼看起来一样的两个词，对模型来说却是不同的 token。",
      en: "Characters that nobody sees: zero-width spaces, byte order marks in the middle, colour codes of a terminal. Two words that look the same are different tokens to a model.",
    },
    advice: {
      "zh-cn": '用一行 Python 去掉：`re.sub(r"[\\u200b\\ufeff\\x00-\\x08]", "", text)`。',
      en: 'Take them out with a line of Python: `re.sub(r"[\\u200b\\ufeff\\x00-\\x08]", "", text)`.',
    },
  },
  cut: {
    name: { "zh-cn": "太长（已分段）", en: "Too long (read in pieces)" },
    about: {
      "zh-cn":
        "单独一篇就超过 1 MB，可能整个文件没有换行。这样的文字分成小段来读，每一段算一篇；CSV 和 JSON 里超过 4 MB 的一条没法分段，只好跳过。",
      en: "A single document of more than 1 MB; perhaps the file has no line ends. Such a text is read in pieces, each counted as a document. A record of CSV or JSON cannot be cut: from 4 MB on it is left out.",
    },
    advice: {
      "zh-cn": "先按段落或章节把它切开，一行一篇，再检查一次。",
      en: "Cut it into paragraphs or chapters, one a line, and check again.",
    },
  },
};
