import { LabFailure, type LabPart, type LabRequest } from "../../src/protocol/lab";
import type { FromLabView, ToLabView } from "../../src/protocol/labView";
import type { Ask } from "./tab";

/** Questions to the extension, and its answers. */
export class LabHost {
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();

  constructor(private readonly post: (message: FromLabView) => void) {}

  readonly ask: Ask = (ask, question, { onPart, signal } = {}) => {
    const id = ++this.#lastId;
    const answer = Promise.withResolvers<unknown>();
    this.#pending.set(id, {
      ...answer,
      part: (part) => {
        if (signal?.aborted !== true) onPart?.(part);
      },
    });
    const cancel = (): void => {
      this.post({ kind: "cancel", id });
      const message = "The request was cancelled.";
      answer.reject(new LabFailure({ kind: "cancelled", message }));
      this.#pending.delete(id);
    };
    if (signal?.aborted === true) cancel();
    else {
      signal?.addEventListener("abort", cancel, { once: true });
      this.post({ kind: "ask", id, request: { ask, ...question } as unknown as LabRequest });
    }
    return answer.promise.finally(() => {
      signal?.removeEventListener("abort", cancel);
    }) as ReturnType<Ask> as never;
  };

  receive(message: Exclude<ToLabView, { kind: "show" }>): void {
    const pending = this.#pending.get(message.id);
    if (message.kind === "part") {
      pending?.part(message.part);
      return;
    }
    this.#pending.delete(message.id);
    if ("ok" in message) pending?.resolve(message.ok);
    else pending?.reject(new LabFailure(message.err));
  }
}

interface Pending {
  part: (part: LabPart) => void;
  resolve: (answer: unknown) => void;
  reject: (error: LabFailure) => void;
}
