import type { ExplanationAnswer, ExplanationLabels } from "../../src/protocol/explanationView";
import { inline } from "./inline";

/** What a language model says. Its Markdown becomes paragraphs, lists and code, and nothing that acts. */
export function answerSection(
  { from, text, state }: ExplanationAnswer,
  labels: ExplanationLabels,
  stop: () => void,
): HTMLElement {
  const section = element("section", "answer");
  const head = element("h2", "heading");
  head.textContent = labels.says.replace("{0}", from);
  const body = element("div", "said");
  body.setAttribute("aria-live", "polite");
  body.setAttribute("aria-busy", String(state === "running"));
  body.append(...blocksOf(text).map(block));
  section.append(head, body);
  if (state === "running") {
    const button = element("button", "action") as HTMLButtonElement;
    button.type = "button";
    button.textContent = labels.stop;
    button.addEventListener("click", stop);
    section.append(button);
  }
  if (state === "stopped" || state === "failed") {
    const note = element("p", "note");
    note.setAttribute("role", "status");
    note.textContent = labels[state];
    section.append(note);
  }
  return section;
}

interface Block {
  readonly kind: "text" | "item" | "title" | "code";
  readonly text: string;
}

/** Fences may be open still: what comes after one is code until it is closed. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let fence: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      else append(blocks, "code", line);
    } else if (mark !== undefined) {
      fence = mark;
      blocks.push({ kind: "code", text: "" });
    } else if (line.trim() === "") blocks.push({ kind: "text", text: "" });
    else {
      const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1];
      const title = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
      if (item !== undefined) blocks.push({ kind: "item", text: line.trim() });
      else if (title !== undefined) blocks.push({ kind: "title", text: title });
      else append(blocks, "text", line);
    }
  }
  return blocks.filter((each) => each.text !== "");
}

/** To the block before, if that is of the same kind. */
function append(blocks: Block[], kind: "text" | "code", line: string): void {
  const last = blocks.at(-1);
  if (last?.kind !== kind) blocks.push({ kind, text: line });
  else blocks.splice(-1, 1, { kind, text: last.text === "" ? line : `${last.text}\n${line}` });
}

function block({ kind, text }: Block): HTMLElement {
  if (kind === "code") {
    const pre = element("pre", "code");
    pre.textContent = text;
    return pre;
  }
  const line = element(kind === "title" ? "h3" : "p", kind);
  line.append(...inline(text, document));
  return line;
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
