import { LabFailure, type LabModel, type LabTokenizer } from "../protocol/lab";
import { LookModel } from "./lookModel";
import { rankTokenizer } from "./rankTokenizers";
import type { TextTokenizer } from "./textTokenizer";

/** Opens models and tokenizers when they are first asked for, and keeps them. */
export class Shelf {
  folders: Readonly<Record<LabModel, string>> | undefined;
  readonly #models = new Map<LabModel, Promise<LookModel>>();

  /** @throws {LabFailure} of kind `model` */
  async model(name: LabModel): Promise<LookModel> {
    const open = this.#models.get(name) ?? this.#open(name);
    this.#models.set(name, open);
    try {
      return await open;
    } catch (error) {
      this.#models.delete(name);
      if (error instanceof LabFailure) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The model “${name}” cannot be looked into: ${reason}`;
      throw new LabFailure({ kind: "model", message });
    }
  }

  async tokenizer(name: LabTokenizer): Promise<TextTokenizer> {
    if (name === "gpt2" || name === "o200k") return rankTokenizer(name);
    return (await this.model(name)).tokenizer;
  }

  async #open(name: LabModel): Promise<LookModel> {
    const folder = this.folders?.[name];
    if (folder === undefined) throw new Error("its folder is not known.");
    return await LookModel.open(folder);
  }
}
