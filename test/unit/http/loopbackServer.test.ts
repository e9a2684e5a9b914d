import assert from "node:assert/strict";
import http from "node:http";
import { LoopbackServer } from "../../../src/http/loopbackServer";

describe("the server on loopback", () => {
  let server: LoopbackServer;

  beforeEach(async () => {
    server = await LoopbackServer.start({
      port: 0,
      mostBodyBytes: 100,
      answer: ({ method, target, headers, body }) => {
        if (target === "/fails") return Promise.reject(new Error("Python is gone"));
        const text = `${method} ${target} ${headers["x-test"] ?? ""} ${body.toString()}`;
        return Promise.resolve({
          status: 201,
          headers: { "x-own": "yes" },
          body: Buffer.from(text),
        });
      },
    });
  });

  afterEach(() => {
    server.dispose();
  });

  /** Node's own client lets every header be set. */
  async function ask(headers: Record<string, string>): Promise<number | undefined> {
    return await new Promise((resolve, reject) => {
      const options = { port: server.port, host: "127.0.0.1", headers };
      http
        .get(options, ({ statusCode }) => {
          resolve(statusCode);
        })
        .on("error", reject);
    });
  }

  it("hands over what was asked, and what is answered", async () => {
    const response = await fetch(`${server.address}/a?b=c`, {
      method: "POST",
      body: "你好",
      headers: { "X-Test": "1" },
    });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get("x-own"), "yes");
    assert.equal(await response.text(), "POST /a?b=c 1 你好");
  });

  it("answers this computer only: no foreign name, no foreign page", async () => {
    assert.equal(await ask({ host: `127.0.0.1:${server.port}` }), 201);
    assert.equal(await ask({ host: "localhost" }), 201);
    assert.equal(await ask({ host: "evil.example" }), 403);
    assert.equal(await ask({ host: "localhost", origin: "https://evil.example" }), 403);
    assert.equal(await ask({ host: "localhost", origin: "http://localhost:3000" }), 201);
    assert.equal(await ask({ host: "localhost", origin: "null" }), 403);
  });

  it("refuses a body that is too long, and says when there is no answer", async () => {
    const long = await fetch(server.address, { method: "POST", body: "x".repeat(101) });
    assert.equal(long.status, 413);
    const failed = await fetch(`${server.address}/fails`);
    assert.equal(failed.status, 503);
    assert.equal(await failed.text(), "Python is gone");
  });

  it("takes another port when one is taken, and gives it back", async () => {
    const other = await LoopbackServer.start({
      port: server.port,
      answer: () => Promise.reject(new Error("no")),
    });
    assert.notEqual(other.port, server.port);
    other.dispose();
    await assert.rejects(fetch(other.address));
  });
});
