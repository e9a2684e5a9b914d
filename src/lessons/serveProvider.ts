import * as vscode from "vscode";
import { INTERNAL_COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import { LoopbackServer } from "../http/loopbackServer";
import type { ControllerProvider } from "./controllerProvider";

/** “Serve” below cells that make a FastAPI app: it answers on 127.0.0.1 until it is stopped. */
export class ServeProvider extends Disposable implements vscode.NotebookCellStatusBarItemProvider {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.#changed.event;
  readonly #servers = new Map<vscode.NotebookDocument, LoopbackServer>();

  constructor(private readonly controller: ControllerProvider) {
    super();
    this.register(this.#changed);
    this.register(
      vscode.notebooks.registerNotebookCellStatusBarItemProvider("jupyter-notebook", this),
    );
    this.register(
      vscode.commands.registerCommand(INTERNAL_COMMANDS.toggleServe, (cell: vscode.NotebookCell) =>
        this.toggle(cell),
      ),
    );
    this.register(
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        this.#stop(notebook);
      }),
    );
    this.register({
      dispose: () => {
        for (const notebook of [...this.#servers.keys()]) this.#stop(notebook);
      },
    });
  }

  provideCellStatusBarItems(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem[] {
    if (!/\bFastAPI\(/.test(cell.document.getText())) return [];
    const { l10n } = vscode;
    const server = this.#servers.get(cell.notebook);
    const item = new vscode.NotebookCellStatusBarItem(
      server === undefined
        ? `$(broadcast) ${l10n.t("Serve")}`
        : `$(debug-stop) ${l10n.t("Stop serving {0}", server.address)}`,
      vscode.NotebookCellStatusBarAlignment.Left,
    );
    item.tooltip = l10n.t(
      "Runs this cell and answers requests to its app, from this computer only",
    );
    item.command = {
      command: INTERNAL_COMMANDS.toggleServe,
      title: l10n.t("Serve"),
      arguments: [cell],
    };
    return [item];
  }

  /** @returns where it answers; undefined where it has stopped, or the cell failed */
  async toggle(cell: vscode.NotebookCell): Promise<string | undefined> {
    const { notebook } = cell;
    if (this.#stop(notebook)) return undefined;
    await this.controller.runCell(cell);
    if (cell.executionSummary?.success === false) return undefined;
    const server = await LoopbackServer.start({
      port: USUAL_PORT,
      answer: (asked) => this.controller.serve(notebook, asked),
    });
    this.#servers.set(notebook, server);
    this.#changed.fire();
    void tell(server.address);
    return server.address;
  }

  #stop(notebook: vscode.NotebookDocument): boolean {
    const server = this.#servers.get(notebook);
    server?.dispose();
    this.#servers.delete(notebook);
    this.#changed.fire();
    return server !== undefined;
  }
}

/** As uvicorn has it. */
const USUAL_PORT = 8000;

async function tell(address: string): Promise<void> {
  const { l10n } = vscode;
  const open = l10n.t("Open /docs");
  const told = l10n.t("The app answers at {0}, for this computer only.", address);
  if ((await vscode.window.showInformationMessage(told, open)) !== open) return;
  const uri = await vscode.env.asExternalUri(vscode.Uri.parse(`${address}/docs`));
  await vscode.env.openExternal(uri);
}
