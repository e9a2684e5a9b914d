import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../command";
import { pythonFiles, type SourceFile } from "./pythonFiles";

export interface HeldOut {
  readonly files: readonly SourceFile[];
  /** Names of the packages with their versions. */
  readonly packages: readonly string[];
}

/**
 * The Python files of the Debian packages that no training run saw, chosen by the rules of
 * training/corpus: no tests, nothing vendored or generated, no data.
 *
 * @param list names, one a line, with comments after `#`
 * @param cache where packages are kept between two calls
 * @throws {Failure} where a package cannot be had
 */
export async function heldOut(
  list: string,
  cache: string,
  signal: AbortSignal,
  note: (line: string) => void,
): Promise<HeldOut> {
  const names = packageNames(await readFile(list, "utf8"));
  const debs = path.join(cache, "debs");
  await mkdir(debs, { recursive: true });
  const missing = await without(names, debs);
  if (missing.length > 0) {
    note(`Fetching ${missing.length} held-out packages from Debian`);
    await run("apt-get", ["download", ...missing], debs, signal);
    const absent = await without(missing, debs);
    if (absent.length > 0) throw new Failure(`Debian did not give ${absent.join(", ")}.`);
  }
  const files: SourceFile[] = [];
  const packages: string[] = [];
  for (const deb of await debsOf(names, debs)) {
    packages.push(deb.replace(/_[^_]*\.deb$/, "").replace("_", " "));
    const folder = path.join(cache, "unpacked", deb.slice(0, -".deb".length));
    await unpack(path.join(debs, deb), folder, signal);
    files.push(...(await pythonFiles(folder)).filter(isOrdinary).map(asModule));
  }
  return { files, packages };
}

export function packageNames(list: string): string[] {
  const names = list.split("\n").map((line) => line.replace(/#.*/, "").trim());
  return names.filter((name) => name !== "");
}

/** As in training/corpus/build.py and clean.py. */
export function isOrdinary({ path: file, text }: SourceFile): boolean {
  const lines = text.split("\n");
  return (
    !SKIPPED.test(`/${file}`) &&
    text.length >= MIN_CHARACTERS &&
    !GENERATED.test(text.slice(0, 1500)) &&
    lines.every((line) => line.length <= MAX_LINE) &&
    text.length / lines.length <= MAX_MEAN_LINE &&
    count(text, /\p{L}/gu) >= 0.35 * text.length &&
    count(text, /\d/g) <= 0.25 * text.length
  );
}

const MIN_CHARACTERS = 120;
const MAX_LINE = 2000;
const MAX_MEAN_LINE = 90;
const SKIPPED =
  /\/(?:tests?|testing|testsuite|_?vendor(?:ed)?|externals?|migrations|locale)\/|\/(?:test_[^/]*|[^/]*_test|conftest|lextab|parsetab|[^/]*_pb2(?:_grpc)?)\.py$/;
const GENERATED =
  /auto-?generated|generated (?:by|from|file)|do not edit|code generated|machine generated/i;
const MODULE_ROOT =
  /^usr\/(?:lib\/python3(?:\.\d+)?\/dist-packages|lib\/python3\.\d+|share\/doc\/[^/]+|share\/[^/]+)\//;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Named as in an import, not as on a disk. */
function asModule({ path: file, text }: SourceFile): SourceFile {
  return { path: file.replace(MODULE_ROOT, ""), text };
}

async function without(names: readonly string[], debs: string): Promise<string[]> {
  const present = await readdir(debs);
  return names.filter((name) => !present.some((deb) => isOf(name, deb)));
}

async function debsOf(names: readonly string[], debs: string): Promise<string[]> {
  const present = (await readdir(debs)).sort();
  return names.flatMap((name) => present.filter((deb) => isOf(name, deb)).slice(-1));
}

function isOf(name: string, deb: string): boolean {
  return deb.startsWith(`${name}_`) && deb.endsWith(".deb");
}

async function unpack(deb: string, folder: string, signal: AbortSignal): Promise<void> {
  if ((await readdir(folder).catch(() => [])).length > 0) return;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await run("dpkg-deb", ["-x", deb, unfinished], unfinished, signal);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function run(program: string, args: string[], cwd: string, signal: AbortSignal) {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", "pipe"], signal });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = Promise.withResolvers<number | null>();
  child.on("close", ended.resolve).on("error", ended.reject);
  let code: number | null;
  try {
    code = await ended.promise;
  } catch (error) {
    signal.throwIfAborted();
    throw new Failure(
      `${program} does not start here (${String(error)}). The held-out packages are Debian's: run ` +
        `this on Debian or Ubuntu, or evaluate on a folder of your own by npm run eval -- DIR.`,
    );
  }
  if (code !== 0) {
    const hint = program === "apt-get" ? " Run apt-get update first?" : "";
    throw new Failure(`${program} ended with ${code}.${hint}\n${errors.trim().slice(-2000)}`);
  }
}
