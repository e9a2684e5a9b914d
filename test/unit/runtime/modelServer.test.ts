import assert from "node:assert/strict";
import type { FromModel, ToModel } from "../../../src/protocol/model";
import { MAX_WAITING, ModelServer } from "../../../src/runtime/modelServer";
import type { ToWorker } from "../../../src/runtime/workerProtocol";

function setUp() {
  const worker: ToWorker[] = [];
  const replies = new Map<number, string>();
  const server = new ModelServer(
    (message) => worker.push(message),
    (message: FromModel) => {
      if (message.kind !== "reply") return;
      const { reply } = message;
      replies.set(message.id, "ok" in reply ? "ok" : reply.err.kind);
    },
  );
  const ask = (id: number): void => {
    server.onHost(completion(id));
  };
  return { worker, replies, server, ask };
}

function completion(id: number): Extract<ToModel, { kind: "complete" }> {
  const text = { path: "a.py", prefix: "", suffix: "", snippets: [] };
  return {
    kind: "complete",
    id,
    request: { ...text, maxTokens: 1, budgetMs: 1, candidates: 1 },
  };
}

const FAILED = { err: { kind: "internal", message: "" } } as const;

describe("ModelServer", () => {
  it("hands over one request at a time, in order", () => {
    const { worker, replies, server, ask } = setUp();
    [1, 2, 3].forEach(ask);
    assert.deepEqual(ids(worker), [1]);
    server.onWorker({ id: 1, reply: FAILED });
    assert.deepEqual(ids(worker), [1, 2]);
    server.onWorker({ id: 2, reply: FAILED });
    assert.deepEqual(ids(worker), [1, 2, 3]);
    assert.deepEqual(
      [...replies],
      [
        [1, "internal"],
        [2, "internal"],
      ],
    );
  });

  it("raises the flag of the request under way, which the worker then answers", () => {
    const { worker, replies, server, ask } = setUp();
    ask(1);
    const [current] = worker;
    assert.ok(current?.kind === "complete");
    assert.equal(Atomics.load(current.cancelled, 0), 0);
    server.onHost({ kind: "cancel", id: 1 });
    assert.equal(Atomics.load(current.cancelled, 0), 1);
    assert.equal(replies.size, 0);
  });

  it("answers a cancelled request that waits at once, and never hands it over", () => {
    const { worker, replies, server, ask } = setUp();
    [1, 2, 3].forEach(ask);
    server.onHost({ kind: "cancel", id: 2 });
    assert.equal(replies.get(2), "cancelled");
    server.onWorker({ id: 1, reply: FAILED });
    assert.deepEqual(ids(worker), [1, 3]);
  });

  it("ignores the cancellation of what it does not know", () => {
    const { replies, server } = setUp();
    server.onHost({ kind: "cancel", id: 7 });
    assert.equal(replies.size, 0);
  });

  it("gives up the oldest of too many", () => {
    const { replies, ask } = setUp();
    for (let id = 0; id <= MAX_WAITING + 2; id++) ask(id);
    assert.deepEqual(
      [...replies],
      [
        [1, "cancelled"],
        [2, "cancelled"],
      ],
    );
  });

  it("tells its health while the worker is busy", () => {
    const { replies, server, ask } = setUp();
    ask(1);
    server.onHost({ kind: "health", id: 2 });
    assert.equal(replies.get(2), "ok");
  });
});

function ids(messages: readonly ToWorker[]): number[] {
  return messages.map(({ id }) => id);
}
