import path from "node:path";
import { calibrateCounting } from "../calibrate/calibrateCounting";
import { fitGate, MARGIN, TARGETS } from "../calibrate/fitGate";
import { gateReport } from "../calibrate/gateReport";
import { gateSamples } from "../calibrate/gateSamples";
import { textsAt } from "../calibrate/texts";
import { writeCalibration } from "../calibrate/writeCalibration";
import { Failure, UsageError, type Command } from "../command";
import { sampleCursors } from "../eval/cursors";
import { pythonSyntax } from "../pythonSyntax";
import { MODEL_OPTIONS, modelChoice, withModel } from "../modelOptions";

/** With fewer the thresholds are guesses. */
const LEAST_SAMPLES = 200;

export const calibrate: Command = {
  name: "calibrate",
  operands: "TEXTS",
  summary: "Fits how sure a suggestion is to how often it is right, and writes it to the model.",
  options: {
    n: { value: "N", default: "3000", about: "cursors" },
    seed: { value: "N", default: "1", about: "the same seed draws the same cursors" },
    counting: { about: "first fit the weights of counting beside the decoder" },
    dry: { about: "print only, leave model.json as it is" },
    json: { about: "the fitted numbers as JSON" },
    ...MODEL_OPTIONS,
  },
  notes: `TEXTS is a folder with Python files, or a .jsonl with {package, path, text} a line. Take code that
neither training nor a published figure has seen.

At each cursor (drawn as by eval) the model completes the line. Two logistic regressions estimate
from its probabilities whether the whole suggestion is exact, and whether it begins right up to a
given word. What is printed is for packages that a regression had not seen: five parts, each
predicted by the other four. A setting's threshold is the lowest from which on at least its share
of the shown ones is right, plus ${(100 * MARGIN).toFixed(0)} points, as other code is other code.

Probabilities change with the weights of counting, so --counting comes first where both are wanted.`,
  run: async (context, args) => {
    const { cwd, progress, print, signal } = context;
    const files = await textsAt(path.resolve(cwd, args.operand("TEXTS")));
    const cursors = sampleCursors(files, args.whole("n", 1), args.whole("seed", 0));
    if (cursors.length === 0) throw new UsageError("There is no Python line to complete.");
    if (args.has("counting")) {
      const { folder } = modelChoice(context, args);
      progress.update("counting");
      const seed = args.whole("seed", 0);
      const { weights, report } = await calibrateCounting(folder, files, { seed, signal });
      progress.note(report);
      // The model, which is started below, reads them.
      if (!args.has("dry")) await writeCalibration(folder, { counting: weights });
    }
    return withModel(context, args, async (model, { folder }) => {
      const { samples, silent } = await gateSamples(model, cursors, {
        signal,
        syntax: await pythonSyntax(context),
        onProgress: (done) => {
          progress.update(`${done} of ${cursors.length} cursors`);
        },
      });
      progress.clear();
      if (samples.length < LEAST_SAMPLES)
        throw new Failure(`${samples.length} suggestions are too few; take more text or cursors.`);
      const { calibration, predicted, missed } = fitGate(samples);
      if (args.has("json")) print(JSON.stringify(calibration, null, 2));
      else {
        print(`${samples.length} suggestions at ${cursors.length} cursors, ${silent} silent\n`);
        print(gateReport(predicted, calibration));
      }
      for (const preset of missed)
        progress.note(`${preset} does not reach ${TARGETS[preset]}: it will show next to nothing.`);
      if (!args.has("dry")) await writeCalibration(folder, { gate: calibration });
      return 0;
    });
  },
};
