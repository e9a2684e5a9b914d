import "./noTelemetry";
import { join } from "node:path";
import { InferenceSession } from "onnxruntime-node";
import type { Manifest } from "../protocol/manifest";
import type { LoadOptions } from "../protocol/model";
import type { Decoder } from "./decoder";
import { LoopDecoder } from "./loopDecoder";
import { StepDecoder } from "./stepDecoder";

/**
 * Loads a model's graphs into ONNX Runtime. This module is imported when it is needed and
 * not before: its import loads the native binding, which fails on some machines.
 *
 * @param stops tokens after which generation ends
 */
export async function createDecoder(
  manifest: Manifest,
  options: LoadOptions,
  stops: ReadonlySet<number>,
): Promise<Decoder> {
  const { architecture, graphs } = manifest;
  const open = async (graph: "loop" | "step"): Promise<InferenceSession> =>
    await InferenceSession.create(join(options.folder, graphs[graph]), sessionOptions(options));
  const step = new StepDecoder(await open("step"), architecture, stops);
  if (options.graph === "step") return step;
  return new LoopDecoder(await open("loop"), architecture, stops, step);
}

function sessionOptions({ threads }: LoadOptions): InferenceSession.SessionOptions {
  return {
    executionProviders: ["cpu"],
    graphOptimizationLevel: "all",
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
    // Attention weights of far tokens are so small that their products leave the range of normal
    // numbers, which some processors compute many times as slowly; taken as 0, a line after a full
    // prompt came 1.5 times as fast on one.
    // Threads that spin between two pieces of work cost the machine 2.5 times the processor time
    // and, beside an editor that is busy itself, make the runs slower.
    extra: { session: { intra_op: { allow_spinning: "0" }, set_denormal_as_zero: "1" } },
  };
}
