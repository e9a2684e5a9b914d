import type { Language } from "./bilingual";
import type { LabError, LabModel, LabPart, LabRequest } from "./lab";

/** The boundary between the extension and the lab's page (media/lab). */

export const LAB_TABS = ["probabilities", "attention", "anatomy", "tokens"] as const;
export type LabTab = (typeof LAB_TABS)[number];

/** Extension → page. */
export type ToLabView =
  /** Asked for by `ready`, and sent again when something is to be shown anew. */
  | { kind: "show"; show: LabShow }
  | { kind: "part"; id: number; part: LabPart }
  | ({ kind: "answer"; id: number } & ({ ok: unknown } | { err: LabError }));

/** Page → extension. */
export type FromLabView =
  | { kind: "ready" }
  | { kind: "ask"; id: number; request: LabRequest }
  | { kind: "cancel"; id: number }
  /** A lesson by its id, “02-tokens”. */
  | { kind: "lesson"; id: string }
  | { kind: "copy"; text: string };

export interface LabShow {
  readonly language: Language;
  readonly tab?: LabTab;
  readonly model?: LabModel;
  readonly text?: string;
  readonly path?: string;
}
