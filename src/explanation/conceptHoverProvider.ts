import * as vscode from "vscode";
import type { Language } from "../protocol/bilingual";
import { COMMANDS } from "../commands";
import type { Concept } from "./concepts";
import { cardText } from "./page";
import type { Reader } from "./reader";

export interface HoverParts {
  readonly reader: Reader;
  readonly language: () => Language;
  readonly isOn: (document: vscode.TextDocument) => boolean;
}

/**
 * Cards about the libraries' names, below what a language server says of them: VS Code shows the
 * hovers of all providers one under the other.
 */
export class ConceptHoverProvider implements vscode.HoverProvider {
  constructor(private readonly parts: HoverParts) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const { reader, language, isOn } = this.parts;
    if (!isOn(document)) return undefined;
    const at = document.offsetAt(position);
    const here = (await reader.uses(document.getText())).filter(
      ({ start, end }) => at >= start && at <= end,
    );
    const [first] = here;
    if (first === undefined) return undefined;
    const range = new vscode.Range(
      document.positionAt(first.start),
      document.positionAt(first.end),
    );
    const cards = [...new Set(here.map(({ concept }) => concept))].slice(0, MOST_CARDS);
    return new vscode.Hover(
      cards.map((concept) => conceptMarkdown(concept, language())),
      range,
    );
  }
}

/** Every word in it is ours, so it may have a link that opens a lesson, and nothing else. */
export function conceptMarkdown(concept: Concept, language: Language): vscode.MarkdownString {
  const { title, lesson } = concept;
  const text = new vscode.MarkdownString(
    `**${title[language]}**\n\n${cardText(concept, language)}`,
  );
  if (lesson !== undefined) {
    const argument = encodeURIComponent(JSON.stringify([lesson]));
    const label = vscode.l10n.t("Open the lesson");
    text.appendMarkdown(`\n\n[${label}](command:${COMMANDS.openLesson}?${argument})`);
    text.isTrusted = { enabledCommands: [COMMANDS.openLesson] };
  }
  return text;
}

const MOST_CARDS = 2;
