import type { GrownToken } from "../../src/protocol/lab";
import type { Reshaping } from "../../src/text/reshape";
import { button, el, percent, visible } from "./dom";
import { PROBABILITY_WORDS as W } from "./probabilityWords";
import type { TabParts, View } from "./tab";

/** A text that the model wrote after the person's. */
interface Way {
  readonly tokens: readonly GrownToken[];
  /** The token that was chosen by hand, -1 for none. */
  readonly chosen: number;
}

/** What the model wrote, each token a fork: choose it, see its rivals, take one, the text regrows. */
export class Fork {
  readonly element = el("section", { class: "fork", "aria-live": "polite" });
  #ways: Way[] = [];
  #at = -1;
  #open: number | undefined;
  #view: View | undefined;
  #writing: AbortController | undefined;
  #take: (text: string) => void = () => undefined;

  constructor(
    private readonly parts: Pick<TabParts, "ask" | "trouble">,
    private readonly reshaping: () => Reshaping,
  ) {}

  /** Another text has other ways. */
  show(view: View, take: (text: string) => void): void {
    this.#take = take;
    if (view.text !== this.#view?.text || view.model !== this.#view.model) {
      this.#writing?.abort();
      [this.#ways, this.#at, this.#open] = [[], -1, undefined];
    }
    this.#view = view;
    this.#draw();
  }

  /** Writes on after tokens that are settled; the way of before is kept for “undo”. */
  async write(view: View, settled: readonly number[], most = MOST): Promise<void> {
    this.#writing?.abort();
    const writing = new AbortController();
    [this.#writing, this.#view, this.#open] = [writing, view, undefined];
    this.#ways = [...this.#ways.slice(0, this.#at + 1), { tokens: [], chosen: settled.length - 1 }];
    this.#at = this.#ways.length - 1;
    const at = this.#at;
    this.#draw();
    const { model, text, path } = view;
    const seed = Math.floor(Math.random() * 2 ** 31);
    try {
      await this.parts.ask(
        "grow",
        {
          model,
          text,
          ...(path !== undefined && { path }),
          settled,
          most,
          seed,
          ...this.reshaping(),
        },
        {
          signal: writing.signal,
          onPart: (part) => {
            const way = this.#ways[at];
            if (way === undefined || !("rivals" in part)) return;
            this.#ways[at] = { ...way, tokens: [...way.tokens, part] };
            this.#draw();
          },
        },
      );
    } catch (error) {
      this.parts.trouble(error);
    } finally {
      if (this.#writing === writing) this.#writing = undefined;
      this.#draw();
    }
  }

  #draw(): void {
    const [view, way] = [this.#view, this.#ways[this.#at]];
    this.element.hidden = way === undefined;
    if (view === undefined || way === undefined) return;
    const { language } = view;
    const focused = this.element.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset["key"]
      : undefined;
    const chance = Math.exp(way.tokens.reduce((sum, { logprob }) => sum + logprob, 0));
    this.element.replaceChildren(
      el("h2", {}, W.written[language]),
      el("p", { class: "hint" }, W.writtenHint[language]),
      el(
        "p",
        { class: "text" },
        el("span", { class: "given" }, tail(view.text)),
        ...this.#tokens(way),
      ),
      ...this.#rivals(view, way),
      el("p", { class: "hint chance" }, W.chance[language].replace("{0}", small(chance))),
      this.#actions(view, way),
      ...this.#past(view),
    );
    if (focused !== undefined)
      this.element.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  }

  #tokens({ tokens, chosen }: Way): HTMLElement[] {
    return tokens.map((token, index) => {
      const toggle = (): void => {
        this.#open = this.#open === index ? undefined : index;
        this.#draw();
      };
      const name = index === chosen ? "grown chosen" : "grown";
      return button(visible(token), toggle, {
        class: this.#open === index ? `${name} open` : name,
        "data-key": `token-${index}`,
        "aria-expanded": String(this.#open === index),
        title: percent(Math.exp(token.logprob)),
      });
    });
  }

  #rivals(view: View, { tokens }: Way): HTMLElement[] {
    const [index, token] = [this.#open ?? -1, tokens[this.#open ?? -1]];
    if (token === undefined) return [];
    const before = tokens.slice(0, index).map(({ id }) => id);
    const items = token.rivals.map((rival) => {
      const take = (): void => void this.write(view, [...before, rival.id]);
      const row = button("", take, { class: "rival", "data-key": `rival-${rival.id}` });
      if (rival.id === token.id) row.setAttribute("aria-current", "true");
      const length = el("span", { class: "length" });
      length.style.width = `${Math.exp(rival.logprob) * 100}%`;
      row.append(
        el("code", { class: "token" }, visible(rival)),
        el("span", { class: "track" }, length),
        el("span", { class: "share" }, percent(Math.exp(rival.logprob))),
      );
      return el("li", {}, row);
    });
    const words = W.rivals[view.language].replace("{0}", visible(token));
    return [
      el("div", { class: "rivals" }, el("p", {}, words), el("ol", { class: "bars" }, ...items)),
    ];
  }

  #actions(view: View, { tokens }: Way): HTMLElement {
    const { language } = view;
    const go = (by: number) => (): void => {
      this.#writing?.abort();
      [this.#at, this.#open] = [this.#at + by, undefined];
      this.#draw();
    };
    const action = (text: string, act: () => void, key: string, isOff: boolean): HTMLElement => {
      const made = button(text, act, { class: `action ${key}`, "data-key": key });
      made.disabled = isOff;
      return made;
    };
    const written = tokens.filter(({ isEnd }) => !isEnd).map(({ text }) => text);
    return el(
      "div",
      { class: "actions" },
      action(W.stop[language], () => this.#writing?.abort(), "stop", this.#writing === undefined),
      action(W.undo[language], go(-1), "undo", this.#at <= 0),
      action(W.redo[language], go(1), "redo", this.#at >= this.#ways.length - 1),
      action(
        W.take[language],
        () => {
          this.#take(view.text + written.join(""));
        },
        "take",
        written.length === 0,
      ),
    );
  }

  /** The ways of before, to compare with and to go back to. */
  #past({ language }: View): HTMLElement[] {
    if (this.#ways.length < 2) return [];
    const items = this.#ways.map(({ tokens }, index) => {
      const go = (): void => {
        [this.#at, this.#open] = [index, undefined];
        this.#draw();
      };
      const made = button(tokens.map(visible).join(""), go, {
        class: "way",
        "data-key": `way-${index}`,
      });
      if (index === this.#at) made.setAttribute("aria-current", "true");
      return el("li", {}, made);
    });
    return [el("h3", {}, W.ways[language]), el("ol", { class: "ways" }, ...items)];
  }
}

/** Tokens that are written at once. */
const MOST = 24;
/** Of the text before, so much is shown. */
const TAIL = 160;

function tail(text: string): string {
  return text.length <= TAIL ? text : `…${text.slice(-TAIL)}`;
}

function small(chance: number): string {
  return chance >= 1e-4 ? percent(chance) : `1 : ${Math.round(1 / chance).toLocaleString("en")}`;
}
