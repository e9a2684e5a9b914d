import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type * as TreeSitter from "@vscode/tree-sitter-wasm";
import { DIALECTS } from "./dialects";
import type { SyntaxTree } from "./tree";

type Library = typeof TreeSitter;

/**
 * tree-sitter and its grammars, each loaded when it is first asked for, from files alone. After a
 * fault in the WebAssembly there are no trees any more, and nothing else happens.
 */
export class Grammars {
  #library: Promise<Library> | undefined;
  readonly #parsers = new Map<string, Promise<TreeSitter.Parser | undefined>>();
  readonly #ready = new Map<string, TreeSitter.Parser>();
  #broken = false;

  /**
   * @param folder with tree-sitter.js, tree-sitter.wasm and the grammars beside them
   * @param report told once of each thing that does not work
   */
  constructor(
    private readonly folder: string,
    private readonly report: (message: string) => void = () => undefined,
  ) {}

  /** Whether texts in this language can be parsed; loads what that needs. */
  async load(language: string): Promise<boolean> {
    return (await this.#parser(language)) !== undefined;
  }

  /** Whether `parseNow` can give a tree. */
  isReady(language: string): boolean {
    return this.#ready.has(grammarOf(language) ?? "");
  }

  /** Undefined where there is no grammar, or none that works. Who asks deletes the tree. */
  async parse(text: string, language: string): Promise<SyntaxTree | undefined> {
    await this.#parser(language);
    return this.parseNow(text, language);
  }

  /**
   * Undefined where the grammar is not loaded yet, and where time runs out. Who asks deletes the
   * tree.
   *
   * @param deadlineMs by `performance.now()`
   * @param old of a text that differs little, and of the same language; it has to know the change
   */
  parseNow(
    text: string,
    language: string,
    deadlineMs = Infinity,
    old?: SyntaxTree,
  ): SyntaxTree | undefined {
    const parser = this.#ready.get(grammarOf(language) ?? "");
    if (parser === undefined) return undefined;
    try {
      const progressCallback = (): boolean => performance.now() > deadlineMs;
      const tree = parser.parse(text, (old ?? null) as TreeSitter.Tree | null, {
        progressCallback,
      });
      // The parser would go on with the text that it could not finish.
      if (tree === null) parser.reset();
      return tree ?? undefined;
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** The WebAssembly's memory cannot be trusted after a fault. */
  fail(error: unknown): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#ready.clear();
    this.report(`syntax: ${String(error)}`);
  }

  async #parser(language: string): Promise<TreeSitter.Parser | undefined> {
    const grammar = grammarOf(language);
    if (grammar === undefined || this.#broken) return undefined;
    const known = this.#parsers.get(grammar);
    if (known !== undefined) return known;
    const parser = this.#open(grammar).catch((error: unknown) => {
      this.report(`syntax: ${grammar} cannot be loaded: ${String(error)}`);
      return undefined;
    });
    this.#parsers.set(grammar, parser);
    return parser;
  }

  async #open(grammar: string): Promise<TreeSitter.Parser> {
    const library = await (this.#library ??= openLibrary(this.folder));
    const file = path.join(this.folder, `tree-sitter-${grammar}.wasm`);
    const language = await library.Language.load(await readFile(file));
    const parser = new library.Parser();
    parser.setLanguage(language);
    this.#ready.set(grammar, parser);
    return parser;
  }
}

function grammarOf(language: string): string | undefined {
  return DIALECTS[language]?.grammar;
}

async function openLibrary(folder: string): Promise<Library> {
  const wasmBinary = await readFile(path.join(folder, "tree-sitter.wasm"));
  // Not bundled: read and compiled only where it is wanted.
  const library = createRequire(path.join(folder, "tree-sitter.js"))("./tree-sitter.js") as Library;
  // It would look for the file by itself, and fetch it where it thinks it is in a browser.
  await library.Parser.init({ wasmBinary } as unknown as Parameters<Library["Parser"]["init"]>[0]);
  return library;
}
