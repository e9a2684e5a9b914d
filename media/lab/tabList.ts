import type { Language } from "../../src/protocol/bilingual";
import { LAB_TABS, type LabTab } from "../../src/protocol/labView";
import { button, el } from "./dom";
import { TAB_NAMES, WORDS } from "./words";

/** Tabs as the ARIA pattern has them: one is in the tab order, arrows go to the others. */
export function tabList(choose: (tab: LabTab) => void): {
  element: HTMLElement;
  draw: (chosen: LabTab, language: Language) => void;
} {
  const buttons = new Map(
    LAB_TABS.map((name) => [
      name,
      button(
        "",
        () => {
          choose(name);
        },
        { role: "tab", id: `tab-${name}`, "aria-controls": "panel" },
      ),
    ]),
  );
  const element = el("div", { role: "tablist", class: "tabs" }, ...buttons.values());
  element.addEventListener("keydown", ({ key }) => {
    const at = LAB_TABS.findIndex((name) => buttons.get(name) === document.activeElement);
    const count = LAB_TABS.length;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % count,
      ArrowLeft: (at + count - 1) % count,
      Home: 0,
      End: count - 1,
    };
    const to = LAB_TABS[moves[key] ?? -1];
    if (at < 0 || to === undefined) return;
    choose(to);
    buttons.get(to)?.focus();
  });
  const draw = (chosen: LabTab, language: Language): void => {
    element.setAttribute("aria-label", WORDS.title[language]);
    for (const [name, each] of buttons) {
      each.textContent = TAB_NAMES[name][language];
      each.setAttribute("aria-selected", String(name === chosen));
      each.tabIndex = name === chosen ? 0 : -1;
    }
  };
  return { element, draw };
}
