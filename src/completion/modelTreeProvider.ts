import * as vscode from "vscode";
import { VIEWS } from "../commands";
import { Disposable } from "../disposable";
import type { Row } from "./row";

/** Several changes in a row are drawn once. */
const REFRESH_AFTER_MS = 300;
/** Memory changes without an event. */
const REFRESH_EVERY_MS = 10_000;

/** Rows as a tree, read again while somebody looks at it. */
export class ModelTreeProvider extends Disposable implements vscode.TreeDataProvider<Row> {
  readonly #changes = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view: vscode.TreeView<Row>;
  #timer: NodeJS.Timeout | undefined;
  #dueMs = 0;
  #drawn: readonly Row[] = [];

  constructor(private readonly read: () => Promise<readonly Row[]>) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView(VIEWS.model, { treeDataProvider: this }),
    );
    this.register(
      this.#view.onDidChangeVisibility(() => {
        this.refresh();
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
  }

  /** Something has changed; costs nothing while the view is hidden. */
  refresh(): void {
    if (this.isDisposed || !this.#view.visible) return;
    this.#after(REFRESH_AFTER_MS);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return [...(row.rows ?? [])];
    this.#after(REFRESH_EVERY_MS);
    this.#drawn = await this.read();
    return [...this.#drawn];
  }

  getTreeItem({ id, label, value, meaning, icon, context, rows }: Row): vscode.TreeItem {
    const state = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, rows === undefined ? state.None : state.Expanded);
    item.id = id;
    item.tooltip = meaning;
    const spoken = value === undefined ? label : `${label}: ${value}`;
    item.accessibilityInformation = { label: `${spoken}. ${meaning}` };
    if (value !== undefined) item.description = value;
    if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
    if (context !== undefined) item.contextValue = context;
    return item;
  }

  /** A refresh that comes sooner anyhow stays. */
  #after(ms: number): void {
    const dueMs = performance.now() + ms;
    if (this.#timer !== undefined && this.#dueMs <= dueMs) return;
    clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#view.visible) void this.#redraw();
    }, ms);
  }

  /** Drawing closes the tooltip that somebody may be reading, so it is done for a reason only. */
  async #redraw(): Promise<void> {
    const isSame = JSON.stringify(await this.read()) === JSON.stringify(this.#drawn);
    if (this.isDisposed) return;
    if (isSame) this.#after(REFRESH_EVERY_MS);
    else this.#changes.fire(undefined);
  }
}
