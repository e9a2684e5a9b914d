import http from "node:http";
import type { AddressInfo } from "node:net";

/** What came over the network, in full. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface LoopbackOptions {
  /** Taken if it is free, else any other. */
  readonly port: number;
  readonly answer: (asked: Asked) => Promise<Answer>;
  readonly mostBodyBytes?: number;
}

/**
 * A server for this computer alone. Pages of other origins cannot ask it: not by a foreign name that
 * leads to 127.0.0.1 (Host is checked), and not from a page elsewhere (Origin is checked).
 */
export class LoopbackServer {
  private constructor(
    private readonly server: http.Server,
    readonly port: number,
  ) {}

  static async start(options: LoopbackOptions): Promise<LoopbackServer> {
    const server = http.createServer(
      { requestTimeout: REQUEST_TIMEOUT_MS },
      (request, response) => {
        void respond(request, response, options);
      },
    );
    server.maxConnections = MOST_CONNECTIONS;
    const port = await listen(server, options.port).catch(() => listen(server, 0));
    return new LoopbackServer(server, port);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  dispose(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const REQUEST_TIMEOUT_MS = 30_000;
const MOST_CONNECTIONS = 32;
const MOST_BODY_BYTES = 1_000_000;
const LOCAL = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

async function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { answer, mostBodyBytes = MOST_BODY_BYTES }: LoopbackOptions,
): Promise<void> {
  const { host = "", origin } = request.headers;
  if (!LOCAL.test(host) || (origin !== undefined && !isLocal(origin))) {
    end(response, 403, "Only this computer may ask.");
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBodyBytes) {
        end(response, 413, `A body may have ${mostBodyBytes} bytes.`);
        return;
      }
      chunks.push(chunk);
    }
    const found = await answer({
      method: request.method ?? "GET",
      target: request.url ?? "/",
      headers: plain(request.headers),
      body: Buffer.concat(chunks),
    });
    response.writeHead(found.status, { ...found.headers, "content-length": found.body.length });
    response.end(found.body);
  } catch (error) {
    end(response, 503, error instanceof Error ? error.message : String(error));
  }
}

function end(response: http.ServerResponse, status: number, text: string): void {
  if (!response.headersSent)
    response.writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      connection: "close",
    });
  response.end(text);
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && LOCAL.test(new URL(origin).host);
}

function plain(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

async function listen(server: http.Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
