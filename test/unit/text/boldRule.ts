import assert from "node:assert/strict";

/**
 * In Markdown `**…）**字` is not bold: marks that stand between punctuation and a letter open or
 * close nothing. It happens easily in Chinese, which has no blanks.
 */
export function assertBoldWorks(markdown: string): void {
  for (const line of markdown.split("\n")) {
    const parts = line.split("**");
    assert.equal(parts.length % 2, 1, `a mark without a partner: ${line}`);
    for (let i = 1; i < parts.length; i += 2) {
      const [before, bold, after] = [parts[i - 1] ?? "", parts[i] ?? "", parts[i + 1] ?? ""];
      assert.doesNotMatch(bold, /^\s|\s$|^$/, line);
      const opens = !/^\p{P}/u.test(bold) || before === "" || /[\s\p{P}]$/u.test(before);
      const closes = !/\p{P}$/u.test(bold) || after === "" || /^[\s\p{P}]/u.test(after);
      assert.ok(opens && closes, `not bold: ${line}`);
    }
  }
}
