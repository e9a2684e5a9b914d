import { performance } from "node:perf_hooks";
import type { Command } from "../command";
import { IDIOMS, REQUIRED_IDIOMS } from "../idioms";
import { MODEL_OPTIONS, withModel } from "../modelOptions";
import { stage } from "../stages";

/** A small machine that does other work is no reason to fail. */
const BUDGET_MS = 10_000;

export const check: Command = {
  name: "check",
  call: "node scripts/cli.mjs check",
  operands: "",
  summary: "Completes five idioms without a window and says which came out right.",
  options: MODEL_OPTIONS,
  notes: `Each is completed alone, at the end of a file, by the stages of the editor; what came has to be
the expected text to the letter. Exit code 0 if at least ${REQUIRED_IDIOMS} of ${IDIOMS.length} are right, else 1.`,
  run: async (context, args) => {
    args.noOperands();
    return withModel(context, args, async (model) => {
      let right = 0;
      for (const { code, expected } of IDIOMS) {
        const { request, judge } = stage({
          path: "main.py",
          language: "python",
          text: code,
          offset: code.length,
          trigger: "automatic",
          budgetMs: BUDGET_MS,
        });
        const startMs = performance.now();
        const completion = await model.complete(request, context.signal);
        const ms = performance.now() - startMs;
        const verdict = judge(completion);
        const isRight = "shown" in verdict && expected.includes(verdict.shown.text);
        if (isRight) right++;
        const came = "shown" in verdict ? verdict.shown.text : completion.text;
        const silent = "shown" in verdict ? "" : ` (not shown: ${verdict.silent})`;
        const wanted = isRight ? "" : `, expected ${expected.join(" or ")}`;
        context.print(indent(code) + `⟦${came}⟧`);
        context.print(
          `    ${isRight ? "right" : "wrong"}${wanted}${silent}, ${ms.toFixed(0)} ms\n`,
        );
      }
      const enough = right >= REQUIRED_IDIOMS;
      context.print(
        `${right} of ${IDIOMS.length} idioms right; ${REQUIRED_IDIOMS} are needed: ${enough ? "passed" : "failed"}`,
      );
      return enough ? 0 : 1;
    });
  },
};

function indent(code: string): string {
  return code.replace(/^/gm, "  ");
}
