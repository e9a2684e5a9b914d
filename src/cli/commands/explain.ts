import path from "node:path";
import { explain as explainCode } from "../../explanation/explain";
import { explanationMarkdown } from "../../explanation/explanationMarkdown";
import { LANGUAGES } from "../../protocol/bilingual";
import { Grammars } from "../../syntax/grammars";
import { UsageError, type Command } from "../command";
import { readingOfHeldout } from "../eval/heldoutReading";
import { parseLineRange } from "../lineRange";
import { readText } from "../readText";
import { languageOf } from "../stages";

export const explain: Command = {
  name: "explain",
  operands: "FILE:FIRST-LAST",
  summary: "What the lines of a file do, statement by statement, as Markdown.",
  options: {
    language: { value: "zh-cn|en", default: "en", about: "language of the sentences" },
    json: { about: "the sentences with their ranges, as JSON" },
    heldout: { about: "instead of FILE: counts what is left unread in the held-out packages" },
  },
  notes: `The text is the one that the editor shows. FILE:LINE explains the statement on that line, FILE alone
the whole file. In JSON, lines and columns count from 0, columns in UTF-16 units. A sentence is
generic where nothing was understood but that a statement stands there.`,
  run: async (context, args) => {
    const language = args.oneOf("language", LANGUAGES);
    const { root, progress, print, cwd } = context;
    const grammars = new Grammars(path.join(root, "dist", "tree-sitter"), progress.note);
    if (args.has("heldout")) {
      args.noOperands();
      return readingOfHeldout(context, grammars, language, args.has("json"));
    }
    const { file, range } = parseLineRange(args.operand("FILE:FIRST-LAST"));
    const source = await readText(path.resolve(cwd, file), file);
    const count = source.split(/\r\n|\n|\r/).length;
    if (range !== undefined && range.start.line >= count)
      throw new UsageError(`${file} has ${count} ${count === 1 ? "line" : "lines"}.`);
    const request = { source, languageId: languageOf(file), range, language };
    const explanation = await explainCode(request, grammars);
    print(
      args.has("json")
        ? JSON.stringify(explanation, null, 2)
        : explanationMarkdown(explanation).trimEnd(),
    );
    return 0;
  },
};
