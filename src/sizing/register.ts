import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { CheckOutcome, CheckRunner } from "../protocol/checks";
import type { EvidenceSink } from "../protocol/evidence";
import { pageOf, type ReportSink } from "../protocol/reports";
import { inLanguage } from "../text/bilingual";
import { fit } from "./calculate";
import { fitInWords, type Question } from "./fitInWords";
import { MatchView } from "./matchView";
import { WhichModelView } from "./whichModelView";
import { askQuestion, type AskParts, type Chosen } from "./willItFitView";

export interface SizingParts extends AskParts {
  readonly reports: ReportSink;
  readonly evidence: EvidenceSink;
}

export function registerSizing(parts: SizingParts): SizingFeature {
  return new SizingFeature(parts);
}

/** What fits, which model for what, and the exercise about it. */
export class SizingFeature extends Disposable implements CheckRunner {
  readonly #match: MatchView;

  constructor(private readonly parts: SizingParts) {
    super();
    this.#match = new MatchView(parts);
    const which = new WhichModelView({ ...parts, match: () => this.#match.run() });
    const commands: Record<string, (argument: unknown) => unknown> = {
      [COMMANDS.willItFit]: (chosen) => this.#fit(chosen),
      [COMMANDS.whichModel]: (task) => which.run(task),
      [COMMANDS.matchModels]: () => this.#match.run(),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  async check(id: string): Promise<CheckOutcome> {
    const { l10n } = vscode;
    if (id === "sizing/match") {
      if (await this.#match.run()) return { passed: true };
      return { passed: false, missing: l10n.t("Match all tasks with the right family.") };
    }
    if (await this.#fit(undefined)) return { passed: true };
    return { passed: false, missing: l10n.t("Choose model, plan, text and card to the end.") };
  }

  /** @returns whether there was an answer */
  async #fit(chosen: unknown): Promise<boolean> {
    const question = await askQuestion(this.parts, chosenOf(chosen));
    if (question === undefined) return false;
    const report = fitInWords(question, this.parts.language());
    await this.parts.reports.show(report);
    await this.#note(question, pageOf(report));
    return true;
  }

  async #note({ preset, plan, load, place }: Question, page: string): Promise<void> {
    const { bytes, verdict } = fit(preset.shape, plan, load, place);
    await this.parts.evidence.add({
      id: "sizing/fit",
      kind: "passed",
      atMs: Date.now(),
      hash: createHash("sha256").update(page).digest("hex"),
      facts: {
        model: inLanguage("en")(preset.shape.name),
        plan: plan.id,
        gigabytes: Math.round(bytes / 1e7) / 100,
        placeGigabytes: place.bytes / 1e9,
        verdict,
      },
    });
  }
}

/** Links hand over what they have chosen; menus hand over something else. */
function chosenOf(value: unknown): Chosen {
  const { model, plan } = (value ?? {}) as Record<string, unknown>;
  return {
    ...(typeof model === "string" && { model }),
    ...(typeof plan === "string" && { plan }),
  };
}
