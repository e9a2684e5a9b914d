import type { Attention, AttentionPlace, LabFacts } from "../../src/protocol/lab";
import { ATTENTION_WORDS as W } from "./attentionWords";
import { attentionSteps } from "./attentionSteps";
import { heatMap } from "./heatMap";
import { button, el } from "./dom";
import type { CreateTab, View } from "./tab";

/** Who looks at whom, in every layer and head; one number of it is computed again on demand. */
export const attention: CreateTab = ({ place, ask, kept, openLesson, trouble }) => {
  const lead = el("p", { class: "lead" });
  const note = el("p", { class: "hint" });
  const heads = el("div", { class: "heads", role: "radiogroup" });
  const title = el("h2");
  const map = el("div", { class: "map" });
  const steps = el("section", { class: "steps", "aria-live": "polite" });
  const lesson = el("div", { class: "actions" });
  place.append(lead, note, el("h2", { class: "all" }), heads, title, map, steps, lesson);

  let chosen = { layer: 0, head: 0, ...(kept.get("head") as Partial<AttentionPlace> | undefined) };

  function draw(view: View, facts: LabFacts, answer: Attention, isCut: boolean): void {
    const { language } = view;
    const { layers, heads: count } = answer;
    chosen = { layer: Math.min(chosen.layer, layers - 1), head: Math.min(chosen.head, count - 1) };
    lead.textContent = W.lead[language];
    const shared = facts.heads / facts.kvHeads;
    const notes = [
      ...(isCut ? [W.cut[language].replace("{0}", String(answer.tokens.length))] : []),
      ...(shared > 1 ? [W.shared[language].replace("{0}", String(shared))] : []),
    ];
    note.textContent = notes.join(" ");
    const all = W.heads[language].replace("{0}", String(layers)).replace("{1}", String(count));
    const heading = place.querySelector(".all");
    if (heading !== null) heading.textContent = all;
    heads.setAttribute("aria-label", all);
    heads.style.setProperty("--heads", String(count));
    heads.replaceChildren(
      ...Array.from({ length: layers * count }, (_, index) => small(view, answer, index)),
    );
    lesson.replaceChildren(
      button(
        W.lesson[language],
        () => {
          openLesson("11-attention");
        },
        { class: "link" },
      ),
    );
    drawHead(view, answer);
  }

  /** A picture of one head, which is a radio button as well. */
  function small(view: View, answer: Attention, index: number): HTMLElement {
    const [layer, head] = [Math.floor(index / answer.heads), index % answer.heads];
    const name = headName(view, layer, head);
    const isChosen = layer === chosen.layer && head === chosen.head;
    const made = button(
      "",
      () => {
        choose(view, answer, layer, head);
      },
      {
        class: "small",
        role: "radio",
        title: name,
        "aria-label": name,
        "aria-checked": String(isChosen),
        tabindex: isChosen ? "0" : "-1",
      },
    );
    made.append(thumbnail(sharesOf(answer, layer, head), answer.tokens.length));
    made.addEventListener("keydown", (event) => {
      const moves: Readonly<Record<string, number>> = {
        ArrowRight: 1,
        ArrowLeft: -1,
        ArrowDown: answer.heads,
        ArrowUp: -answer.heads,
      };
      const to = index + (moves[event.key] ?? 0);
      if (to === index || to < 0 || to >= answer.layers * answer.heads) return;
      event.preventDefault();
      choose(view, answer, Math.floor(to / answer.heads), to % answer.heads);
      heads.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    });
    return made;
  }

  function choose(view: View, answer: Attention, layer: number, head: number): void {
    chosen = { layer, head };
    kept.set("head", chosen);
    [...heads.children].forEach((each, index) => {
      const isChosen = index === layer * answer.heads + head;
      each.setAttribute("aria-checked", String(isChosen));
      (each as HTMLElement).tabIndex = isChosen ? 0 : -1;
    });
    drawHead(view, answer);
  }

  function drawHead(view: View, answer: Attention): void {
    const { layer, head } = chosen;
    title.textContent = headName(view, layer, head);
    const shares = sharesOf(answer, layer, head);
    const compute = (row: number, column: number): void => {
      const { model, text } = view;
      ask("attentionCell", { model, text, layer, head, row })
        .then((cell) => {
          steps.replaceChildren(...attentionSteps(view.language, answer.tokens, cell, row, column));
        })
        .catch(trouble);
    };
    map.replaceChildren(heatMap(view.language, answer.tokens, shares, compute));
    steps.replaceChildren(el("p", { class: "hint" }, W.choose[view.language]));
  }

  return {
    show: async (view, signal) => {
      const { model, text } = view;
      const facts = await ask("facts", { model }, { signal });
      const answer = await ask("attention", { model, text }, { signal });
      if (signal.aborted) return;
      const end = answer.tokens.at(-1)?.end ?? 0;
      draw(view, facts, answer, end < text.length);
    },
  };
};

function headName({ language }: View, layer: number, head: number): string {
  return W.head[language].replace("{0}", String(layer + 1)).replace("{1}", String(head + 1));
}

function sharesOf({ shares, heads, tokens }: Attention, layer: number, head: number): Float32Array {
  const size = tokens.length ** 2;
  return shares.subarray((layer * heads + head) * size, (layer * heads + head + 1) * size);
}

/** One pixel a share, stretched by the style sheet. */
function thumbnail(shares: Float32Array, count: number): HTMLCanvasElement {
  const canvas = el("canvas", {
    width: String(count),
    height: String(count),
    "aria-hidden": "true",
  });
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.fillStyle = getComputedStyle(document.body).getPropertyValue("--lab-heat") || "#3794ff";
  shares.forEach((share, index) => {
    context.globalAlpha = Math.min(1, Math.sqrt(share));
    context.fillRect(index % count, Math.floor(index / count), 1, 1);
  });
  return canvas;
}
