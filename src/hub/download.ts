import { createHash, type Hash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { HubFailure } from "./hubFailure";
import type { HubFile } from "./listing";

export interface DownloadOptions {
  readonly url: string;
  readonly to: string;
  readonly file: HubFile;
  readonly signal: AbortSignal;
  /** Without a byte for so long, the attempt has failed. */
  readonly stallMs: number;
  /** Bytes of this file that are here so far. */
  readonly progress: (bytes: number) => void;
}

/**
 * One file, whole and verified, or nothing: it grows beside its place as `.part`, is gone on with
 * after an interruption, and moves into its place when its hash is right.
 *
 * @throws {HubFailure}
 */
export async function download(options: DownloadOptions): Promise<void> {
  const { file, to } = options;
  const part = `${to}.part`;
  await fs.mkdir(path.dirname(to), { recursive: true });
  const hash = hashFor(file);
  let bytes = await readInto(hash, part);
  if (bytes > file.bytes) bytes = 0;
  if (bytes < file.bytes || bytes === 0) await receive(options, part, hash, bytes);
  if (hash.digest("hex") !== file.hash.value) {
    await fs.rm(part, { force: true });
    throw new HubFailure("damaged", `${file.path} is not what the hub says it is.`);
  }
  await fs.rename(part, to);
}

async function receive(
  { url, file, signal, stallMs, progress }: DownloadOptions,
  part: string,
  hash: Hash,
  from: number,
): Promise<void> {
  const stalled = new AbortController();
  let timer = setTimeout(() => undefined, 0);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled.abort();
    }, stallMs);
  };
  alive();
  let output: fs.FileHandle | undefined;
  let bytes = from;
  try {
    const headers: Record<string, string> = from > 0 ? { Range: `bytes=${from}-` } : {};
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.any([signal, stalled.signal]),
    });
    checkStatus(response, file);
    if (response.body === null) throw new HubFailure("damaged", `${file.path} is empty.`);
    // A server that does not go on begins anew, and the hash with it.
    if (from > 0 && response.status !== PARTIAL) {
      await response.body.cancel();
      await fs.rm(part, { force: true });
      throw new HubFailure("unreachable", "The hub does not go on where it was interrupted.");
    }
    output = await fs.open(part, from > 0 ? "a" : "w");
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      alive();
      bytes += chunk.length;
      if (bytes > file.bytes) {
        await fs.rm(part, { force: true });
        throw new HubFailure("damaged", `${file.path} is longer than the hub says.`);
      }
      hash.update(chunk);
      await output.write(chunk);
      progress(bytes);
    }
  } catch (error) {
    throw failureOf(error, signal, file);
  } finally {
    clearTimeout(timer);
    await output?.close();
  }
  if (bytes < file.bytes)
    throw new HubFailure("unreachable", `${file.path} broke off after ${bytes} bytes.`);
}

const PARTIAL = 206;

function checkStatus({ status, ok }: Response, { path: name }: HubFile): void {
  if (ok) return;
  const kind = status === 404 || status === 401 || status === 403 ? "unknown" : "unreachable";
  throw new HubFailure(kind, `The hub answers ${status} for ${name}.`);
}

function failureOf(error: unknown, signal: AbortSignal, file: HubFile): Error {
  if (error instanceof HubFailure) return error;
  if (signal.aborted) return new HubFailure("cancelled", "The download was cancelled.");
  const message = error instanceof Error ? error.message : String(error);
  return new HubFailure("unreachable", `${file.path}: ${message}`);
}

function hashFor({ bytes, hash }: HubFile): Hash {
  if (hash.kind === "sha256") return createHash("sha256");
  return createHash("sha1").update(`blob ${bytes}\0`);
}

/** @returns the bytes that are there already */
async function readInto(hash: Hash, file: string): Promise<number> {
  let bytes = 0;
  const handle = await fs.open(file, "r").catch(() => undefined);
  if (handle === undefined) return 0;
  for await (const chunk of handle.createReadStream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return bytes;
}
