import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { datasetRows, rowsService } from "../../../src/hub/datasetRows";
import { HubFailure } from "../../../src/hub/hubFailure";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernel/kernels";

const NEVER = new AbortController().signal;
const COUNT = 250;

/** The hub's service for rows, with one dataset. */
function service(): http.Server {
  return http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://x");
    const dataset = url.searchParams.get("dataset");
    const json = (value: unknown): void => {
      response.end(JSON.stringify(value));
    };
    if (dataset === "tiny/broken") response.end("<html>");
    else if (dataset === "tiny/down") response.writeHead(500).end();
    else if (dataset !== "tiny/poems") response.writeHead(404).end();
    else if (url.pathname === "/splits") json({ splits: [{ config: "default", split: "train" }] });
    else {
      const [offset = 0, length = 0] = ["offset", "length"].map((key) =>
        Number(url.searchParams.get(key)),
      );
      const rows = Array.from(
        { length: Math.max(0, Math.min(length, COUNT - offset)) },
        (_, i) => ({
          row_idx: offset + i,
          row: { text: `诗 ${offset + i}`, n: offset + i },
        }),
      );
      json({ features: [], rows, num_rows_total: COUNT });
    }
  });
}

describe("rows of the hub's datasets", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let server: http.Server;
  let address: string;

  before(async () => {
    server = service();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("come in pages, with the size of the whole", async () => {
    const request = { config: null, split: "train", offset: 240, length: 500 };
    const { rows, all } = await datasetRows(address, "tiny/poems", request, NEVER);
    assert.equal(all, COUNT);
    assert.deepEqual(rows[0], { text: "诗 240", n: 240 });
    assert.equal(rows.length, 10);
  });

  it("say what is wrong: no such dataset, no such part, a service that fails", async () => {
    const tries: [string, string, HubFailure["kind"]][] = [
      ["tiny/none", "train", "unknown"],
      ["tiny/poems", "test", "unknown"],
      ["tiny/broken", "train", "damaged"],
      ["tiny/down", "train", "unreachable"],
    ];
    for (const [name, split, kind] of tries)
      await assert.rejects(
        datasetRows(address, name, { config: null, split, offset: 0, length: 1 }, NEVER),
        (error) => error instanceof HubFailure && error.kind === kind,
        name,
      );
  });

  it("are asked of the service beside the hub, or of the mirror", () => {
    assert.equal(rowsService("https://huggingface.co/"), "https://datasets-server.huggingface.co");
    assert.equal(rowsService("http://127.0.0.1:5/"), "http://127.0.0.1:5");
  });

  it("are a table in Python: the beginning, as much as was asked for", async () => {
    const client = kernel({
      call: async (request) => {
        const { name, ...where } = request as { name: string; kind: string; split: string };
        const rows = { config: null, offset: 0, length: 0, ...where };
        return await datasetRows(address, name, rows, NEVER);
      },
    });
    try {
      const code =
        'from datasets import load_dataset\npart = load_dataset("tiny/poems", split="train[:120]")\nlen(part), part[119]["text"], part.column_names';
      const { outcome, result } = await told(client, code);
      assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
      assert.equal(result?.["text/plain"], "(120, '诗 119', ['text', 'n'])");
      const all = await told(client, 'load_dataset("tiny/poems")["train"].num_rows');
      assert.equal(all.result?.["text/plain"], String(COUNT));
      const none = await told(client, 'load_dataset("tiny/none", split="train")');
      assert.equal(none.outcome.kind, "error");
    } finally {
      client.restart();
    }
  });
});
