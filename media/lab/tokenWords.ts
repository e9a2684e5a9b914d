import type { Bilingual } from "../../src/protocol/bilingual";

export const TOKEN_WORDS = {
  lead: {
    en: "A model does not see letters. Its tokenizer cuts text into tokens first, and each becomes a number. Different models cut differently: write something and compare.",
    "zh-cn":
      "模型看到的不是字母。分词器先把文字切成 token，每个 token 变成一个编号。不同的模型切法不同：写点什么，比一比。",
  },
  counted: {
    en: "Tokens: {0} · characters: {1} · characters a token: {2}",
    "zh-cn": "token：{0} 个 · 字符：{1} 个 · 平均每个 token {2} 个字符",
  },
  chip: {
    en: "Token {0}, number {1}, bytes {2}",
    "zh-cn": "token {0}，编号 {1}，字节 {2}",
  },
  piece: {
    en: "a part of “{0}”: the character's {1} bytes are split",
    "zh-cn": "是“{0}”的一部分：这个字的 {1} 个字节被拆开了",
  },
  none: {
    en: "Choose a token to see what it is made of.",
    "zh-cn": "点一个 token，看看它由什么组成。",
  },
  why: {
    en: "Why does 你好 cost four tokens in GPT-2 and one in today's models? A Chinese character is three bytes in UTF-8. GPT-2 learned its tokens from English web pages and met few of these bytes, so it has no token for 你 and puts the character together from pieces. Newer tokenizers learned from many languages and have more tokens: 200,000 instead of 50,000. Fewer tokens mean less to pay and more room for text.",
    "zh-cn":
      "为什么“你好”在 GPT-2 里要四个 token，在今天的模型里只要一个？一个汉字在 UTF-8 里是三个字节。GPT-2 的分词器是从英文网页学来的，很少见到这些字节，所以没有“你”这个 token，只能用碎片拼出来。新的分词器从多种语言学习，token 也多得多：二十万个，而不是五万个。token 越少，花的钱越少，能放进去的文字越多。",
  },
  examples: { en: "Examples", "zh-cn": "例子" },
  lesson: { en: "Lesson: the next token", "zh-cn": "课程：下一个 token" },
} satisfies Record<string, Bilingual>;

/** Texts that show something: Chinese, an emoji, code, digits, a word that nobody can spell. */
export const EXAMPLES = [
  "你好",
  "今天天气很好，我们去公园。",
  "🎉",
  "def add(a, b):\n    return a + b",
  "3.14159265358979",
  " strawberry",
] as const;
