/**
 * What stands between the marks `# >>>` and `# <<<`, without comments and blanks; undefined where
 * there are no marks.
 */
export function pieceOf(text: string): string | undefined {
  const found = /^[ \t]*# >>>.*\n([^]*?)^[ \t]*# <<</m.exec(text.replaceAll("\r\n", "\n"));
  return found?.[1]
    ?.split("\n")
    .map((line) => line.replace(/^\s*#.*/, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}
