import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { inLanguage } from "../text/bilingual";
import type { MatchParts } from "./matchView";
import { TASKS } from "./tasks";
import { taskInWords } from "./whichInWords";

export interface WhichModelParts extends MatchParts {
  /** The exercise. */
  readonly match: () => Promise<boolean>;
}

/** *Which Model for Which Task?*: a list of tasks, a page for each, and the exercise. */
export class WhichModelView {
  constructor(private readonly parts: WhichModelParts) {}

  /** @param id of a task; asked for without */
  async run(id?: unknown): Promise<void> {
    const { l10n } = vscode;
    const say = inLanguage(this.parts.language());
    const items = TASKS.map((task) => ({
      label: say(task.name),
      description: task.family,
      task,
    }));
    const exercise = {
      label: `$(checklist) ${l10n.t("Exercise: five tasks, which family?")}`,
      description: "",
      task: undefined,
    };
    const given = items.find(({ task }) => task.id === id);
    const picked =
      given ??
      (await vscode.window.showQuickPick([...items, exercise], {
        title: l10n.t("What shall the model do?"),
      }));
    if (picked === undefined) return;
    if (picked.task === undefined) {
      await this.parts.match();
      return;
    }
    await this.parts.reports.show(taskInWords(picked.task, this.parts.language()));
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const { l10n } = vscode;
    const [exercise, lesson] = [l10n.t("Do the Exercise"), l10n.t("Open Lesson 06")];
    const told = l10n.t("The page beside says which family, and names small open models.");
    const chosen = await vscode.window.showInformationMessage(told, exercise, lesson);
    if (chosen === exercise) await this.parts.match();
    else if (chosen === lesson)
      await vscode.commands.executeCommand(COMMANDS.openLesson, "06-choosing");
  }
}
