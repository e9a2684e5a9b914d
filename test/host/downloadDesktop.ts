import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { CACHE } from "./paths";

/** A desktop VS Code in `.vscode-test/`, downloaded on first use. Returns its program. */
export async function downloadDesktop(): Promise<string> {
  if (process.platform === "linux" && !hasDisplay())
    throw new Error("A desktop VS Code needs a display; without one: xvfb-run -a and the command");
  return downloadAndUnzipVSCode({ version: "stable", cachePath: CACHE }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `A desktop VS Code could not be downloaded (${reason}).\n` +
        "Without it there is the VS Code from npm, which npm start and npm test take by default.",
    );
  });
}

export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return [DISPLAY, WAYLAND_DISPLAY].some((value) => value !== undefined && value !== "");
}
