import type { Language } from "../../src/protocol/bilingual";
import type { AttentionCell, LabToken } from "../../src/protocol/lab";
import { rowOf, termsOf } from "./attentionMath";
import { ATTENTION_WORDS as W } from "./attentionWords";
import { el, percent, visible } from "./dom";

/** One number of a head, computed again in steps that a person can follow. */
export function attentionSteps(
  language: Language,
  tokens: readonly LabToken[],
  { query, keys, shares }: AttentionCell,
  row: number,
  column: number,
): HTMLElement[] {
  const own = rowOf(query, keys);
  const d = query.length;
  const names = tokens.map(visible);
  const [from, to] = [names[row] ?? "", names[column] ?? ""];
  const key = keys.subarray(column * d, (column + 1) * d);
  const terms = termsOf(query, keys, column);
  const shown = terms.slice(0, TERMS).map((_, index) => {
    const [a, b] = [query[index] ?? 0, key[index] ?? 0];
    return `${fixed(a)} × ${fixed(b)}`;
  });
  const share = own.shares[column] ?? 0;
  const model = shares[column] ?? 0;
  const fill = (words: string, ...values: (string | number)[]): string =>
    words.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
  const step = (words: string, ...more: Node[]): HTMLElement => el("li", {}, words, ...more);
  const difference = Math.abs(share - model);
  return [
    el("h2", {}, fill(W.heading[language], from, to)),
    el(
      "ol",
      { class: "calculation" },
      step(
        fill(W.vectors[language], from, to, d),
        vector(query, W.query[language]),
        vector(key, W.key[language]),
      ),
      step(fill(W.product[language], shown.join(" + "), fixed(own.products[column] ?? 0))),
      step(fill(W.divide[language], d, fixed(Math.sqrt(d)), fixed(own.scores[column] ?? 0))),
      step(
        fill(W.softmax[language], share.toFixed(6)),
        rowTable(language, names, own.scores, own.shares, column),
      ),
      el(
        "li",
        { class: "agrees", "data-difference": String(difference) },
        fill(W.agrees[language], model.toFixed(6), difference.toExponential(1)),
      ),
    ),
  ];
}

/** Products that are written out. */
const TERMS = 3;

function fixed(value: number): string {
  return value.toFixed(3).replace("-", "−");
}

/** Numbers as bars up and down from a middle line. */
function vector(values: Float32Array, name: string): HTMLElement {
  const most = values.reduce((highest, each) => Math.max(highest, Math.abs(each)), 1e-9);
  const bars = Array.from(values, (value) => {
    const bar = el("span", { class: value < 0 ? "down" : "up" });
    bar.style.height = `${(Math.abs(value) / most) * 50}%`;
    return bar;
  });
  const first = Array.from(values.subarray(0, 4), fixed).join(", ");
  const picture = el("span", { class: "vector", role: "img", "aria-label": `${name}: ${first} …` });
  picture.append(...bars);
  return el("div", { class: "labelled" }, el("span", { class: "label" }, name), picture);
}

function rowTable(
  language: Language,
  names: readonly string[],
  scores: readonly number[],
  shares: readonly number[],
  column: number,
): HTMLElement {
  const rows = scores.map((score, index) => {
    const row = el(
      "tr",
      {},
      el("th", { scope: "row" }, names[index] ?? ""),
      el("td", {}, fixed(score)),
      el("td", {}, percent(shares[index] ?? 0)),
    );
    if (index === column) row.className = "chosen";
    return row;
  });
  const head = el(
    "tr",
    {},
    el("td"),
    el("th", { scope: "col" }, W.score[language]),
    el("th", { scope: "col" }, W.share[language]),
  );
  return el("div", { class: "scroll row" }, el("table", {}, head, ...rows));
}
