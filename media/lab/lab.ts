import type { Language } from "../../src/protocol/bilingual";
import { LAB_MODELS, type LabError, LabFailure, type LabModel } from "../../src/protocol/lab";
import type { FromLabView, LabShow, LabTab, ToLabView } from "../../src/protocol/labView";
import { anatomy } from "./anatomy";
import { attention } from "./attention";
import { button, el } from "./dom";
import { LabHost } from "./labHost";
import { probabilities } from "./probabilities";
import type { CreateTab, Tab } from "./tab";
import { tabList } from "./tabList";
import { tokens } from "./tokens";
import { FIRST_TEXTS, MODEL_NAMES, TROUBLES, WORDS } from "./words";

declare function acquireVsCodeApi(): {
  postMessage(message: FromLabView): void;
  getState(): Partial<State> | undefined;
  setState(state: State): void;
};

/** What outlives the page's being hidden. */
interface State {
  language: Language;
  tab: LabTab;
  model: LabModel;
  /** By model. */
  texts: Record<LabModel, string>;
  path: string | undefined;
  /** The person wrote the text; it does not follow the cursor any more. */
  isOwn: boolean;
  kept: Record<string, unknown>;
}

const TABS: Readonly<Record<LabTab, CreateTab>> = { probabilities, attention, anatomy, tokens };
const WAIT_MS = 80;

const vscode = acquireVsCodeApi();
const host = new LabHost((message) => {
  vscode.postMessage(message);
});
const state: State = {
  language: "en",
  tab: "probabilities",
  model: "classroom-gpt",
  texts: { ...FIRST_TEXTS },
  path: undefined,
  isOwn: false,
  kept: {},
  ...vscode.getState(),
};
const made = new Map<LabTab, { tab: Tab; place: HTMLElement }>();
let running = new AbortController();
let timer: ReturnType<typeof setTimeout> | undefined;

const title = el("h1");
const tabs = tabList((tab) => {
  change({ tab });
});
const modelLabel = el("label", { for: "model" });
const models = el("select", { id: "model" });
const textLabel = el("label", { for: "text" });
const text = el("textarea", { id: "text", rows: "3", spellcheck: "false" });
const hint = el("p", { class: "hint" });
const input = el("div", { class: "input" }, textLabel, text, hint);
const busy = el("p", { class: "busy", role: "status" });
const trouble = el("p", { class: "trouble", role: "alert" });
const panel = el("section", { role: "tabpanel", id: "panel", tabindex: "0" });
document.body.append(
  el(
    "main",
    { class: "page" },
    title,
    tabs.element,
    el("div", { class: "model" }, modelLabel, models),
    input,
    busy,
    trouble,
    panel,
  ),
);

models.addEventListener("change", () => {
  change({ model: LAB_MODELS.find((name) => name === models.value) ?? "classroom-gpt" });
});
text.addEventListener("input", () => {
  state.isOwn = true;
  changeText(text.value);
});
window.addEventListener("message", ({ data }: MessageEvent<ToLabView>) => {
  if (data.kind === "show") show(data.show);
  else host.receive(data);
});
draw();
vscode.postMessage({ kind: "ready" });

function show({ language, tab, model, text: given, path }: LabShow): void {
  state.language = language;
  if (model !== undefined) state.model = model;
  if (tab !== undefined) state.tab = tab;
  // What a command brings is wanted; what only follows the cursor gives way to a person's own text.
  const isWanted = tab !== undefined || !state.isOwn;
  if (given !== undefined && isWanted) {
    state.texts[state.model] = given;
    state.path = path;
    state.isOwn = false;
  }
  draw();
}

function change(changes: Partial<State>): void {
  Object.assign(state, changes);
  draw();
}

function changeText(value: string): void {
  state.texts[state.model] = value;
  if (text.value !== value) text.value = value;
  hint.hidden = state.isOwn || state.path === undefined;
  clearTimeout(timer);
  timer = setTimeout(drawTab, WAIT_MS);
  vscode.setState(state);
}

function draw(): void {
  const { language, tab, model } = state;
  document.documentElement.lang = language === "zh-cn" ? "zh-CN" : "en";
  title.textContent = WORDS.title[language];
  tabs.draw(tab, language);
  panel.setAttribute("aria-labelledby", `tab-${tab}`);
  modelLabel.textContent = WORDS.model[language];
  models.replaceChildren(
    ...LAB_MODELS.map((name) => el("option", { value: name }, MODEL_NAMES[name][language])),
  );
  models.value = model;
  textLabel.textContent = WORDS.text[language];
  hint.textContent = WORDS.follows[language];
  hint.hidden = state.isOwn || state.path === undefined || model !== "code";
  if (text.value !== state.texts[model]) text.value = state.texts[model];
  models.parentElement?.toggleAttribute("hidden", tab === "tokens");
  input.hidden = tab === "anatomy";
  vscode.setState(state);
  void drawTab();
}

async function drawTab(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { language, model, texts, path } = state;
  for (const [name, { place }] of made) place.hidden = name !== state.tab;
  const { tab, place } = made.get(state.tab) ?? make(state.tab);
  place.hidden = false;
  trouble.hidden = true;
  // Quick answers need no word for it.
  const late = setTimeout(() => {
    busy.textContent = WORDS.busy[language];
  }, 300);
  const view = { language, model, text: texts[model], ...(path !== undefined && { path }) };
  try {
    await tab.show(view, signal);
  } catch (error) {
    if (!signal.aborted) tell(error);
  } finally {
    clearTimeout(late);
    if (!signal.aborted) busy.textContent = "";
  }
}

function make(name: LabTab): { tab: Tab; place: HTMLElement } {
  const place = el("div", { class: `tab ${name}` });
  panel.append(place);
  const tab = TABS[name]({
    place,
    ask: host.ask,
    kept: {
      get: (key) => state.kept[key],
      set: (key, value) => {
        state.kept[key] = value;
        vscode.setState(state);
      },
    },
    openLesson: (id) => {
      vscode.postMessage({ kind: "lesson", id });
    },
    copy: (value) => {
      vscode.postMessage({ kind: "copy", text: value });
    },
    changeText: (value) => {
      state.isOwn = true;
      changeText(value);
    },
    trouble: tell,
  });
  made.set(name, { tab, place });
  return { tab, place };
}

function tell(error: unknown): void {
  const { kind, message }: LabError =
    error instanceof LabFailure ? error.detail : { kind: "internal", message: String(error) };
  if (kind === "cancelled") return;
  const words = TROUBLES[kind][state.language].replace("{0}", message);
  const again = button(WORDS.again[state.language], () => void drawTab(), { class: "action" });
  trouble.replaceChildren(`${words} `, again);
  trouble.hidden = false;
}
