import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { SAMPLE_WORKSPACE } from "./paths";

export interface WorkFolder {
  /** A fresh copy of the sample workspace; its path has blanks and Chinese in it on purpose. */
  readonly workspace: string;
  /** For the data of one VS Code. */
  readonly data: string;
  remove(): Promise<void>;
}

/** A folder outside the repository, so that nothing of it is found by walking upwards. */
export async function createWorkFolder(): Promise<WorkFolder> {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-"));
  const workspace = path.join(root, "my code 我的代码");
  await fs.cp(SAMPLE_WORKSPACE, workspace, { recursive: true });
  return {
    workspace,
    data: path.join(root, "data"),
    remove: async () => {
      await fs.rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
