import {
  type FromHubModel,
  type HubModelError,
  HubModelFailure,
  type HubRequest,
  type ToHubModel,
} from "../protocol/hubModel";
import { generate } from "./generate";
import { Shelf } from "./shelf";
import { classify, fillMask, forward, match } from "./tasks";
import { decode, encode, tokenizerFacts, tokenNames, tokenNumbers } from "./tokens";

/** Answers requests one after the other: a seed holds for a whole text, and the cores are few. */
export class HubServer {
  readonly #shelf = new Shelf();
  readonly #running = new Map<number, AbortController>();
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly send: (message: FromHubModel) => void) {}

  receive(message: ToHubModel): void {
    if (message.kind === "cancel") {
      this.#running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    this.#running.set(id, controller);
    this.#last = this.#last.then(async () => {
      this.send({ id, ...(await this.#reply(message, controller.signal)) });
      this.#running.delete(id);
    });
  }

  async #reply(
    request: HubRequest,
    signal: AbortSignal,
  ): Promise<{ ok: unknown } | { err: HubModelError }> {
    try {
      const ok = signal.aborted ? undefined : await this.#answer(request, signal);
      return signal.aborted ? { err: CANCELLED } : { ok };
    } catch (error) {
      if (error instanceof HubModelFailure) return { err: error.detail };
      const message = error instanceof Error ? error.message : String(error);
      return { err: { type: "RuntimeError", message } };
    }
  }

  async #answer(request: HubRequest, signal: AbortSignal): Promise<unknown> {
    const shelf = this.#shelf;
    const { folder } = request;
    switch (request.kind) {
      case "tokenizer":
        return tokenizerFacts(await shelf.tokenizer(folder), folder);
      case "encode":
        return encode(await shelf.tokenizer(folder), request);
      case "decode":
        return decode(await shelf.tokenizer(folder), request);
      case "names":
        return tokenNames(await shelf.tokenizer(folder), request.ids);
      case "numbers":
        return tokenNumbers(await shelf.tokenizer(folder), request.tokens);
      case "model":
        return await shelf.facts(folder, request.head);
      case "forward":
        return await forward(await shelf.model(folder, request.head), request);
      case "generate":
        return await generate(await shelf.model(folder, "causal"), request, signal);
      case "fillMask":
        return await fillMask(shelf, request);
      case "classify":
        return await classify(shelf, request);
      case "match":
        return await match(shelf, request);
    }
  }
}

const CANCELLED: HubModelError = {
  type: "KeyboardInterrupt",
  message: "The request was cancelled.",
};
