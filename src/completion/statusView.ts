import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import { explainFault } from "./faultView";
import type { Status } from "./status";

/** Shorter work is not worth a change of the icon: it would flicker at every key. */
const THINKING_AFTER_MS = 200;
/** Our own model is known by the product's name. */
const OWN_MODEL = "first-token-code";
/** Commands that a link in the tooltip may run. */
const LINKED = [COMMANDS.restartModel, COMMANDS.showLog, COMMANDS.endSnooze];

/** The one item in the status bar. */
export class StatusView extends Disposable {
  readonly #item = this.register(
    vscode.window.createStatusBarItem("firstToken", vscode.StatusBarAlignment.Right, 100),
  );
  #thinking: NodeJS.Timeout | undefined;
  /** What was drawn last: most changes of the situation change nothing to be seen. */
  #drawn = "";

  constructor() {
    super();
    this.#item.name = "First Token";
    this.#item.command = COMMANDS.showMenu;
    this.#item.show();
    this.register({
      dispose: () => {
        clearTimeout(this.#thinking);
      },
    });
  }

  show(status: Status): void {
    if (this.isDisposed) return;
    clearTimeout(this.#thinking);
    const calm = status.kind === "thinking" ? { ...status, kind: "ready" as const } : status;
    this.#draw(calm);
    if (status.kind !== "thinking") return;
    this.#thinking = setTimeout(() => {
      this.#draw(status);
    }, THINKING_AFTER_MS);
  }

  /** What stands there now, for tests. */
  get shown(): { text: string; label: string; tooltip: string } {
    const { text, accessibilityInformation, tooltip } = this.#item;
    return {
      text,
      label: accessibilityInformation?.label ?? "",
      tooltip: tooltip instanceof vscode.MarkdownString ? tooltip.value : (tooltip ?? ""),
    };
  }

  #draw(status: Status): void {
    const drawn = JSON.stringify(status);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const { icon, summary, details } = describe(status);
    const ms = status.kind === "ready" && status.ms !== undefined ? ` ${status.ms} ms` : "";
    this.#item.text = `$(${icon}) ${nameOf(status)}${ms}`;
    this.#item.accessibilityInformation = { label: `First Token: ${summary}`, role: "button" };
    const paragraphs = [`**First Token**: ${summary}`, ...details];
    this.#item.tooltip = new vscode.MarkdownString(paragraphs.join("\n\n"));
    this.#item.tooltip.isTrusted = { enabledCommands: LINKED };
  }
}

interface Description {
  readonly icon: string;
  readonly summary: string;
  /** Markdown. */
  readonly details: readonly string[];
}

function describe(status: Status): Description {
  switch (status.kind) {
    case "trouble": {
      const { what, mend } = explainFault(status.error);
      return {
        icon: "warning",
        summary: what,
        details: [mend, plain(status.error.message), links()],
      };
    }
    case "off":
      return {
        icon: "circle-slash",
        summary: whereOff(status),
        details: [
          status.where === "file"
            ? vscode.l10n.t("The setting firstToken.completion.exclude says so.")
            : vscode.l10n.t("Click to turn it on."),
        ],
      };
    case "snoozed":
      return {
        icon: "bell-slash",
        summary: snoozedUntil(status.untilMs),
        details: [`[${vscode.l10n.t("End snooze")}](command:${COMMANDS.endSnooze})`],
      };
    case "starting":
      return { icon: "loading~spin", summary: vscode.l10n.t("the model is loading"), details: [] };
    case "thinking":
      return { icon: "loading~spin", summary: vscode.l10n.t("the model is at work"), details: [] };
    case "ready":
      return { icon: "sparkle", summary: vscode.l10n.t("ready"), details: readyDetails(status) };
  }
}

function whereOff(status: Extract<Status, { kind: "off" }>): string {
  switch (status.where) {
    case "everywhere":
      return vscode.l10n.t("completion is off");
    case "file":
      return vscode.l10n.t("completion is off for this file");
    case "here":
      return vscode.l10n.t("completion is off for {0}", status.language);
  }
}

/** In the person's own way to write the time of day. */
export function snoozedUntil(untilMs: number): string {
  if (untilMs === Infinity) return vscode.l10n.t("snoozed until VS Code is restarted");
  const time = new Date(untilMs).toLocaleTimeString(vscode.env.language, TIME_OF_DAY);
  return vscode.l10n.t("snoozed until {0}", time);
}

const TIME_OF_DAY = { hour: "2-digit", minute: "2-digit" } as const;

function readyDetails({ model, ms }: Extract<Status, { kind: "ready" | "thinking" }>): string[] {
  const details = [];
  if (model !== undefined)
    details.push(
      vscode.l10n.t(
        "Model {0}: {1} million parameters, {2} MB. It runs on this computer; your code stays here.",
        plain(model.name),
        (model.parameters / 1e6).toFixed(1),
        (model.bytes / 1e6).toFixed(0),
      ),
    );
  if (ms !== undefined) details.push(vscode.l10n.t("Last completion: {0} ms.", ms));
  details.push(vscode.l10n.t("Gray text is a suggestion: Tab accepts it, Esc dismisses it."));
  return details;
}

function nameOf(status: Status): string {
  const name = "model" in status ? status.model?.name : undefined;
  return name === undefined || name === OWN_MODEL ? "First Token" : name;
}

/** Follows the advice in one click. */
function links(): string {
  const restart = vscode.l10n.t("Restart model");
  const showLog = vscode.l10n.t("Show log");
  return `[${restart}](command:${COMMANDS.restartModel}) · [${showLog}](command:${COMMANDS.showLog})`;
}

/** Text of others as Markdown; `appendText` would join its words with blanks that do not break. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~&]/g, "\\$&");
}
