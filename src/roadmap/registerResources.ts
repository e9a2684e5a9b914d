import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { EvidenceSink } from "../protocol/evidence";
import type { Resource } from "./resource";
import { GROUP_NAMES } from "./resourceCard";
import { RESOURCES } from "./resources";
import { ResourcesTreeProvider, type ResourcesTreeParts } from "./resourcesTreeProvider";

export interface ResourcesParts extends ResourcesTreeParts {
  readonly evidence: EvidenceSink;
}

export function registerResources(parts: ResourcesParts): Disposable {
  return new ResourcesFeature(parts);
}

/** The view Resources. Its links open in the browser, and only when somebody clicks. */
class ResourcesFeature extends Disposable {
  constructor(private readonly parts: ResourcesParts) {
    super();
    this.register(new ResourcesTreeProvider(parts));
    const commands: Record<string, (from: unknown) => Promise<void>> = {
      [COMMANDS.openResource]: async (from) => {
        const resource = resourceOf(from) ?? (await this.#choose());
        if (resource !== undefined) await this.#open(resource, resource.url);
      },
      [COMMANDS.openResourceAlternative]: async (from) => {
        const resource = resourceOf(from);
        if (resource?.alternativeUrl !== undefined)
          await this.#open(resource, resource.alternativeUrl);
      },
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  /** Opened is noted only when the person has agreed to leave for the browser. */
  async #open({ id }: Resource, url: string): Promise<void> {
    const isOpened = await vscode.env.openExternal(vscode.Uri.parse(url, true));
    if (!isOpened) return;
    await this.parts.evidence.add({ id: `resource/${id}`, kind: "opened", atMs: Date.now() });
  }

  async #choose(): Promise<Resource | undefined> {
    const language = this.parts.language();
    const items = RESOURCES.map((resource) => ({
      label: resource.title[language],
      description: GROUP_NAMES[resource.group][language],
      detail: resource.what[language],
      resource,
    }));
    const placeHolder = vscode.l10n.t("Which resource?");
    const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
    return (await vscode.window.showQuickPick(items, options))?.resource;
  }
}

/** A command is run with an id; a menu of the view hands over the row. */
function resourceOf(from: unknown): Resource | undefined {
  if (typeof from === "string") return RESOURCES.find(({ id }) => id === from);
  return (from as { resource?: Resource } | undefined)?.resource;
}
