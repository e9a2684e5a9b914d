import path from "node:path";
import { performance } from "node:perf_hooks";
import type { ModelChoice } from "../openModel";
import type { Way } from "./decoding";

/**
 * The same model by `@xenova/transformers`, which steps as well. Undefined where that package is
 * not installed: it is no part of the extension.
 */
export async function transformersJsWay({
  folder,
  threads,
}: ModelChoice): Promise<Way | undefined> {
  const library = await import("@xenova/transformers").catch(() => undefined);
  if (library === undefined) return undefined;
  const { AutoModelForCausalLM, env, LogLevel, StoppingCriteria, Tensor } = library;
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(folder);
  env.logLevel = LogLevel.ERROR;
  const model = await AutoModelForCausalLM.from_pretrained(path.basename(folder), {
    subfolder: "",
    model_file_name: "step",
    dtype: "fp32",
    device: "cpu",
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });

  /** Asked after each token whether to stop: that is when it is there. */
  class Watch extends StoppingCriteria {
    readonly times: number[] = [];
    override _call(sequences: number[][]): boolean[] {
      this.times.push(performance.now());
      return sequences.map(() => false);
    }
  }

  return {
    decode: async (prompt, count) => {
      const ids = BigInt64Array.from(prompt, BigInt);
      const ones = new BigInt64Array(prompt.length).fill(1n);
      const dims = [1, prompt.length];
      const watch = new Watch();
      const output = await model.generate({
        inputs: new Tensor("int64", ids, dims),
        attention_mask: new Tensor("int64", ones, dims),
        max_new_tokens: count + 1,
        do_sample: false,
        // No token ends it.
        eos_token_id: [],
        stopping_criteria: watch,
      });
      const all = Array.from((output as InstanceType<typeof Tensor>).data as BigInt64Array, Number);
      const [first = 0] = watch.times;
      return { tokens: all.slice(prompt.length), ms: (watch.times.at(-1) ?? first) - first };
    },
    dispose: async () => {
      await model.dispose();
    },
  };
}
