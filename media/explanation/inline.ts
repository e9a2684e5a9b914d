/**
 * Markdown of one line as nodes: code spans, bold, and escaped signs. Everything becomes text, so
 * that nothing in it can be a link, a picture or HTML.
 */
export function inline(markdown: string, doc: Document): Node[] {
  const nodes: Node[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") nodes.push(doc.createTextNode(plain));
    plain = "";
  };
  const wrap = (name: "code" | "strong", ...inside: (Node | string)[]): void => {
    flush();
    const element = doc.createElement(name);
    element.append(...inside);
    nodes.push(element);
  };
  for (let at = 0; at < markdown.length;) {
    const rest = markdown.slice(at);
    const code = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/.exec(rest);
    const bold = /^\*\*(?=\S)([\s\S]*?\S)\*\*/.exec(rest);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    if (code !== null) wrap("code", stripped(code[2] ?? ""));
    else if (bold !== null) wrap("strong", ...inline(bold[1] ?? "", doc));
    else plain += escaped?.[1] ?? rest.charAt(0);
    at += (code ?? bold ?? escaped)?.[0].length ?? 1;
  }
  flush();
  return nodes;
}

/** One blank at each end belongs to the fence. */
function stripped(code: string): string {
  return /^ .* $/s.test(code) && code.trim() !== "" ? code.slice(1, -1) : code;
}
