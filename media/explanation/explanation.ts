import type {
  ExplanationAnswer,
  ExplanationPage,
  ExplanationPageConcept,
  ExplanationPageSentence,
  FromExplanationView,
  ToExplanationView,
} from "../../src/protocol/explanationView";
import { answerSection } from "./answer";
import { inline } from "./inline";

declare function acquireVsCodeApi(): {
  postMessage(message: FromExplanationView): void;
  getState(): ExplanationPage | undefined;
  setState(page: ExplanationPage): void;
};

/** Deeper ones are drawn like this one. */
const MOST_DEPTH = 6;

const host = acquireVsCodeApi();
const main = element("main", "page");
const status = element("p", "stale");
status.setAttribute("role", "status");
document.body.append(main);
/** Asks a language model, where there is one. */
const asking = button("", () => {
  host.postMessage({ kind: "ask" });
});
asking.hidden = true;
let shown: ExplanationPage | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToExplanationView>) => {
  switch (data.kind) {
    case "show":
      host.setState(data.page);
      draw(data.page);
      break;
    case "mark":
      mark(new Set(data.sentences));
      break;
    case "stale":
      status.hidden = false;
      break;
    case "askable":
      asking.hidden = !data.isAskable;
      break;
    case "answer":
      showAnswer(data.answer);
  }
});
// What was shown before the page was hidden, until the extension answers.
const before = host.getState();
if (before !== undefined) draw(before);
host.postMessage({ kind: "ready" });

function draw(page: ExplanationPage): void {
  const { labels } = page;
  shown = page;
  document.documentElement.lang = page.language === "zh-cn" ? "zh-CN" : "en";
  status.hidden = true;
  status.replaceChildren(
    `${labels.stale} `,
    button(labels.again, () => {
      host.postMessage({ kind: "again" });
    }),
  );
  const copy = button(labels.copy, () => {
    host.postMessage({ kind: "copy" });
  });
  copy.classList.add("copy");
  const head = element("header", "head");
  head.append(heading("h1", page.title), copy);
  main.replaceChildren(head, status);
  for (const note of page.notes) main.append(paragraph("note", note));
  const reading = element("section", "reading");
  reading.append(heading("h2", labels.reading));
  for (const { heading: lead, sentences } of page.groups) {
    if (lead !== undefined) reading.append(paragraph("lead", lead));
    const items = element("ul", "sentences");
    items.append(...sentences.map(sentence));
    reading.append(items);
  }
  main.append(reading);
  if (page.concepts.length > 0) {
    const cards = element("section", "cards");
    cards.append(heading("h2", labels.concepts), ...page.concepts.map((each) => card(each, page)));
    main.append(cards);
  }
  asking.textContent = labels.ask;
  main.append(asking);
}

/** Below everything else; the text grows in place, so that nothing jumps. */
function showAnswer(answer: ExplanationAnswer): void {
  if (shown === undefined) return;
  const section = answerSection(answer, shown.labels, () => {
    host.postMessage({ kind: "stop" });
  });
  const before = main.querySelector(".answer");
  if (before === null) main.insertBefore(section, asking);
  else before.replaceWith(section);
  asking.disabled = answer.state === "running";
}

function sentence({ index, lines, text, depth }: ExplanationPageSentence): HTMLElement {
  const item = element("li", "item");
  item.dataset["depth"] = String(Math.min(depth, MOST_DEPTH));
  const point = element("button", "sentence") as HTMLButtonElement;
  point.type = "button";
  point.dataset["index"] = String(index);
  const place = element("span", "lines");
  place.textContent = lines;
  const words = element("span", "words");
  words.append(...inline(text, document));
  point.append(place, words);
  const tell = (now: number | undefined) => (): void => {
    host.postMessage({ kind: "point", sentence: now });
  };
  point.addEventListener("mouseenter", tell(index));
  point.addEventListener("focus", tell(index));
  point.addEventListener("mouseleave", tell(undefined));
  point.addEventListener("blur", tell(undefined));
  point.addEventListener("click", () => {
    host.postMessage({ kind: "jump", sentence: index });
  });
  item.append(point);
  return item;
}

function card(concept: ExplanationPageConcept, { labels }: ExplanationPage): HTMLElement {
  const { title, what, example, caution, lesson } = concept;
  const box = element("article", "card");
  box.append(heading("h3", title), paragraph("what", what));
  box.append(labelled(labels.example, example), labelled(labels.caution, caution));
  if (lesson !== undefined)
    box.append(
      button(labels.openLesson, () => {
        host.postMessage({ kind: "lesson", id: lesson });
      }),
    );
  return box;
}

function mark(sentences: ReadonlySet<number>): void {
  for (const point of document.querySelectorAll<HTMLElement>(".sentence")) {
    const isMarked = sentences.has(Number(point.dataset["index"]));
    point.classList.toggle("marked", isMarked);
    if (isMarked) point.setAttribute("aria-current", "true");
    else point.removeAttribute("aria-current");
  }
  const first = document.querySelector(".sentence.marked");
  first?.scrollIntoView({ block: "nearest" });
}

function labelled(label: string, text: string): HTMLElement {
  const line = paragraph("labelled", text);
  const name = element("span", "label");
  name.textContent = label;
  line.prepend(name);
  return line;
}

function paragraph(name: string, markdown: string): HTMLElement {
  const line = element("p", name);
  line.append(...inline(markdown, document));
  return line;
}

function heading(level: "h1" | "h2" | "h3", text: string): HTMLElement {
  const line = element(level, "heading");
  line.append(...inline(text, document));
  return line;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", "action") as HTMLButtonElement;
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
