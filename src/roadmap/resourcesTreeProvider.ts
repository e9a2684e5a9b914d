import * as vscode from "vscode";
import { COMMANDS, VIEWS } from "../commands";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import { CURRICULUM } from "./curriculum";
import type { EvidenceSource } from "./evidence/evidenceSource";
import { type Resource, type ResourceGroup, RESOURCE_GROUPS } from "./resource";
import { GROUP_NAMES, resourceCard, resourceNote } from "./resourceCard";
import { RESOURCES } from "./resources";

/** A group, or a resource in it. */
export type ResourceRow = { readonly group: ResourceGroup } | { readonly resource: Resource };

export interface ResourcesTreeParts {
  readonly source: EvidenceSource;
  readonly language: () => Language;
}

/** Where to learn outside the product: groups, and in each what it is good for. */
export class ResourcesTreeProvider
  extends Disposable
  implements vscode.TreeDataProvider<ResourceRow>
{
  readonly #changes = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view: vscode.TreeView<ResourceRow>;
  #drawn = "";

  constructor(private readonly parts: ResourcesTreeParts) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView(VIEWS.resources, { treeDataProvider: this }),
    );
    this.register(parts.source.onChange(this.#refresh));
    this.register(this.#view.onDidChangeVisibility(this.#refresh));
    this.register(vscode.workspace.onDidChangeConfiguration(this.#refresh));
  }

  getChildren(row?: ResourceRow): ResourceRow[] {
    if (row === undefined) {
      this.#drawn = this.#state();
      return RESOURCE_GROUPS.map((group) => ({ group }));
    }
    if ("resource" in row) return [];
    return RESOURCES.filter(({ group }) => group === row.group).map((resource) => ({ resource }));
  }

  getTreeItem(row: ResourceRow): vscode.TreeItem {
    return "group" in row ? this.#groupItem(row.group) : this.#resourceItem(row.resource);
  }

  #groupItem(group: ResourceGroup): vscode.TreeItem {
    const { Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(GROUP_NAMES[group][this.parts.language()], Collapsed);
    item.id = group;
    item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[group]);
    return item;
  }

  #resourceItem(resource: Resource): vscode.TreeItem {
    const language = this.parts.language();
    const title = resource.title[language];
    const note = resourceNote(resource, this.#opened().has(resource.id), language);
    const item = new vscode.TreeItem(title);
    item.id = resource.id;
    item.description = note;
    item.tooltip = new vscode.MarkdownString(resourceCard(resource, CURRICULUM, language));
    item.accessibilityInformation = { label: `${title}. ${note}. ${resource.what[language]}` };
    item.contextValue =
      resource.alternativeUrl === undefined
        ? "firstToken.resource"
        : "firstToken.resource.alternative";
    item.command = {
      command: COMMANDS.openResource,
      title: vscode.l10n.t("Open"),
      arguments: [resource.id],
    };
    return item;
  }

  /** Drawing closes the tooltip that somebody may be reading, so it is done for a reason only. */
  readonly #refresh = (): void => {
    if (this.#view.visible && this.#state() !== this.#drawn) this.#changes.fire(undefined);
  };

  #opened(): ReadonlySet<string> {
    const opened = this.parts.source.evidence.filter(({ kind }) => kind === "opened");
    return new Set(opened.map(({ id }) => id.replace(/^resource\//, "")));
  }

  /** All that the drawing depends on. */
  #state(): string {
    const opened = this.#opened();
    const known = RESOURCES.filter(({ id }) => opened.has(id)).map(({ id }) => id);
    return JSON.stringify([this.parts.language(), known]);
  }
}

const GROUP_ICONS: Readonly<Record<ResourceGroup, string>> = {
  course: "mortar-board",
  community: "comment-discussion",
  library: "library",
  data: "database",
  cloud: "cloud",
  paper: "book",
};
