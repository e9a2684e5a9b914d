import type {
  Completion,
  CompletionRequest,
  LoadedModel,
  LoadOptions,
  Observed,
  Reply,
  Snippet,
} from "../protocol/model";

/** rpc thread → inference worker. */
export type ToWorker =
  | { kind: "load"; id: number; options: LoadOptions }
  | { kind: "observe"; id: number; files: Snippet[] }
  | {
      kind: "complete";
      id: number;
      request: CompletionRequest;
      /** By `nowMs`. */
      arrivedMs: number;
      /** Int32Array of one: not 0 once the request is cancelled. The worker cannot read messages
       * while a graph runs, but it can look here in between. */
      cancelled: Int32Array<SharedArrayBuffer>;
    };

/** Inference worker → rpc thread. */
export interface FromWorker {
  id: number;
  reply: Reply<LoadedModel | Completion | Observed>;
}
