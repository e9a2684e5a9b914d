/**
 * The boundary between the host (extension or tests) and the kernel process, which runs the Python
 * of one notebook. Messages are frames on a pipe of their own: see frames.ts.
 *
 * A `run` or a `check` is answered by any number of outputs with its id and then one `done`. Only one cell runs
 * at a time; the host waits for `done`.
 */

/** Host → kernel. */
export type ToKernel =
  | { kind: "run"; id: number; code: string; cell: string }
  /**
   * Judges an exercise: calls the function `name` of the Python text `source` with the notebook's
   * names and what the exercise's cell has written. Answered by `done`: ok if it returns True.
   */
  | { kind: "check"; id: number; source: string; name: string; output: string }
  /** Ends the running cell by KeyboardInterrupt. */
  | { kind: "interrupt" }
  /** What was typed for `ask`, null if that was cancelled; or the reply to `call` as JSON. */
  | { kind: "answer"; text: string | null };

/** Kernel → host. */
export type FromKernel =
  | { kind: "ready"; python: string; ms: number }
  | { kind: "stream"; id: number; name: "stdout" | "stderr"; text: string }
  | { kind: "display"; id: number; data: MimeBundle }
  /** The value of the cell's last expression. */
  | { kind: "result"; id: number; data: MimeBundle }
  | { kind: "ask"; id: number; prompt: string; password: boolean }
  /** Python asks for what the host alone can do; `request` is JSON and not to be trusted. */
  | { kind: "call"; id: number; request: string }
  | { kind: "done"; id: number; outcome: CellOutcome }
  /** The process ends itself. */
  | { kind: "fatal"; failure: KernelError };

/** MIME type → content: text, or base64 for images that are not text. */
export type MimeBundle = Readonly<Record<string, string>>;

/** How a cell ended; `traceback` has the cell's own lines and none of ours. */
export type CellOutcome =
  { kind: "ok" } | { kind: "error"; name: string; message: string; traceback: string };

/** Why a kernel is no more. Its names are lost; the next cell starts a new one. */
export interface KernelError {
  kind: "start" | "crashed" | "memory" | "hung" | "stopped";
  message: string;
}

export class KernelFailure extends Error {
  override readonly name = "KernelFailure";

  constructor(readonly detail: KernelError) {
    super(detail.message);
  }
}
