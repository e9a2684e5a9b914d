import * as vscode from "vscode";
import { completionSettings, onCompletionSettings } from "../config";
import { Disposable } from "../disposable";
import type { Snippet } from "../protocol/model";
import { ImportsProvider } from "./importsProvider";
import { ChosenNeighbours, type Neighbours } from "./neighbours";
import type { Place } from "./place";
import { placeIn } from "./placeProvider";
import { isCode, ReadableFiles } from "./readableProvider";
import { LIMITS, Ring } from "./ring";
import { sourceOf, type Source } from "./sourceProvider";

/** After the last key the model may be shown other code: it has the time to read it. */
const IDLE_MS = 1_500;
/** After a change of the file nothing of the old prompt is of use anyway. */
const ARRIVAL_MS = 150;
/** So many documents wait to be read; a change all over the workspace brings more. */
const MAX_TOUCHED = 24;
const MAX_ROWS = 4;

export interface NeighboursParts {
  /** For a document that a person has excluded; all others may be read as far as Git and names say. */
  readonly isExcluded?: (document: vscode.TextDocument) => boolean;
  readonly idleMs?: number;
}

/**
 * Code of other files for the model: from those visited, edited and saved, and from behind the
 * imports. An event costs next to nothing; all reading is done when nobody types, one file a turn
 * of the event loop.
 */
export class NeighboursProvider extends Disposable implements Neighbours {
  readonly #changes = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  /** The model will see other code with the active document: now is the time to read it. */
  readonly onDidChange = this.#changes.event;
  readonly #ringChanges = this.register(new vscode.EventEmitter<void>());
  /** `filesBeside` gives other texts: for counting. */
  readonly onDidChangeFiles = this.#ringChanges.event;

  readonly #ring = new Ring();
  readonly #readable = this.register(new ReadableFiles());
  readonly #imports = this.register(new ImportsProvider(this.#readable));
  readonly #chosen = new ChosenNeighbours((path) => ({
    definitions: this.#imports.definitionsFor(path),
    chunks: this.#ring.chunks,
  }));
  readonly #touched = new Map<vscode.TextDocument, number[]>();
  /** Where each file of the ring lies, by its path in the ring. */
  readonly #uris = new Map<string, vscode.Uri>();
  #timer: NodeJS.Timeout | undefined;
  /** Counts what a person does: work that began before is old. */
  #moment = 0;
  /** Counts what may take files away. */
  #removals = 0;

  constructor(private readonly parts: NeighboursParts = {}) {
    super();
    this.#listen();
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
    this.#arrive(vscode.window.activeTextEditor);
  }

  snippetsFor(place: Place): readonly Snippet[] {
    return this.#chosen.snippetsFor(place);
  }

  /** Whole texts of the files visited and edited lately, without this one; the latest last. */
  filesBeside(path: string | undefined): Snippet[] {
    return this.#ring.files.filter((file) => file.path !== path);
  }

  #listen(): void {
    const { workspace, window } = vscode;
    this.register(
      window.onDidChangeActiveTextEditor((editor) => {
        this.#arrive(editor);
      }),
    );
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
        if (change !== undefined) this.#touch(document, change.range.start.line, this.#idleMs);
      }),
    );
    this.register(
      workspace.onDidSaveTextDocument((document) => {
        this.#touch(document, undefined, this.#idleMs);
      }),
    );
    this.register(
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#forget(uri);
      }),
    );
    this.register(
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#forget(oldUri);
      }),
    );
    // What other programs delete.
    const watcher = this.register(workspace.createFileSystemWatcher("**/*", true, true, false));
    this.register(
      watcher.onDidDelete((uri) => {
        this.#forget(uri);
      }),
    );
    this.register(this.#readable.onDidChange(() => void this.#recheck()));
    this.register(
      onCompletionSettings(() => {
        void this.#recheck();
      }),
    );
  }

  get #idleMs(): number {
    return this.parts.idleMs ?? IDLE_MS;
  }

  #arrive(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined)
      this.#touch(editor.document, editor.selection.active.line, ARRIVAL_MS);
  }

  #touch(document: vscode.TextDocument, row: number | undefined, waitMs: number): void {
    if (!isCode(document.languageId) || document.isUntitled) return;
    this.#moment++;
    const rows = this.#touched.get(document) ?? [];
    if (row !== undefined && rows.at(-1) !== row) rows.push(row);
    this.#touched.delete(document);
    this.#touched.set(document, rows.slice(-MAX_ROWS));
    const [oldest] = this.#touched.keys();
    if (this.#touched.size > MAX_TOUCHED && oldest !== undefined) this.#touched.delete(oldest);
    this.#schedule(waitMs);
  }

  #schedule(waitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#work(this.#moment);
    }, waitMs);
  }

  /** Takes in what was touched, then chooses anew for the active document. */
  async #work(moment: number): Promise<void> {
    if (await this.#takeIn(moment)) this.#ringChanges.fire();
    if (moment === this.#moment) await this.#settle(moment);
  }

  /** Whether the ring is another one; stops when a person does something. */
  async #takeIn(moment: number): Promise<boolean> {
    let isOther = false;
    for (const [document, rows] of [...this.#touched]) {
      const removals = this.#removals;
      const source = document.isClosed ? undefined : await this.#usable(document);
      await nextTurn();
      if (this.isDisposed || moment !== this.#moment) break;
      if (removals !== this.#removals) {
        // What may be read has changed meanwhile: it is looked at again.
        this.#schedule(ARRIVAL_MS);
        break;
      }
      this.#touched.delete(document);
      if (source === undefined) continue;
      this.#uris.set(source.path, source.uri);
      this.#ring.note({ ...source, text: source.text() }, rows);
      isOther = this.#ring.promote(1) || isOther;
    }
    return isOther;
  }

  async #settle(moment: number): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isCode(editor.document.languageId)) return;
    const source = this.#isOn(editor.document) ? sourceOf(editor.document) : undefined;
    if (source === undefined) return;
    if (source.language === "python" && source.length <= LIMITS.fileChars)
      await this.#imports.refresh(source.uri, source.text(), source.path);
    await nextTurn();
    if (this.isDisposed || moment !== this.#moment) return;
    const place = placeIn(editor.document, editor.selection.active);
    if (this.#chosen.settle(place)) this.#changes.fire(editor.document);
  }

  /** Undefined for what must not or cannot be read as context. */
  async #usable(document: vscode.TextDocument): Promise<Source | undefined> {
    if (!this.#isOn(document)) return undefined;
    const source = sourceOf(document);
    if (source.length > LIMITS.fileChars) return undefined;
    return (await this.#readable.isReadable(source.uri)) ? source : undefined;
  }

  #isOn(document: vscode.TextDocument): boolean {
    return completionSettings(document).enabled && this.parts.isExcluded?.(document) !== true;
  }

  /** A file or a folder is gone. */
  #forget(uri: vscode.Uri): void {
    this.#removals++;
    const gone = uri.toString();
    for (const [path, each] of this.#uris) {
      const known = each.toString();
      if (known === gone || known.startsWith(`${gone}/`)) this.#drop(path);
    }
  }

  #drop(path: string): void {
    this.#uris.delete(path);
    this.#chosen.drop(path);
    if (this.#ring.remove(path)) this.#ringChanges.fire();
  }

  /** Settings or rules have changed: what must not be read any more leaves. */
  async #recheck(): Promise<void> {
    this.#removals++;
    this.#imports.clear();
    this.#chosen.clear();
    for (const [path, uri] of [...this.#uris])
      if (!this.#mayStay(uri) || !(await this.#readable.isReadable(uri))) this.#drop(path);
    this.#arrive(vscode.window.activeTextEditor);
  }

  #mayStay(uri: vscode.Uri): boolean {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    if (document !== undefined) return this.#isOn(document);
    // Only of a document can be said whether it is excluded.
    return this.parts.isExcluded === undefined && completionSettings(uri).enabled;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
