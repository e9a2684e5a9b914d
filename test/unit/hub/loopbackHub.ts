import { createHash } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** What goes wrong, for the file whose path ends with `on`. */
export type Fault =
  "404" | "500" | "stalls" | "truncated" | "broken once" | "wrong hash" | "endless" | "redirect";

/** A hub on loopback: the listing and the files of models that lie in folders here. */
export class LoopbackHub {
  readonly requests: string[] = [];
  fault: { on: string; what: Fault } | undefined;
  readonly #server: http.Server;
  readonly #broken = new Set<string>();

  /** @param models name → folder */
  constructor(private readonly models: Readonly<Record<string, string>>) {
    this.#server = http.createServer((request, response) => {
      this.#answer(request, response);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const url = decodeURIComponent(request.url ?? "");
    this.requests.push(`${request.headers.range ?? ""} ${url}`.trim());
    const listed = /^\/api\/models\/([^?]+)\?blobs=true$/.exec(url)?.[1];
    const [, name = "", file = ""] = /^\/(.+)\/resolve\/abc123\/(.+)$/.exec(url) ?? [];
    const folder = this.models[listed ?? name];
    if (folder === undefined) {
      response.writeHead(404).end("no such model");
      return;
    }
    const fault =
      this.fault !== undefined && url.endsWith(this.fault.on) ? this.fault.what : undefined;
    if (fault === "404" || fault === "500") response.writeHead(Number(fault)).end("fault");
    else if (fault === "redirect" && !url.includes("?")) {
      response.writeHead(302, { Location: `${url}?moved` }).end();
    } else if (listed !== undefined) response.end(JSON.stringify(listing(folder)));
    else this.#send(path.join(folder, file.replace("?moved", "")), request, response, fault);
  }

  #send(
    file: string,
    request: http.IncomingMessage,
    response: http.ServerResponse,
    fault: Fault | undefined,
  ): void {
    const content = fs.readFileSync(file);
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (fault === "wrong hash") content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
    response.writeHead(from > 0 ? 206 : 200);
    const half = content.subarray(from, Math.max(from, content.length >> 1));
    if (fault === "stalls") response.write(half);
    else if (fault === "truncated") response.end(half);
    else if (fault === "broken once" && !this.#broken.has(file)) {
      this.#broken.add(file);
      response.write(half, () => setTimeout(() => response.destroy(), 50));
    } else if (fault === "endless") {
      const more = (): void => {
        if (response.destroyed) return;
        response.write(Buffer.alloc(1 << 16));
        setTimeout(more, 1);
      };
      response.write(content);
      more();
    } else response.end(content.subarray(from));
  }
}

function listing(folder: string): object {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return {
    sha: "abc123",
    siblings: files.map((name) => {
      const content = fs.readFileSync(path.join(folder, name));
      const blobId = createHash("sha1")
        .update(`blob ${content.length}\0`)
        .update(content)
        .digest("hex");
      const sha256 = createHash("sha256").update(content).digest("hex");
      const rfilename = name.replaceAll(path.sep, "/");
      const lfs = name.endsWith(".onnx") ? { lfs: { sha256, size: content.length } } : {};
      return { rfilename, size: content.length, blobId, ...lfs };
    }),
  };
}
