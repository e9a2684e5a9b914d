import { LAB_TOKENIZERS, type LabToken, type LabTokenizer } from "../../src/protocol/lab";
import { button, el, hex, visible } from "./dom";
import type { CreateTab, View } from "./tab";
import { EXAMPLES, TOKEN_WORDS as W } from "./tokenWords";
import { TOKENIZER_NAMES } from "./words";

/** The same text, cut by four tokenizers. */
export const tokens: CreateTab = ({ place, ask, changeText, openLesson }) => {
  const lead = el("p", { class: "lead" });
  const examples = el("div", { class: "actions", role: "group" });
  const rows = el("div", { class: "tokenizers" });
  const why = el("p", { class: "why" });
  const lesson = el("div", { class: "actions" });
  place.append(lead, examples, rows, why, lesson);

  function drawFrame({ language }: View): void {
    lead.textContent = W.lead[language];
    examples.setAttribute("aria-label", W.examples[language]);
    examples.replaceChildren(
      ...EXAMPLES.map((text) =>
        button(
          text.split("\n")[0] ?? "",
          () => {
            changeText(text);
          },
          { class: "action example" },
        ),
      ),
    );
    why.textContent = W.why[language];
    lesson.replaceChildren(
      button(
        W.lesson[language],
        () => {
          openLesson("01-next-token");
        },
        { class: "link" },
      ),
    );
  }

  return {
    show: async (view, signal) => {
      drawFrame(view);
      const { text } = view;
      const cut = await Promise.all(
        LAB_TOKENIZERS.map(async (tokenizer) => ({
          tokenizer,
          tokens: await ask("tokenize", { tokenizer, text: text.slice(0, MOST) }, { signal }),
        })),
      );
      if (signal.aborted) return;
      rows.replaceChildren(...cut.map((each) => row(view, each.tokenizer, each.tokens)));
    },
  };
};

/** Characters; more chips than these would show nothing. */
const MOST = 2_000;

function row(view: View, tokenizer: LabTokenizer, cut: readonly LabToken[]): HTMLElement {
  const { language } = view;
  const text = view.text.slice(0, MOST);
  const characters = Array.from(text).length;
  const counted = W.counted[language]
    .replace("{0}", String(cut.length))
    .replace("{1}", String(characters))
    .replace("{2}", (characters / Math.max(1, cut.length)).toFixed(1));
  const words = el("p", { class: "hint words", role: "status" }, W.none[language]);
  const chips = cut.map((token, index) => {
    const say = (): void => {
      words.textContent = describe(view, text, token);
    };
    const chip = button(visible(token), say, {
      class: `chip shade${index % 4}`,
      "data-id": String(token.id),
      "aria-label": describe(view, text, token),
    });
    chip.addEventListener("focus", say);
    chip.addEventListener("mouseenter", say);
    return el("li", {}, chip);
  });
  return el(
    "section",
    { class: "tokenizer", "data-tokenizer": tokenizer },
    el("h3", {}, TOKENIZER_NAMES[tokenizer][language]),
    el("p", { class: "count" }, counted),
    el("ol", { class: "chips" }, ...chips),
    words,
  );
}

function describe({ language }: View, text: string, token: LabToken): string {
  const { id, bytes, start, end } = token;
  const words = W.chip[language]
    .replace("{0}", visible(token))
    .replace("{1}", String(id))
    .replace("{2}", bytes.map(hex).join(" "));
  const own = text.slice(start, end);
  const all = new TextEncoder().encode(own).length;
  if (all === bytes.length) return words;
  const piece = W.piece[language].replace("{0}", own).replace("{1}", String(all));
  return language === "zh-cn" ? `${words}，${piece}` : `${words}, ${piece}`;
}
