import path from "node:path";
import { LabClient, type LabClientOptions } from "../../../src/labClient/labClient";

export const ROOT = path.join(__dirname, "../../..");

/** The real process over the real models. */
export function openLab(options: Partial<LabClientOptions> = {}): LabClient {
  return new LabClient({
    runtimeFile: path.join(ROOT, "dist/labRuntime.js"),
    folders: () => ({
      code: path.join(ROOT, "models/code"),
      "classroom-gpt": path.join(ROOT, "models/classroom-gpt"),
    }),
    log: () => undefined,
    ...options,
  });
}
