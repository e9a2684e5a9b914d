import type { LabClient } from "../labClient/labClient";
import { type LabError, LabFailure, type LabRequest } from "../protocol/lab";
import type { ToLabView } from "../protocol/labView";

/** Takes a page's questions to the process that looks into models, and the answers back. */
export class LabRelay {
  readonly #asked = new Map<number, AbortController>();

  constructor(
    private readonly client: Pick<LabClient, "request">,
    private readonly post: (message: ToLabView) => void,
    private readonly answered: (ask: string, ms: number) => void = () => undefined,
  ) {}

  /** @param request checked by the process: a page is less to be trusted than the extension */
  async ask(id: number, request: LabRequest): Promise<void> {
    const controller = new AbortController();
    this.#asked.set(id, controller);
    const startMs = performance.now();
    try {
      const ok = await this.client.request(request, {
        signal: controller.signal,
        onPart: (part) => {
          this.post({ kind: "part", id, part });
        },
      });
      this.post({ kind: "answer", id, ok });
      this.answered(request.ask, performance.now() - startMs);
    } catch (error) {
      this.post({ kind: "answer", id, err: detailOf(error) });
    } finally {
      this.#asked.delete(id);
    }
  }

  cancel(id: number): void {
    this.#asked.get(id)?.abort();
  }

  /** The page is gone. */
  stop(): void {
    for (const controller of this.#asked.values()) controller.abort();
  }
}

function detailOf(error: unknown): LabError {
  if (error instanceof LabFailure) return error.detail;
  return { kind: "internal", message: error instanceof Error ? error.message : String(error) };
}
