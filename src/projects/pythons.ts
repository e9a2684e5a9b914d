import path from "node:path";
import { findPrograms } from "../programs/findPrograms";
import { type ProgramLimits, type Ran, runProgram } from "../programs/runProgram";

/** A Python program runs in a folder and writes its result. */
export interface Python {
  /** Where it came from, for the report. */
  readonly where: "computer" | "built-in";
  run(program: string, how: RunLimits): Promise<Ran>;
}

export type RunLimits = Pick<ProgramLimits, "folder" | "signal" | "timeoutMs">;

/** Most that a project's tests may write; the result itself has a few thousand characters. */
const MOST_OUTPUT_BYTES = 4_000_000;
/** Asked for its version; a Python on a slow disk takes seconds for its first start. */
const VERSION_TIMEOUT_MS = 10_000;
/** Each that is asked takes time. */
const MOST_PYTHONS = 6;
/** Older ones do not understand what the projects are written in. */
const OLDEST = [3, 9] as const;

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The environment's PATH. */
  readonly path: string;
}

/**
 * The Python of this computer that runs a project: that of the project's own environment, or else
 * the first on the PATH that is new enough.
 *
 * @returns undefined where there is none
 */
export async function findPython(
  folder: string,
  { platform, path: places }: Surroundings,
  signal: AbortSignal,
): Promise<Python | undefined> {
  const [bin, separator] = platform === "win32" ? ["Scripts", ";"] : ["bin", ":"];
  const own = [".venv", "venv"].map((name) => path.join(folder, name, bin));
  const names = platform === "win32" ? ["python"] : ["python3", "python"];
  const all = [...own, ...places.split(separator)].join(separator);
  const { files } = await findPrograms(names, { path: all, platform, workspace: [] });
  for (const file of files.slice(0, MOST_PYTHONS))
    if (await isNewEnough(file, { folder, platform, signal })) return pythonAt(file);
  return undefined;
}

function pythonAt(file: string): Python {
  return {
    where: "computer",
    // No compiled files are left in the project, and every text is UTF-8, on Windows as well.
    run: (program, how) =>
      runProgram(file, ["-B", "-X", "utf8", "-"], {
        ...how,
        mostBytes: MOST_OUTPUT_BYTES,
        input: program,
      }),
  };
}

async function isNewEnough(
  file: string,
  { folder, platform, signal }: { folder: string; platform: NodeJS.Platform; signal: AbortSignal },
): Promise<boolean> {
  const how = { folder, signal, timeoutMs: VERSION_TIMEOUT_MS, mostBytes: 10_000 };
  // Without the command line tools a Mac's own Python only opens a window that offers them.
  if (platform === "darwin" && file.startsWith("/usr/bin/")) {
    const tools = await runProgram("/usr/bin/xcode-select", ["-p"], how);
    if (tools.code !== 0) return false;
  }
  // `-I`: nothing of the folder or the environment is imported for this question.
  const ran = await runProgram(file, ["-I", "-c", "import sys; print(sys.version_info[:2])"], how);
  const [, major, minor] = /^\((\d+), (\d+)\)/.exec(ran.stdout) ?? [];
  return Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1];
}
