import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { NOTEBOOK, README } from "../../../src/projects/templates";
import { startsBuiltIn } from "../../../src/lessons/lessonMetadata";
import { kernel, models, told } from "../kernel/kernels";
import { discard, newProject, python, RUN_TIMEOUT_MS, solve, VARIANTS } from "./support";

interface Notebook {
  metadata: { firstToken: { project: string; language: string } };
  cells: { cell_type: string; id: string; source: string[] }[];
}

/** Prints the figures that a README tells, as they stand there. */
const FIGURES: Readonly<Record<string, string>> = {
  "support-bot": `
import json, evaluate, bot
rows = [json.loads(line) for line in evaluate.QUESTIONS.read_text(encoding="utf-8").splitlines()]
found = evaluate.evaluate(bot.Index(bot.read_faq()), rows)
print(len(rows), f"{found['right']} OF {found['known']}", f"{found['refused']} OF {found['unknown']}", sep="\\n")
`,
  "code-completion": `
import completer, files, measure
learned, kept = files.split(files.read_files())
own = completer.Completer()
for text in learned:
    own.learn(text)
found = measure.evaluate(own.complete, kept)
print(found.cursors, f"{found.exact:.1%}".replace("%", " %"), f"{found.similarity:.3f}", sep="\\n")
`,
  "paper-summary": `
import main, summary
join = "" if "zh-cn" in open("pyproject.toml", encoding="utf-8").read() else " "
for way in (summary.lead, summary.summarise):
    found = main.measure(lambda text: join.join(way(text)))
    print(f"{found.recall:.3f}", f"{found.f1:.3f}", sep="\\n")
`,
  contest: `
import my_model, score
my_model.submit("submission.csv")
print(f"{my_model.validate():.2f}", f"{score.score_file('submission.csv'):.2f}", sep="\\n")
`,
};

describe("what the projects teach", function () {
  this.timeout(RUN_TIMEOUT_MS);

  for (const [template, language] of VARIANTS) {
    it(`${template.id} in ${language}: its README tells the figures that come out, before and after`, async () => {
      const project = await newProject(template, language);
      try {
        const readme = fs.readFileSync(path.join(project.folder, README), "utf8");
        for (const step of [() => undefined, solve]) {
          step(project);
          const figures = python(project.folder, FIGURES[template.id] ?? "")
            .trim()
            .split("\n");
          assert.ok(figures.length >= 2);
          for (const figure of figures) {
            const text = figure.replace("OF", language === "en" ? "of" : "/");
            assert.ok(readme.includes(text), `${text} is not in the README`);
          }
        }
      } finally {
        discard(project);
      }
    });

    it(`${template.id} in ${language}: its notebook begins on the built-in kernel and runs there to its end`, async () => {
      const project = await newProject(template, language);
      const { hub, calls } = models();
      const client = kernel({ language, folder: project.folder, call: calls.call });
      try {
        const notebook = JSON.parse(
          fs.readFileSync(path.join(project.folder, NOTEBOOK), "utf8"),
        ) as Notebook;
        assert.ok(startsBuiltIn({ metadata: notebook.metadata }));
        assert.equal(notebook.metadata.firstToken.language, language);
        for (const { cell_type, id, source } of notebook.cells) {
          if (cell_type !== "code") continue;
          const { outcome, stdout, result } = await told(client, source.join(""));
          assert.equal(outcome.kind, "ok", `${id}: ${JSON.stringify(outcome)}`);
          assert.notEqual(stdout + (result?.["text/plain"] ?? ""), "", id);
        }
        // What the learner changes is taken up by the first cell.
        solve(project);
        const first = notebook.cells.find(({ cell_type }) => cell_type === "code");
        const probe = PROBES[template.id] ?? "";
        const before = await told(client, probe);
        await told(client, first?.source.join("") ?? "");
        const after = await told(client, probe);
        assert.notEqual(after.result?.["text/plain"], before.result?.["text/plain"]);
      } finally {
        client.restart();
        hub.dispose();
        discard(project);
      }
    });
  }
});

/** Another value before the piece is written than after. */
const PROBES: Readonly<Record<string, string>> = {
  "support-bot": "[index.rarity(word) for word in index.appears_in]",
  "code-completion": "completer.next_piece(['?', 'import', ' '])",
  "paper-summary": "summarise(text)",
  contest: "validate()",
};
