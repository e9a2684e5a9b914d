/** The Python of a Markdown document, all other lines blank; undefined where there is none. */
export function fences(markdown: string): string | undefined {
  let fence: string | undefined;
  let isPython = false;
  const lines: string[] = [];
  let found = 0;
  for (const line of markdown.split("\n")) {
    const [, mark = "", language = ""] = /^\s{0,3}(`{3,}|~{3,})\s*\{?\.?(\w*)/.exec(line) ?? [];
    if (fence === undefined) {
      lines.push("");
      if (mark === "") continue;
      fence = mark;
      isPython = /^(?:python3?|py|ipython)$/i.test(language);
      if (isPython) found++;
      continue;
    }
    const isEnd = mark.startsWith(fence) && language === "";
    lines.push(isPython && !isEnd ? line : "");
    if (isEnd) fence = undefined;
  }
  return found > 0 ? lines.join("\n") : undefined;
}
