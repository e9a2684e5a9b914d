import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { LabClient } from "../labClient/labClient";
import type { FromLabView } from "../protocol/labView";
import { LabRelay } from "./relay";

export interface RendererParts {
  readonly client: Pick<LabClient, "request">;
  readonly openLesson: (id: string) => void;
}

/** Answers what the lab's views ask that stand in the outputs of notebooks. */
export class RendererProvider extends Disposable {
  /** Answers so far, for tests. */
  #answers = 0;

  constructor({ client, openLesson }: RendererParts) {
    super();
    const messaging = vscode.notebooks.createRendererMessaging(LAB_RENDERER);
    const relays = new WeakMap<vscode.NotebookEditor, LabRelay>();
    this.register(
      messaging.onDidReceiveMessage(({ editor, message }) => {
        const relay =
          relays.get(editor) ??
          new LabRelay(
            client,
            (reply) => void messaging.postMessage(reply, editor),
            () => this.#answers++,
          );
        relays.set(editor, relay);
        const said = message as FromLabView;
        if (said.kind === "ask") void relay.ask(said.id, said.request);
        else if (said.kind === "cancel") relay.cancel(said.id);
        else if (said.kind === "lesson") openLesson(said.id);
      }),
    );
  }

  get answers(): number {
    return this.#answers;
  }
}

/** As package.json declares it. */
const LAB_RENDERER = "first-token.lab";
