import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { LabClient } from "../../src/labClient/labClient";
import { LabFailure } from "../../src/protocol/lab";
import type { FromLabView, LabShow, ToLabView } from "../../src/protocol/labView";
import { ROOT } from "./paths";

/** Colours of VS Code's own themes, as it hands them to pages. */
export const THEMES = {
  light: {
    "editor-background": "#ffffff",
    "editor-foreground": "#3b3b3b",
    foreground: "#3b3b3b",
    descriptionForeground: "#3b3b3b",
    "input-background": "#ffffff",
    "input-foreground": "#3b3b3b",
    "input-border": "#cecece",
    focusBorder: "#005fb8",
    "widget-border": "#e5e5e5",
    "charts-blue": "#1a85ff",
    "charts-orange": "#d18616",
    "charts-green": "#388a34",
    "charts-yellow": "#bf8803",
    "charts-purple": "#652d90",
    "button-background": "#005fb8",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#e5e5e5",
    "button-secondaryForeground": "#3b3b3b",
    "list-hoverBackground": "#f2f2f2",
    "textLink-foreground": "#005fb8",
    "textCodeBlock-background": "#f8f8f8",
    "textBlockQuote-background": "#f8f8f8",
  },
  dark: {
    "editor-background": "#1f1f1f",
    "editor-foreground": "#cccccc",
    foreground: "#cccccc",
    descriptionForeground: "#9d9d9d",
    "input-background": "#313131",
    "input-foreground": "#cccccc",
    "input-border": "#3c3c3c",
    focusBorder: "#0078d4",
    "widget-border": "#313131",
    "charts-blue": "#3794ff",
    "charts-orange": "#d18616",
    "charts-green": "#89d185",
    "charts-yellow": "#cca700",
    "charts-purple": "#b180d7",
    "button-background": "#0078d4",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#313131",
    "button-secondaryForeground": "#cccccc",
    "list-hoverBackground": "#2a2d2e",
    "textLink-foreground": "#4daafc",
    "textCodeBlock-background": "#2b2b2b",
    "textBlockQuote-background": "#2b2b2b",
  },
  highContrast: {
    "editor-background": "#000000",
    "editor-foreground": "#ffffff",
    foreground: "#ffffff",
    descriptionForeground: "#ffffff",
    "input-background": "#000000",
    "input-foreground": "#ffffff",
    "input-border": "#6fc3df",
    focusBorder: "#f38518",
    contrastBorder: "#6fc3df",
    contrastActiveBorder: "#f38518",
    "charts-blue": "#3794ff",
    "charts-orange": "#d18616",
    "charts-green": "#89d185",
    "charts-yellow": "#cca700",
    "charts-purple": "#b180d7",
    "button-background": "#000000",
    "button-foreground": "#ffffff",
    "button-border": "#6fc3df",
    "textLink-foreground": "#21a6ff",
  },
} as const;

export interface LabPage {
  readonly page: Page;
  /** Everything that the page sent. */
  readonly received: readonly FromLabView[];
  show(show: LabShow): Promise<void>;
}

/** The lab's page in a browser, over the real process: what VS Code does in between is done here. */
export async function openLabPage(
  browser: Browser,
  lab: LabClient,
  theme: keyof typeof THEMES,
  first: LabShow,
): Promise<LabPage> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  const received: FromLabView[] = [];
  const running = new Map<number, AbortController>();
  const send = async (message: ToLabView): Promise<void> => {
    if (page.isClosed()) return;
    const data = JSON.stringify(message, (_, value: unknown) =>
      value instanceof Float32Array ? { float32: [...value].map(finite) } : value,
    );
    await page.evaluate(`receiveFromLab(${data})`).catch(() => undefined);
  };
  const answer = async (id: number, request: FromLabView & { kind: "ask" }): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const ok = await lab.request(request.request, {
        signal: controller.signal,
        onPart: (part) => void send({ kind: "part", id, part }),
      });
      await send({ kind: "answer", id, ok });
    } catch (error) {
      const err =
        error instanceof LabFailure
          ? error.detail
          : { kind: "internal" as const, message: String(error) };
      await send({ kind: "answer", id, err });
    }
  };
  await page.exposeFunction("sentByLab", (message: FromLabView) => {
    received.push(message);
    if (message.kind === "ready") void send({ kind: "show", show: first });
    else if (message.kind === "ask") void answer(message.id, message);
    else if (message.kind === "cancel") running.get(message.id)?.abort();
  });
  const variables = Object.entries(THEMES[theme])
    .map(([name, colour]) => `--vscode-${name}: ${colour};`)
    .join(" ");
  const fonts =
    "--vscode-font-family: sans-serif; --vscode-font-size: 13px; --vscode-editor-font-family: monospace;";
  await page.setContent(
    `<!doctype html><html><head><style>:root { ${variables} ${fonts} } body { background: var(--vscode-editor-background); }</style></head><body></body></html>`,
  );
  await page.evaluate(EDITOR);
  const media = path.join(ROOT, "dist/media");
  await page.addStyleTag({ path: path.join(media, "lab.css") });
  await page.addScriptTag({ path: path.join(media, "lab.js") });
  return {
    page,
    received,
    show: async (show) => {
      await send({ kind: "show", show });
    },
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : -1e9;
}

/** What VS Code gives a page; JSON has no typed arrays. */
const EDITOR = `{
  const revived = (value) => {
    if (Array.isArray(value)) return value.map(revived);
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value.float32)) return Float32Array.from(value.float32);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]));
  };
  globalThis.receiveFromLab = (message) =>
    dispatchEvent(new MessageEvent("message", { data: revived(message) }));
  let kept;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => void sentByLab(message),
    getState: () => kept,
    setState: (state) => { kept = structuredClone(state); },
  });
}`;
