import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import type { Language } from "../protocol/bilingual";
import type { EvidenceSink } from "../protocol/evidence";
import type { ReportSink } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { FAMILIES, FAMILY_ABOUT, type Family } from "./families";
import { MATCHES, wrongOf } from "./match";
import { resultInWords } from "./whichInWords";

export interface MatchParts {
  readonly language: () => Language;
  readonly evidence: EvidenceSink;
  readonly reports: ReportSink;
}

const LESSON = "06-choosing";

/** The exercise: five tasks, each with the family of models that is made for it. */
export class MatchView {
  constructor(private readonly parts: MatchParts) {}

  /** @returns whether all were right; false where the person left */
  async run(): Promise<boolean> {
    const say = inLanguage(this.parts.language());
    const answers: Family[] = [];
    for (const { task } of MATCHES) {
      const answer = await ask(say(task), answers.length, say);
      if (answer === undefined) return false;
      answers.push(answer);
    }
    const wrong = wrongOf(answers);
    const passed = wrong.length === 0;
    await this.parts.evidence.add({
      id: "sizing/match",
      kind: passed ? "passed" : "failed",
      atMs: Date.now(),
      facts: { right: MATCHES.length - wrong.length, of: MATCHES.length },
    });
    await this.parts.reports.show(resultInWords(answers, this.parts.language()));
    void this.#tell(passed, wrong.length);
    return passed;
  }

  async #tell(passed: boolean, wrong: number): Promise<void> {
    const { l10n } = vscode;
    const [lesson, again] = [l10n.t("Open Lesson 06"), l10n.t("Try Again")];
    const chosen = passed
      ? await vscode.window.showInformationMessage(l10n.t("All five are right!"), lesson)
      : await vscode.window.showWarningMessage(
          l10n.t("{0} of 5 are not right yet. The page beside has a hint for each.", wrong),
          again,
          lesson,
        );
    if (chosen === again) await this.run();
    else if (chosen === lesson) await vscode.commands.executeCommand(COMMANDS.openLesson, LESSON);
  }
}

async function ask(task: string, index: number, say: Say): Promise<Family | undefined> {
  const { l10n } = vscode;
  const items = FAMILIES.map((family) => ({
    label: family,
    description: say(FAMILY_ABOUT[family]),
    family,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t("Which family of models? ({0} of {1})", index + 1, MATCHES.length),
    placeHolder: task,
    ignoreFocusOut: true,
  });
  return picked?.family;
}
