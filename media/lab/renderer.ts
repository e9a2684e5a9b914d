import { LAB_MODELS } from "../../src/protocol/lab";
import {
  type FromLabView,
  LAB_TABS,
  type LabShow,
  type ToLabView,
} from "../../src/protocol/labView";
import { anatomy } from "./anatomy";
import { attention } from "./attention";
import { el } from "./dom";
import { LabHost } from "./labHost";
import css from "./lab.css";
import { probabilities } from "./probabilities";
import type { CreateTab } from "./tab";
import { tokens } from "./tokens";
import { FIRST_TEXTS } from "./words";

/** VS Code's side of a notebook renderer, as far as it is used here. */
interface RendererContext {
  readonly postMessage?: (message: FromLabView) => void;
  readonly onDidReceiveMessage?: (listener: (message: ToLabView) => void) => void;
}

interface OutputItem {
  readonly id: string;
  json(): unknown;
}

const TABS: Readonly<Record<(typeof LAB_TABS)[number], CreateTab>> = {
  ...{ probabilities, attention, anatomy, tokens },
};

/** Shows one of the lab's views in the output of a cell; where it cannot, HTML stands there. */
export function activate(context: RendererContext): {
  renderOutputItem: (item: OutputItem, element: HTMLElement) => void;
  disposeOutputItem: (id?: string) => void;
} {
  const running = new Map<string, AbortController>();
  const host = new LabHost((message) => context.postMessage?.(message));
  context.onDidReceiveMessage?.((message) => {
    if (message.kind !== "show") host.receive(message);
  });

  function renderOutputItem(item: OutputItem, element: HTMLElement): void {
    running.get(item.id)?.abort();
    const controller = new AbortController();
    running.set(item.id, controller);
    const { language, tab, model, text } = item.json() as Partial<LabShow>;
    const name = LAB_TABS.find((each) => each === tab) ?? "probabilities";
    const known = LAB_MODELS.find((each) => each === model) ?? "classroom-gpt";
    const place = el("div", { class: `tab ${name}` });
    const trouble = el("p", { class: "trouble", role: "alert" });
    trouble.hidden = true;
    const tell = (error: unknown): void => {
      if (controller.signal.aborted) return;
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    };
    const kept = new Map<string, unknown>();
    let view = {
      language: language === "zh-cn" ? ("zh-cn" as const) : ("en" as const),
      model: known,
      text: typeof text === "string" ? text : FIRST_TEXTS[known],
    };
    const drawn = TABS[name]({
      place,
      ask: host.ask,
      kept: {
        get: (key) => kept.get(key),
        set: (key, value) => {
          kept.set(key, value);
        },
      },
      openLesson: (id) => context.postMessage?.({ kind: "lesson", id }),
      copy: () => undefined,
      changeText: (changed) => {
        view = { ...view, text: changed };
        drawn.show(view, controller.signal).catch(tell);
      },
      trouble: tell,
    });
    // A notebook's outputs share a page: styles of one must not reach the others.
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    shadow.replaceChildren(
      el("style", {}, css.replace(/:root\b/g, ":host").replace(/^body\b/m, ".page")),
      el("div", { class: "page", lang: view.language }, trouble, place),
    );
    drawn.show(view, controller.signal).catch(tell);
  }

  return {
    renderOutputItem,
    disposeOutputItem: (id) => {
      for (const [each, controller] of running)
        if (id === undefined || each === id) {
          controller.abort();
          running.delete(each);
        }
    },
  };
}
