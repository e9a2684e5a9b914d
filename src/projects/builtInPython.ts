import { KernelClient } from "../kernelClient/kernelClient";
import { KernelFailure } from "../protocol/kernel";
import type { Python } from "./pythons";

/**
 * The Python that ships with the extension. Each run is a process of its own, which may use the
 * project's folder and nothing else.
 *
 * @param kernelFile dist/kernel/main.js
 */
export function builtInPython(kernelFile: string, language: string): Python {
  return {
    where: "built-in",
    run: async (program, { folder, signal, timeoutMs }) => {
      const written = { stdout: "", stderr: "" };
      let end: "exited" | "timeout" | "cancelled" = "exited";
      const client = new KernelClient({ kernelFile, language, folder });
      const stop = (why: "timeout" | "cancelled"): void => {
        end = why;
        client.restart();
      };
      const cancel = (): void => {
        stop("cancelled");
      };
      if (signal.aborted) return { end: "cancelled", code: undefined, ...written };
      signal.addEventListener("abort", cancel, { once: true });
      const timer = setTimeout(stop, timeoutMs, "timeout");
      try {
        const outcome = await client.run(program, "Tests", {
          stream: (name, text) => {
            written[name] += text;
          },
          display: () => undefined,
          result: () => undefined,
          ask: () => Promise.resolve(null),
        });
        if (outcome.kind === "error") written.stderr += outcome.traceback;
        return { end, code: outcome.kind === "ok" ? 0 : 1, ...written };
      } catch (error) {
        if (!(error instanceof KernelFailure)) throw error;
        written.stderr += error.message;
        const ended = error.detail.kind === "start" ? "notStarted" : end;
        return { end: ended, code: undefined, ...written };
      } finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", cancel);
        client.restart();
      }
    },
  };
}
