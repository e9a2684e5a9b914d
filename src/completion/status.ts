import type { CompletionSettings } from "../config";
import type { LoadedModel, ModelError, ModelState } from "../protocol/model";
import { isOn } from "./when";

/** All that the status bar depends on. */
export interface Situation {
  readonly model: ModelState;
  readonly settings: CompletionSettings;
  /** VS Code's id of the language in the active editor; undefined where there is none. */
  readonly language: string | undefined;
  /** A glob of the settings switches the file in the active editor off. */
  readonly excluded?: boolean;
  /** End of the quiet, as `Date.now()` counts; Infinity until the restart. */
  readonly snoozedUntilMs?: number | undefined;
  /** Of the last answer, in milliseconds. */
  readonly latencyMs: number | undefined;
}

/** What it shows. */
export type Status =
  | { readonly kind: "trouble"; readonly error: ModelError }
  | { readonly kind: "off"; readonly where: "everywhere" | "file" }
  | { readonly kind: "off"; readonly where: "here"; readonly language: string }
  | { readonly kind: "snoozed"; readonly untilMs: number }
  | { readonly kind: "starting" }
  | { readonly kind: "ready" | "thinking"; readonly model?: LoadedModel; readonly ms?: number };

export function statusOf(situation: Situation): Status {
  const { model, settings, language, excluded, snoozedUntilMs, latencyMs } = situation;
  if (!settings.enabled) return { kind: "off", where: "everywhere" };
  if (model.kind === "failed") return { kind: "trouble", error: model.error };
  if (language !== undefined && !isOn(language, settings))
    return { kind: "off", where: "here", language };
  if (excluded === true) return { kind: "off", where: "file" };
  if (snoozedUntilMs !== undefined) return { kind: "snoozed", untilMs: snoozedUntilMs };
  if (model.kind === "starting") return { kind: "starting" };
  return {
    kind: model.kind === "busy" ? "thinking" : "ready",
    ...("model" in model && { model: model.model }),
    ...(latencyMs !== undefined && { ms: Math.max(1, Math.round(latencyMs)) }),
  };
}
