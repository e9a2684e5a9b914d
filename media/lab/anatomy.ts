import type { Anatomy } from "../../src/protocol/lab";
import { bytesAt, groupsOf, type PartGroup } from "./anatomyGroups";
import { ANATOMY_WORDS as W, KIND_WORDS } from "./anatomyWords";
import { button, el, percent } from "./dom";
import type { CreateTab, View } from "./tab";

/** What a model consists of, to the last byte. */
export const anatomy: CreateTab = ({ place, ask, openLesson }) => {
  function draw(view: View, answer: Anatomy): void {
    const { language } = view;
    const { facts } = answer;
    const groups = groupsOf(answer);
    const all = groups.reduce((sum, { bytes }) => sum + bytes, 0);
    const lead = fill(
      W.lead[language],
      facts.name,
      count(facts.parameters),
      facts.layers,
      facts.heads * facts.headDim,
    );
    // `sort` would put undefined, which is before and after the blocks, last in any case.
    const blocks = [undefined, ...new Set(groups.flatMap(({ block }) => block ?? []))];
    place.replaceChildren(
      el("p", { class: "lead" }, lead),
      ...blocks.map((block) =>
        blockBox(
          view,
          block,
          groups.filter((group) => group.block === block),
          all,
        ),
      ),
      ...sums(view, answer),
      ...rounding(view, answer),
      el(
        "div",
        { class: "actions" },
        button(
          W.lesson[language],
          () => {
            openLesson("06-choosing");
          },
          { class: "link" },
        ),
      ),
    );
  }

  return {
    show: async (view, signal) => {
      const answer = await ask("anatomy", { model: view.model }, { signal });
      if (!signal.aborted) draw(view, answer);
    },
  };
};

/** A block of ten would be a tenth of the width: its parts could not be told apart. */
const WIDENED = 4;

/** A block: bars as long as its parts are large; opened, a table. */
function blockBox(
  { language }: View,
  block: number | undefined,
  groups: readonly PartGroup[],
  all: number,
): HTMLElement {
  const bytes = groups.reduce((sum, group) => sum + group.bytes, 0);
  const name = block === undefined ? W.before[language] : fill(W.block[language], block + 1);
  const share = percent(bytes / all);
  const bar = el("span", { class: "stack", role: "img", "aria-label": share });
  bar.style.width = `${Math.min(100, (bytes / all) * WIDENED * 100)}%`;
  for (const { kind, bytes: own } of groups) {
    const part = el("span", { class: `part ${kind}`, title: KIND_WORDS[kind].name[language] });
    part.style.flexGrow = String(own);
    bar.append(part);
  }
  const box = el("details", { class: "block" });
  const summary = el(
    "summary",
    {},
    el("span", { class: "name" }, name),
    el("span", { class: "size" }, `${count(bytes)} · ${share}`),
    el("span", { class: "track" }, bar),
  );
  box.append(summary, ...groups.map((group) => groupTable(language, group)));
  return box;
}

function groupTable(language: View["language"], group: PartGroup): HTMLElement {
  const { name, what } = KIND_WORDS[group.kind];
  const rows = group.parts.map((part) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, el("code", {}, part.name)),
      el("td", {}, part.shape.join(" × ")),
      el("td", {}, part.type),
      el("td", { class: "number" }, count(part.parameters)),
      el("td", { class: "number" }, count(part.bytes)),
    ),
  );
  const heads = [W.part, W.shape, W.type, W.parameters, W.bytes].map((words) =>
    el("th", { scope: "col" }, words[language]),
  );
  const total = el(
    "tr",
    { class: "total" },
    el("th", { scope: "row" }, W.total[language]),
    el("td"),
    el("td"),
    el("td", { class: "number" }, count(group.parameters)),
    el("td", { class: "number" }, count(group.bytes)),
  );
  return el(
    "section",
    {},
    el("h3", {}, el("span", { class: `key ${group.kind}` }), name[language]),
    el("p", { class: "hint" }, what[language]),
    el("div", { class: "scroll" }, el("table", {}, el("tr", {}, ...heads), ...rows, total)),
  );
}

/** Each file with parts adds up to its size, and is said to. */
function sums({ language }: View, { files, parts }: Anatomy): HTMLElement[] {
  const rows = files.map(({ name, bytes }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, el("code", {}, name)),
      el("td", { class: "number" }, count(bytes)),
    ),
  );
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  rows.push(
    el(
      "tr",
      { class: "total" },
      el("th", {}, W.total[language]),
      el("td", { class: "number" }, count(all)),
    ),
  );
  const told = files.flatMap(({ name, bytes }) => {
    const inside = parts.filter(({ file }) => file === name);
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, part) => total + part.bytes, 0);
    const words = sum === bytes ? W.adds : W.differs;
    return [el("p", { class: "adds" }, fill(words[language], name, count(sum), count(bytes)))];
  });
  return [el("h2", {}, W.files[language]), el("table", { class: "files" }, ...rows), ...told];
}

function rounding({ language }: View, { facts, parts }: Anatomy): HTMLElement[] {
  const rounded = parts.find(({ type }) => /^int[48]$/.test(type));
  if (rounded === undefined) return [];
  const file = parts.filter((part) => part.file === rounded.file);
  const bits = (file.reduce((sum, { bytes }) => sum + bytes, 0) * 8) / facts.parameters;
  const rows = [32, 16, 8, 4].map((each) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, fill(W.bits[language], each)),
      el("td", { class: "number" }, `${(bytesAt(facts.parameters, each) / 1e6).toFixed(1)} MB`),
    ),
  );
  return [
    el("p", {}, fill(W.quantised[language], rounded.type, bits.toFixed(1))),
    el("table", { class: "files" }, ...rows),
  ];
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function fill(words: string, ...values: (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
