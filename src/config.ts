import { availableParallelism } from "node:os";
import * as vscode from "vscode";
import type { Language } from "./protocol/bilingual";

export type { Language } from "./protocol/bilingual";

export interface CompletionSettings {
  readonly enabled: boolean;
  /** By VS Code's id; a language that is missing is off. */
  readonly languages: Readonly<Record<string, unknown>>;
  /** By glob: where completion is off. */
  readonly exclude: Readonly<Record<string, unknown>>;
  readonly mode: CompletionMode;
  /** Other files that are open are shown to the model. */
  readonly useOpenFiles: boolean;
  /** Milliseconds. */
  readonly budgetMs: number;
}

/** How sure a suggestion has to be. */
export type CompletionMode = (typeof COMPLETION_MODES)[number];
export const COMPLETION_MODES = ["eager", "balanced", "quiet"] as const;

/** Whether concept cards are shown on hovering. */
export function hasConceptHover(scope?: vscode.ConfigurationScope): boolean {
  return read("explanation.hover", isBoolean, scope);
}

export interface ModelSettings {
  /** Empty for the bundled model. */
  readonly folder: string;
  readonly threads: number;
}

/** Language of lessons, roadmap and explanations; many Chinese beginners run an English VS Code. */
export function language(): Language {
  const chosen = read("language", isString);
  if (chosen === "zh-cn" || chosen === "en") return chosen;
  return vscode.env.language.toLowerCase().startsWith("zh") ? "zh-cn" : "en";
}

export function completionSettings(scope?: vscode.ConfigurationScope): CompletionSettings {
  return {
    enabled: read(ENABLED, isBoolean, scope),
    languages: read(LANGUAGES, isObject, scope),
    exclude: read("completion.exclude", isObject, scope),
    mode: read(MODE, isMode, scope),
    useOpenFiles: read("completion.useOpenFiles", isBoolean, scope),
    budgetMs: read("completion.budgetMs", isPositive, scope),
  };
}

export function modelSettings(): ModelSettings {
  const threads = Math.floor(read("model.threads", isNotNegative));
  return {
    folder: read("model.folder", isString),
    threads: threads === 0 ? Math.min(availableParallelism(), MAX_CHOSEN_THREADS) : threads,
  };
}

export interface HubSettings {
  readonly network: Network;
  /** The hub or a mirror of it. */
  readonly endpoint: string;
  /** Of the person's own models; empty for none. */
  readonly local: string;
}

/** Whether anything may be downloaded. */
export type Network = (typeof NETWORK)[number];
export const NETWORK = ["ask", "never", "allow"] as const;

export function hubSettings(): HubSettings {
  return {
    network: read("network", isNetwork),
    endpoint: read("hub.endpoint", isString),
    local: read("hub.folder", isString),
  };
}

/** Absolute path; empty where nobody has chosen one. */
export function lessonFolder(): string {
  return read("lessons.folder", isString);
}

export async function setLessonFolder(folder: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(PREFIX);
  await settings.update("lessons.folder", folder, vscode.ConfigurationTarget.Global);
}

export async function setCompletionEnabled(
  on: boolean,
  scope?: vscode.ConfigurationScope,
): Promise<void> {
  await write(ENABLED, on, scope);
}

export async function setLanguageEnabled(
  id: string,
  on: boolean,
  scope?: vscode.ConfigurationScope,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(PREFIX, scope);
  const { target, value } = whereSet(settings, LANGUAGES);
  await settings.update(LANGUAGES, { ...(isObject(value) ? value : {}), [id]: on }, target);
}

export async function setCompletionMode(
  mode: CompletionMode,
  scope?: vscode.ConfigurationScope,
): Promise<void> {
  await write(MODE, mode, scope);
}

/** The setting has changed; VS Code's own language changes only with a new window. */
export function onLanguage(listener: () => void): vscode.Disposable {
  return onChange("language", listener);
}

export function onCompletionSettings(listener: () => void): vscode.Disposable {
  return onChange("completion", listener);
}

export function onModelSettings(listener: () => void): vscode.Disposable {
  return onChange("model", listener);
}

const PREFIX = "firstToken";
/** More threads make a small model hardly faster, and the editor needs some of them. */
const MAX_CHOSEN_THREADS = 4;
const ENABLED = "completion.enabled";
const LANGUAGES = "completion.languages";
const MODE = "completion.mode";

/** VS Code hands out what stands in settings.json unchecked; a wrong type counts as unset. */
function read<T>(
  key: string,
  isValid: (value: unknown) => value is T,
  scope?: vscode.ConfigurationScope,
): T {
  const settings = vscode.workspace.getConfiguration(PREFIX, scope);
  const value = settings.get(key);
  if (isValid(value)) return value;
  const fallback = settings.inspect(key)?.defaultValue;
  if (isValid(fallback)) return fallback;
  throw new Error(`package.json has no default for ${PREFIX}.${key}`);
}

async function write(key: string, value: unknown, scope?: vscode.ConfigurationScope) {
  const settings = vscode.workspace.getConfiguration(PREFIX, scope);
  await settings.update(key, value, whereSet(settings, key).target);
}

/** A change belongs where the present value comes from, or else it would be overruled from there. */
function whereSet(
  settings: vscode.WorkspaceConfiguration,
  key: string,
): { target: vscode.ConfigurationTarget; value: unknown } {
  const found = settings.inspect(key);
  if (found?.workspaceFolderValue !== undefined)
    return {
      target: vscode.ConfigurationTarget.WorkspaceFolder,
      value: found.workspaceFolderValue,
    };
  if (found?.workspaceValue !== undefined)
    return { target: vscode.ConfigurationTarget.Workspace, value: found.workspaceValue };
  return { target: vscode.ConfigurationTarget.Global, value: found?.globalValue };
}

function onChange(section: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${PREFIX}.${section}`)) listener();
  });
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isMode(value: unknown): value is CompletionMode {
  return COMPLETION_MODES.some((mode) => mode === value);
}

function isNetwork(value: unknown): value is Network {
  return NETWORK.some((each) => each === value);
}

function isPositive(value: unknown): value is number {
  return isNotNegative(value) && value > 0;
}

function isNotNegative(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
