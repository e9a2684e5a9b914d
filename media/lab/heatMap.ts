import type { Language } from "../../src/protocol/bilingual";
import type { LabToken } from "../../src/protocol/lab";
import { ATTENTION_WORDS as W } from "./attentionWords";
import { el, percent, visible } from "./dom";

/**
 * One head: a row for each token that looks, a column for each that is looked at. One cell is in the
 * tab order, arrows move it, Enter and a click choose it.
 *
 * @param shares [tokens, tokens]
 */
export function heatMap(
  language: Language,
  tokens: readonly LabToken[],
  shares: Float32Array,
  choose: (row: number, column: number) => void,
): HTMLElement {
  const count = tokens.length;
  const words = el("p", { class: "words", role: "status" });
  const table = el("table", { role: "grid", "aria-label": W.grid[language] });
  const cells = new Map<number, HTMLTableCellElement>();
  const share = (row: number, column: number): number => shares[row * count + column] ?? 0;
  const say = (row: number, column: number): string => {
    const [from, to] = [tokens[row], tokens[column]].map((token) =>
      token === undefined ? "" : visible(token),
    );
    const said = W.cell[language].replace("{0}", from ?? "").replace("{2}", to ?? "");
    return said.replace("{1}", percent(share(row, column)));
  };
  const head = el("tr", { role: "row" }, el("td", { role: "presentation" }));
  for (const token of tokens)
    head.append(el("th", { scope: "col", role: "columnheader" }, el("span", {}, visible(token))));
  table.append(head);
  tokens.forEach((token, row) => {
    const line = el(
      "tr",
      { role: "row" },
      el("th", { scope: "row", role: "rowheader" }, visible(token)),
    );
    for (let column = 0; column < count; column++) {
      if (column > row) {
        line.append(el("td", { class: "hidden", "aria-hidden": "true" }));
        continue;
      }
      const cell = el("td", {
        role: "gridcell",
        tabindex: row === count - 1 && column === row ? "0" : "-1",
        "aria-label": say(row, column),
        "data-cell": `${row}-${column}`,
      });
      cell.style.setProperty("--share", `${Math.round(Math.sqrt(share(row, column)) * 100)}%`);
      cells.set(row * count + column, cell);
      line.append(cell);
    }
    table.append(line);
  });

  const placeOf = (target: EventTarget | null): [number, number] | undefined => {
    const named = target instanceof HTMLElement ? target.dataset["cell"] : undefined;
    if (named === undefined) return undefined;
    const [row = 0, column = 0] = named.split("-").map(Number);
    return [row, column];
  };
  const tell = ({ target }: Event): void => {
    const at = placeOf(target);
    if (at !== undefined) words.textContent = say(...at);
  };
  const take = (target: EventTarget | null): void => {
    const at = placeOf(target);
    if (at === undefined) return;
    table.querySelector("[aria-selected]")?.removeAttribute("aria-selected");
    cells.get(at[0] * count + at[1])?.setAttribute("aria-selected", "true");
    choose(...at);
  };
  table.addEventListener("mouseover", tell);
  table.addEventListener("focusin", tell);
  table.addEventListener("click", ({ target }) => {
    take(target);
  });
  table.addEventListener("keydown", (event) => {
    const at = placeOf(event.target);
    if (at === undefined) return;
    if (event.key === "Enter" || event.key === " ") take(event.target);
    else {
      const by = MOVES[event.key];
      const to = by && cells.get((at[0] + by[0]) * count + at[1] + by[1]);
      if (by === undefined || to === undefined || at[1] + by[1] < 0) return;
      for (const cell of [event.target as HTMLElement, to]) cell.tabIndex = cell === to ? 0 : -1;
      to.focus();
    }
    event.preventDefault();
  });
  return el("div", { class: "heat" }, el("div", { class: "scroll" }, table), words);
}

const MOVES: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
