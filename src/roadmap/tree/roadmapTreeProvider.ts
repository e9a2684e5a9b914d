import * as vscode from "vscode";
import { COMMANDS, VIEWS } from "../../commands";
import { Disposable } from "../../disposable";
import type { RoadmapRow } from "./row";

/** Several changes in a row are drawn once. */
const REFRESH_AFTER_MS = 50;

export interface RoadmapTreeParts {
  readonly read: () => Promise<readonly RoadmapRow[]>;
  /** Somebody has clicked a box. Afterwards it shows what is true. */
  readonly boxClicked: (taskId: string, isChecked: boolean) => Promise<void>;
}

/** The rows as VS Code's tree. */
export class RoadmapTreeProvider extends Disposable implements vscode.TreeDataProvider<RoadmapRow> {
  readonly #changes = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view: vscode.TreeView<RoadmapRow>;
  #timer: NodeJS.Timeout | undefined;
  #drawn: readonly RoadmapRow[] = [];

  constructor(private readonly parts: RoadmapTreeParts) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView(VIEWS.roadmap, {
        treeDataProvider: this,
        manageCheckboxStateManually: true,
        showCollapseAll: true,
      }),
    );
    this.register(
      this.#view.onDidChangeCheckboxState(({ items }) => {
        for (const [row, state] of items) void this.#clicked(row, state);
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
  }

  /** In a line above the tree; undefined for none. */
  set message(message: string | undefined) {
    this.#view.message = message;
  }

  /** Something may have changed. Drawing closes the tooltip that somebody may be reading, so it needs a reason. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#redraw();
    }, REFRESH_AFTER_MS);
  }

  async getChildren(row?: RoadmapRow): Promise<RoadmapRow[]> {
    if (row !== undefined) return [...(row.rows ?? [])];
    this.#drawn = await this.parts.read();
    return [...this.#drawn];
  }

  getTreeItem(row: RoadmapRow): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const folded = row.isUnfolded === true ? Expanded : Collapsed;
    const item = new vscode.TreeItem(row.label, row.rows === undefined ? None : folded);
    item.id = row.id;
    item.accessibilityInformation = { label: row.spoken };
    if (row.description !== undefined) item.description = row.description;
    if (row.context !== undefined) item.contextValue = row.context;
    if (row.tooltip !== undefined) item.tooltip = markdown(row.tooltip);
    if (row.icon !== undefined) item.iconPath = icon(row.icon);
    if (row.box !== undefined) item.checkboxState = checkbox(row.box);
    if (row.taskId !== undefined)
      item.command = { command: COMMANDS.openTask, title: row.label, arguments: [row.taskId] };
    else if (row.opens === "rhythm")
      item.command = { command: COMMANDS.showRhythm, title: row.label };
    return item;
  }

  async #clicked({ taskId, box }: RoadmapRow, state: vscode.TreeItemCheckboxState): Promise<void> {
    const isChecked = state === vscode.TreeItemCheckboxState.Checked;
    // VS Code has drawn the click already.
    this.#changes.fire(undefined);
    if (taskId !== undefined && isChecked !== box?.isChecked)
      await this.parts.boxClicked(taskId, isChecked);
  }

  async #redraw(): Promise<void> {
    const isSame = JSON.stringify(await this.parts.read()) === JSON.stringify(this.#drawn);
    if (!isSame && !this.isDisposed) this.#changes.fire(undefined);
  }
}

/** Of our own content; foreign text in it is escaped. The content uses <kbd>. */
function markdown(text: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(text);
  tooltip.supportHtml = true;
  return tooltip;
}

function icon({ name, color }: NonNullable<RoadmapRow["icon"]>): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function checkbox({ isChecked, tooltip, spoken }: NonNullable<RoadmapRow["box"]>) {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: isChecked ? Checked : Unchecked,
    tooltip,
    accessibilityInformation: { label: spoken },
  };
}
