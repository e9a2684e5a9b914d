import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { CheckOutcome, CheckRunner } from "../protocol/checks";
import { type CheckProjectParts, CheckProjectView } from "./checkProjectView";
import { KnownProjects } from "./knownProjects";
import { NewProjectView } from "./newProjectView";
import { Shipped } from "./shipped";
import { templateOfEvidence } from "./templates";

export interface ProjectParts extends Omit<CheckProjectParts, "shipped" | "known"> {
  /** snippets/projects */
  readonly projectFolder: string;
  /** Remembers where projects were created. */
  readonly state: vscode.Memento;
}

export function registerProjects(parts: ProjectParts): ProjectFeature {
  return new ProjectFeature(parts);
}

/** The guide's three projects and the contest: created from templates, checked by their tests. */
export class ProjectFeature extends Disposable implements CheckRunner {
  readonly #check: CheckProjectView;

  constructor(parts: ProjectParts) {
    super();
    const shipped = new Shipped(parts.projectFolder);
    const known = new KnownProjects(parts.state, () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === "file")
        .map(({ uri }) => uri.fsPath),
    );
    const creator = new NewProjectView({ ...parts, shipped, known });
    this.#check = new CheckProjectView({ ...parts, shipped, known });
    const commands: Record<string, (...values: unknown[]) => unknown> = {
      [COMMANDS.newProject]: (id, into) => creator.create(id, into),
      [COMMANDS.checkProject]: (from) => this.#check.check(from),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  /** @param id "projects/support-bot" and the like, or "contest/score" */
  async check(id: string): Promise<CheckOutcome> {
    return await this.#check.check(undefined, templateOfEvidence(id));
  }
}
