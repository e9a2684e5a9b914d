import * as vscode from "vscode";
import type { MimeBundle } from "../protocol/kernel";

/** What a cell has said so far, written in order; VS Code answers each step asynchronously. */
export class CellOutputView {
  #last: Thenable<void> = Promise.resolve();
  /** The output that text of this stream is added to. */
  #open: { name: string; output: vscode.NotebookCellOutput } | undefined;

  constructor(private readonly execution: vscode.NotebookCellExecution) {}

  async clear(): Promise<void> {
    await this.execution.clearOutput();
  }

  /** Text of one stream that comes without a break stands in one output. */
  stream(name: "stdout" | "stderr", text: string): void {
    const item = vscode.NotebookCellOutputItem[name](text);
    const open = this.#open;
    if (open?.name === name) {
      this.#then(() => this.execution.appendOutputItems(item, open.output));
      return;
    }
    const output = new vscode.NotebookCellOutput([item], { outputType: "stream" });
    this.#append(output);
    this.#open = { name, output };
  }

  /** @param order of the cell whose value this is; else something that it displays */
  rich(data: MimeBundle, order?: number): void {
    const items = Object.entries(data).map(([mime, content]) =>
      mime.startsWith("image/") && mime !== "image/svg+xml"
        ? new vscode.NotebookCellOutputItem(Buffer.from(content, "base64"), mime)
        : vscode.NotebookCellOutputItem.text(content, mime),
    );
    const kind =
      order === undefined
        ? { outputType: "display_data" }
        : { outputType: "execute_result", executionCount: order };
    this.#append(new vscode.NotebookCellOutput(items, kind));
  }

  error(error: Error): void {
    const item = vscode.NotebookCellOutputItem.error(error);
    this.#append(new vscode.NotebookCellOutput([item], { outputType: "error" }));
  }

  async finished(): Promise<void> {
    await this.#last;
  }

  #append(output: vscode.NotebookCellOutput): void {
    this.#open = undefined;
    this.#then(() => this.execution.appendOutput(output));
  }

  /** A notebook that was closed meanwhile takes no more; nobody sees it any longer. */
  #then(step: () => Thenable<void>): void {
    this.#last = this.#last.then(step).then(undefined, () => undefined);
  }
}
