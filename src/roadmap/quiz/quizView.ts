import * as vscode from "vscode";
import type { Say } from "../../text/bilingual";
import { UNSURE } from "./answersInWords";
import type { Asker, Choice } from "./askAll";
import type { Answered, AskedQuestion } from "./quizRun";

export interface QuizLook {
  readonly title: string;
  readonly say: Say;
  /** “I don't know yet” is offered, so that nobody has to guess. */
  readonly mayBeUnsure: boolean;
  /** An answer may be changed. */
  readonly mayGoBack: boolean;
}

/** Questions as steps of VS Code's own list: arrow keys, Enter and Escape, read aloud as any list. */
export class QuizView implements Asker {
  constructor(private readonly look: QuizLook) {}

  async ask({ number, of, text, options }: AskedQuestion): Promise<Choice> {
    const { say, mayBeUnsure, mayGoBack } = this.look;
    const items: Item<Choice>[] = options.map((option, index) => ({
      label: say(option),
      value: index,
    }));
    if (mayBeUnsure) items.push(separator(), { label: say(UNSURE), value: "unsure" });
    const canGoBack = mayGoBack && number > 1;
    const picked = await this.#pick(items, say(text), { number, of, canGoBack });
    return picked ?? "left";
  }

  async tell({ question, isRight }: Answered, { number, of }: AskedQuestion): Promise<boolean> {
    const { say } = this.look;
    const { l10n } = vscode;
    const right = question.options[question.right];
    const verdict = isRight
      ? l10n.t("Right.")
      : l10n.t("Not right. The answer is: {0}", right === undefined ? "" : say(right));
    const label = number < of ? l10n.t("Next question") : l10n.t("Finish");
    const items: Item<Choice>[] = [
      { label, iconPath: new vscode.ThemeIcon("arrow-right"), value: 0 },
    ];
    const prompt = `${isRight ? "$(pass)" : "$(error)"} ${verdict} ${say(question.why)}`;
    return (await this.#pick(items, prompt, { number, of, canGoBack: false })) !== undefined;
  }

  /** @returns undefined where the list is closed without a choice */
  #pick(
    items: readonly Item<Choice>[],
    prompt: string,
    { number, of, canGoBack }: { number: number; of: number; canGoBack: boolean },
  ): Promise<Choice | undefined> {
    const pick = vscode.window.createQuickPick<Item<Choice>>();
    pick.title = this.look.title;
    pick.step = number;
    pick.totalSteps = of;
    // Below the box it has room for several lines, but only the box's own text is read aloud.
    pick.prompt = prompt;
    pick.placeholder = prompt.replace(ICON, "");
    // Somebody who looks something up in another window comes back to the same question.
    pick.ignoreFocusOut = true;
    pick.items = items;
    if (canGoBack) pick.buttons = [vscode.QuickInputButtons.Back];
    return new Promise((resolve) => {
      const end = (choice: Choice | undefined): void => {
        resolve(choice);
        pick.dispose();
      };
      pick.onDidAccept(() => {
        const [item] = pick.selectedItems;
        if (item?.value !== undefined) end(item.value);
      });
      pick.onDidTriggerButton(() => {
        end("back");
      });
      pick.onDidHide(() => {
        end(undefined);
      });
      pick.show();
    });
  }
}

/** Drawn below the box, but not in it. */
const ICON = /^\$\([a-z-]+\) /;

interface Item<T> extends vscode.QuickPickItem {
  /** None of a line between items. */
  readonly value?: T;
}

function separator(): Item<never> {
  return { label: "", kind: vscode.QuickPickItemKind.Separator };
}
