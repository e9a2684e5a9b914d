import type { LabCandidate, NextToken } from "../../src/protocol/lab";
import { draw, reshape, type Reshaping } from "../../src/text/reshape";
import { button, el, percent, visible } from "./dom";
import { Fork } from "./fork";
import { PROBABILITY_WORDS as W } from "./probabilityWords";
import { sliders } from "./sliders";
import type { CreateTab, View } from "./tab";

/** What could come next, how the three sliders change that, and what comes when it is drawn. */
export const probabilities: CreateTab = (parts) => {
  const { place, ask, kept, openLesson, changeText } = parts;
  let view: View | undefined;
  let next: NextToken | undefined;
  const shaping = sliders((reshaping) => {
    kept.set("reshaping", reshaping);
    if (view !== undefined && next !== undefined) drawBars(view, next, reshaping);
  }, kept.get("reshaping"));
  const fork = new Fork(parts, () => shaping.value);
  const lead = el("p", { class: "lead" });
  const bars = el("ol", { class: "bars" });
  const rest = el("p", { class: "hint" });
  const actions = el("div", { class: "actions" });
  place.append(lead, shaping.element, bars, rest, actions, fork.element);

  function drawBars({ language }: View, { logits, candidates }: NextToken, by: Reshaping): void {
    const { ids, shares } = reshape(logits, by);
    const shareOf = new Map([...ids].map((id, index) => [id, shares[index] ?? 0]));
    bars.setAttribute("aria-label", W.bars[language]);
    bars.replaceChildren(
      ...candidates.slice(0, SHOWN).map((candidate) => bar(candidate, shareOf.get(candidate.id))),
    );
    const count = ids.length.toLocaleString("en");
    const all = logits.length.toLocaleString("en");
    rest.textContent = W.left[language].replace("{0}", count).replace("{1}", all);
  }

  /** @param share undefined where the sliders cut it off */
  function bar(candidate: LabCandidate, share: number | undefined): HTMLElement {
    const before = Math.exp(candidate.logprob);
    const words = share === undefined ? `${percent(before)} → 0` : percent(share);
    const row = button(
      "",
      () => {
        if (view !== undefined) void fork.write(view, [candidate.id]);
      },
      { class: share === undefined ? "bar cut" : "bar", "data-id": String(candidate.id) },
    );
    const length = el("span", { class: "length" });
    length.style.width = `${(share ?? before) * 100}%`;
    row.append(
      el("code", { class: "token" }, visible(candidate)),
      el("span", { class: "track" }, length),
      el("span", { class: "share" }, words),
    );
    return el("li", {}, row);
  }

  function drawActions({ language }: View): void {
    const roll = (): void => {
      if (view === undefined || next === undefined) return;
      const id = draw(reshape(next.logits, shaping.value), Math.random());
      void fork.write(view, [id], 0);
    };
    actions.replaceChildren(
      button(W.draw[language], roll, { class: "action draw" }),
      button(W.write[language], () => void (view && fork.write(view, [])), {
        class: "action write",
      }),
      button(
        W.lesson[language],
        () => {
          openLesson(LESSON);
        },
        { class: "link" },
      ),
    );
  }

  return {
    show: async (shown, signal) => {
      const { language, model, text, path } = shown;
      view = shown;
      lead.textContent = W.lead[language];
      shaping.draw(language);
      drawActions(shown);
      fork.show(shown, changeText);
      const context = { model, text, ...(path !== undefined && { path }) };
      const answer = await ask("next", context, { signal });
      if (signal.aborted) return;
      next = answer;
      drawBars(shown, answer, shaping.value);
    },
  };
};

/** Bars; more do not fit beside code. */
const SHOWN = 12;
const LESSON = "02-generating";
