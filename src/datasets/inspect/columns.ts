/** A column or key, and what stands in it in some rows. */
export interface Column {
  readonly name: string;
  readonly texts: readonly string[];
}

/** The likeliest to hold the text first: by its name, then by how much stands in it. */
export function byLikelihood(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => likelihood(b) - likelihood(a));
}

/** Whether a name is usual for a column of texts. */
export function isUsualName(name: string): boolean {
  return USUAL.includes(name.trim().toLowerCase());
}

function likelihood({ name, texts }: Column): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const mean = texts.length === 0 ? 0 : characters / texts.length;
  const isNumeric = texts.every((text) => text.trim() === "" || Number.isFinite(Number(text)));
  const rank = USUAL.indexOf(name.trim().toLowerCase());
  const named = rank < 0 ? 1 : USUAL_COUNTS * (1 + (USUAL.length - rank) / 100);
  // Long strings without blanks are addresses and keys.
  const isAddress = texts.every((text) => /^\S*$/.test(text) && !/\p{Script=Han}/u.test(text));
  return (isNumeric ? 0.01 : isAddress ? 0.1 : 1) * mean * named;
}

/** So many times likelier than another column with texts of that length. */
const USUAL_COUNTS = 20;
const USUAL: readonly string[] = [
  "text",
  "content",
  "contents",
  "body",
  "document",
  "article",
  "passage",
  "paragraph",
  "sentence",
  "review",
  "review_body",
  "comment",
  "message",
  "description",
  "summary",
  "output",
  "response",
  "answer",
  "question",
  "文本",
  "正文",
  "内容",
  "文章",
  "段落",
  "句子",
  "评论",
  "描述",
  "回答",
  "问题",
];
