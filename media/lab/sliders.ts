import type { Language } from "../../src/protocol/bilingual";
import type { Reshaping } from "../../src/text/reshape";
import { el } from "./dom";
import { PROBABILITY_WORDS as W } from "./probabilityWords";

/** The last step of top-k's slider means all. */
const MOST_K = 100;

/** Temperature, top-k and top-p. */
export function sliders(
  change: (reshaping: Reshaping) => void,
  kept: unknown,
): { element: HTMLElement; value: Reshaping; draw: (language: Language) => void } {
  const made = {
    element: el("div", { class: "sliders" }),
    value: { temperature: 1, topK: 0, topP: 1, ...(kept as Partial<Reshaping> | undefined) },
    draw,
  };

  function draw(language: Language): void {
    const { temperature, topK, topP } = made.value;
    made.element.replaceChildren(
      slider(
        "temperature",
        [0, 2, 0.05],
        temperature,
        temperature.toFixed(2),
        language,
        (value) => ({
          temperature: value,
        }),
      ),
      slider(
        "topK",
        [1, MOST_K, 1],
        topK === 0 ? MOST_K : topK,
        kName(topK, language),
        language,
        (value) => ({
          topK: value >= MOST_K ? 0 : value,
        }),
      ),
      slider("topP", [0.05, 1, 0.05], topP, topP.toFixed(2), language, (value) => ({
        topP: value,
      })),
    );
  }

  function slider(
    name: keyof Reshaping,
    [min, max, step]: readonly [number, number, number],
    value: number,
    shown: string,
    language: Language,
    changed: (value: number) => Partial<Reshaping>,
  ): HTMLElement {
    const output = el("output", { for: name }, shown);
    const range = el("input", {
      ...{ type: "range", id: name, min: String(min), max: String(max), step: String(step) },
      "aria-describedby": `${name}-hint`,
    });
    range.value = String(value);
    range.addEventListener("input", () => {
      made.value = { ...made.value, ...changed(Number(range.value)) };
      output.textContent =
        name === "topK" ? kName(made.value.topK, language) : made.value[name].toFixed(2);
      change(made.value);
    });
    const hint = el("p", { class: "hint", id: `${name}-hint` }, W[`${name}Hint`][language]);
    return el(
      "div",
      { class: "slider" },
      el("label", { for: name }, W[name][language]),
      range,
      output,
      hint,
    );
  }

  return made;
}

function kName(topK: number, language: Language): string {
  return topK === 0 ? W.all[language] : String(topK);
}
