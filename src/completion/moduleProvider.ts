import * as vscode from "vscode";
import { outlineOf, type Outline } from "./definitions";
import type { LruMap } from "./lruMap";

/** A Python file behind an import. */
export interface Module {
  readonly lines: readonly string[];
  readonly outline: readonly Outline[];
  /** Another text has another one. */
  readonly version: string;
}

/** UTF-8 bytes; longer files are data. */
const MAX_BYTES = 400_000;
/** A language server that has to read its first file takes longer; then lines will do. */
const SYMBOLS_MS = 300;

/**
 * Reads a module and what it defines: by the language server where there is one and it answers in
 * time, else by its lines. Undefined for what is no text, too long or not there.
 */
export async function readModule(
  uri: vscode.Uri,
  cache: LruMap<Module>,
  leftMs: number,
): Promise<Module | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  const version = await versionOf(uri, open);
  if (version === undefined) return undefined;
  const known = cache.peek(key);
  if (known?.version === version) {
    cache.touch(key);
    return known;
  }
  const text = open?.getText() ?? (await read(uri));
  if (text === undefined || text.length > MAX_BYTES) return undefined;
  const lines = text.split(/\r\n?|\n/);
  const symbols = await symbolsIn(uri, Math.min(SYMBOLS_MS, leftMs));
  const outline = symbols === undefined ? outlineOf(lines) : symbols.map(toOutline);
  const module = { lines, outline, version };
  cache.set(key, module, text.length * 2);
  return module;
}

async function versionOf(
  uri: vscode.Uri,
  open: vscode.TextDocument | undefined,
): Promise<string | undefined> {
  if (open !== undefined) return `open ${open.version}`;
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return size > MAX_BYTES ? undefined : `${size} ${mtime}`;
  } catch {
    return undefined;
  }
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.includes(0) ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined where no language server knows the file. */
async function symbolsIn(
  uri: vscode.Uri,
  withinMs: number,
): Promise<vscode.DocumentSymbol[] | undefined> {
  if (withinMs <= 0) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, withinMs, undefined);
  });
  const asked = Promise.resolve(
    vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", uri),
  ).catch(() => undefined);
  const found = await Promise.race([asked, late]);
  clearTimeout(timer);
  // An old form of answer is a flat list, without the tree.
  const isTree = Array.isArray(found) && found.length > 0 && found.every(isDocumentSymbol);
  return isTree ? (found as vscode.DocumentSymbol[]) : undefined;
}

function isDocumentSymbol(symbol: unknown): boolean {
  return typeof symbol === "object" && symbol !== null && "selectionRange" in symbol;
}

function toOutline({ name, kind, selectionRange, children }: vscode.DocumentSymbol): Outline {
  const isClass = kind === vscode.SymbolKind.Class;
  return { name, row: selectionRange.start.line, members: isClass ? children.map(toOutline) : [] };
}
