import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { Language } from "../protocol/bilingual";
import { MANIFEST_FILE } from "../protocol/manifest";
import { inLanguage, type Say } from "../text/bilingual";
import type { Place } from "./calculate";
import { type Question, sentence } from "./fitInWords";
import { CARD_SIZES, cardOf, loadsFor, soldGigabytes } from "./places";
import { planOf, PLANS, type Plan } from "./plans";
import { bundledPreset, ownPreset, type Preset, PRESETS, presetOf } from "./presets";
import { count, parseCount } from "./quantity";

export interface AskParts {
  readonly language: () => Language;
  /** Cards of this computer, if they can be found; it may take some seconds. */
  readonly cards: (
    signal: AbortSignal,
  ) => Promise<readonly { readonly name: string; readonly memoryBytes?: number }[]>;
  /** models/code */
  readonly bundledModel: string;
}

/** What a link may have chosen already: `{ model: "ten-billion", plan: "run4" }`. */
export interface Chosen {
  readonly model?: string;
  readonly plan?: string;
}

/**
 * Model, plan, amount of text and place, in VS Code's own lists.
 *
 * @returns undefined where the person left
 */
export async function askQuestion(parts: AskParts, chosen: Chosen): Promise<Question | undefined> {
  const say = inLanguage(parts.language());
  const controller = new AbortController();
  // It runs while the first questions are answered.
  const cards = parts.cards(controller.signal).catch(() => []);
  try {
    const preset = await askPreset(parts, chosen, say);
    if (preset === undefined) return undefined;
    const plan = planOf(preset.plan ?? chosen.plan ?? "") ?? (await askPlan(say));
    if (plan === undefined) return undefined;
    const load = await askLoad(preset, plan);
    if (load === undefined) return undefined;
    const place = await askPlace(cards, say);
    return place === undefined ? undefined : { preset, plan, load, place };
  } finally {
    controller.abort();
  }
}

async function askPreset(
  { bundledModel, language }: AskParts,
  { model = "" }: Chosen,
  say: Say,
): Promise<Preset | undefined> {
  const { l10n } = vscode;
  const known = presetOf(model);
  if (known !== undefined) return known;
  const bundled = await readBundled(bundledModel);
  const presets = bundled === undefined ? PRESETS : [bundled, ...PRESETS];
  const items = presets.map((preset) => ({
    label: sentence(say(preset.shape.name)),
    description: l10n.t("{0} parameters", count(preset.shape.parameters, language())),
    detail:
      preset.claim === undefined ? undefined : l10n.t("what the guide says of it, recomputed"),
    preset,
  }));
  const own = { label: l10n.t("Another model…"), description: "", detail: undefined };
  const picked = await vscode.window.showQuickPick([...items, { ...own, preset: undefined }], {
    title: l10n.t("Will it fit? Which model?"),
    placeHolder: l10n.t("Choose a model, or enter the number of its parameters"),
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.preset !== undefined) return picked?.preset;
  const text = await vscode.window.showInputBox({
    title: l10n.t("How many parameters has the model?"),
    ignoreFocusOut: true,
    prompt: l10n.t("Such as 7B, 124M or 70亿; the name of a model often says it."),
    validateInput: (value) =>
      parseCount(value) === undefined ? l10n.t("Write a number, such as 7B or 70亿.") : undefined,
  });
  const parameters = parseCount(text ?? "");
  return parameters === undefined ? undefined : ownPreset(parameters);
}

async function askPlan(say: Say): Promise<Plan | undefined> {
  const { l10n } = vscode;
  const items = PLANS.map((plan) => ({
    label: sentence(say(plan.name)),
    detail: say(plan.about),
    plan,
  }));
  const title = l10n.t("What do you want to do with it?");
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.plan;
}

async function askLoad({ shape }: Preset, plan: Plan) {
  const { l10n } = vscode;
  const items = loadsFor(shape, plan).map((load) => ({
    label: l10n.t("{0} tokens, {1} at a time", load.tokens, load.batch),
    description:
      load.batch === 1
        ? undefined
        : plan.trains === undefined
          ? l10n.t("so many people ask at once")
          : l10n.t("the guide's batch_size"),
    load,
  }));
  const options = {
    title: l10n.t("How much text at once?"),
    placeHolder: l10n.t("Prompt and answer together; a page is 500 to 1000 tokens."),
    ignoreFocusOut: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.load;
}

async function askPlace(
  cards: ReturnType<AskParts["cards"]>,
  say: Say,
): Promise<Place | undefined> {
  const { l10n } = vscode;
  const usual = CARD_SIZES.map(({ gigabytes, examples }) => ({
    label: l10n.t("A card of {0} GB", gigabytes),
    description: say(examples),
    place: cardOf(gigabytes),
  }));
  const memory = soldGigabytes(os.totalmem());
  const own: typeof usual = [
    {
      label: l10n.t("No card: the {0} GB of memory of this computer", memory),
      description: l10n.t("found here"),
      place: { kind: "memory", bytes: memory * 1e9 },
    },
  ];
  const items = cards.then((found) => {
    const here = found.flatMap(({ name, memoryBytes }) => {
      if (memoryBytes === undefined) return [];
      const place = cardOf(soldGigabytes(memoryBytes));
      return [{ label: name, description: l10n.t("found here"), place }];
    });
    return [...here, ...own, ...usual];
  });
  const options = { title: l10n.t("Where shall it fit?"), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.place;
}

/** Where it cannot be read, the other models are there all the same. */
async function readBundled(folder: string): Promise<Preset | undefined> {
  try {
    return bundledPreset(JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), "utf8")));
  } catch {
    return undefined;
  }
}
