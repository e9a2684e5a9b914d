import fs from "node:fs";
import path from "node:path";

/** Folders of src/, floor by floor. Imports run downwards, and sideways only where listed below. */
const FLOORS = [
  ["protocol"],
  [
    "syntax",
    "text",
    "http",
    "hub",
    "runtime",
    "kernel",
    "modelClient",
    "kernelClient",
    "hubRuntime",
    "hubClient",
    "labRuntime",
    "labClient",
    "programs",
  ],
  [
    "completion",
    "explanation",
    "lessons",
    "roadmap",
    "doctor",
    "datasets",
    "sizing",
    "projects",
    "lab",
    "serving",
  ],
  ["cli"],
];
/** On floor 2 a few folders stand on others; features never do. */
const SIDEWAYS = /** @type {Record<string, string[]>} */ ({
  runtime: ["text", "syntax"],
  hub: ["text"],
  kernel: ["text", "http", "hub"],
  modelClient: ["text", "http"],
  kernelClient: ["text"],
  labRuntime: ["text", "runtime"],
});
/** These may run where there is no VS Code: child processes, the command line, unit tests. */
const PURE = [
  "protocol",
  "runtime",
  "kernel",
  "syntax",
  "text",
  "http",
  "hub",
  "hubRuntime",
  "hubClient",
  "modelClient",
  "kernelClient",
  "labRuntime",
  "labClient",
  "programs",
  "cli",
];
/** In a feature these files speak to VS Code; the rest is pure. */
const SPEAKS_TO_VSCODE = /(^|\/)(register\w*|\w+Provider|\w+View)\.ts$/;
/** Floor 4: these wire the features to one another, and nobody imports them but one another. */
const WIRING = ["extension.ts", "learning.ts"];
/** Files directly in src/ that import `vscode`, and those that do not. */
const ROOT_WITH_VSCODE = [...WIRING, "config.ts", "log.ts", "commands.ts", "reports.ts"];

/**
 * The architecture as a lint rule: floors, features apart, a pure core, no circles.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const layers = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      floor: "{{from}} must not import {{to}}: imports run downwards, and features stay apart.",
      pure: "This file runs without VS Code, so it must not import {{to}}; pass in what it needs.",
      circle: "Imports run in a circle: {{circle}}.",
    },
  },
  create(context) {
    const root = path.join(context.cwd, "src");
    const file = path.relative(root, context.filename);
    if (file.startsWith("..")) return {};
    /** @param {any} node an import or export declaration, or an import expression */
    function check(node) {
      if (typeof node.source?.value !== "string") return;
      const specifier = /** @type {string} */ (node.source.value);
      const erased = node.importKind === "type" || node.exportKind === "type";
      if (specifier === "vscode") {
        if (isPure(file)) context.report({ node, messageId: "pure", data: { to: "vscode" } });
        return;
      }
      if (!specifier.startsWith(".")) return;
      const target = resolve(context.filename, specifier);
      if (target === undefined) return;
      const to = path.relative(root, target);
      if (to.startsWith("..")) return;
      if (!isDownwards(file, to))
        context.report({ node, messageId: "floor", data: { from: file, to } });
      else if (isPure(file) && !isPure(to) && !erased)
        context.report({ node, messageId: "pure", data: { to } });
      const circle = pathBetween(target, context.filename);
      if (circle !== undefined) {
        const names = [context.filename, ...circle].map((name) => path.relative(root, name));
        context.report({ node, messageId: "circle", data: { circle: names.join(" → ") } });
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** @param {string} file relative to src/ */
function folderOf(file) {
  return file.includes(path.sep) ? /** @type {string} */ (file.split(path.sep)[0]) : "";
}

/** @param {string} file relative to src/ */
function isPure(file) {
  const folder = folderOf(file);
  if (folder === "") return !ROOT_WITH_VSCODE.includes(file);
  if (PURE.includes(folder)) return true;
  const isFeature = FLOORS[2]?.includes(folder) ?? false;
  return isFeature && !SPEAKS_TO_VSCODE.test(file.replaceAll(path.sep, "/"));
}

/**
 * @param {string} from
 * @param {string} to
 */
function isDownwards(from, to) {
  const [a, b] = [folderOf(from), folderOf(to)];
  if (a === "") return WIRING.includes(from) || b === "" || b === "protocol";
  if (b === "") return !WIRING.includes(to);
  if (a === b || SIDEWAYS[a]?.includes(b) === true) return true;
  const [floorA, floorB] = [a, b].map((folder) =>
    FLOORS.findIndex((floor) => floor.includes(folder)),
  );
  return floorA !== undefined && floorB !== undefined && floorB >= 0 && floorB < floorA;
}

/**
 * @param {string} from absolute
 * @param {string} specifier relative
 */
function resolve(from, specifier) {
  const base = path.resolve(path.dirname(from), specifier);
  return [base, `${base}.ts`, path.join(base, "index.ts")].find(
    (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  );
}

/** @type {Map<string, { mtimeMs: number; targets: string[] }>} */
const importsOf = new Map();

/**
 * Files that `file` imports by a relative path. Read with a pattern, not a parser: every file is
 * visited for every other one, and the formatter keeps import lines regular.
 *
 * @param {string} file absolute
 */
function imports(file) {
  const mtimeMs = fs.statSync(file).mtimeMs;
  const known = importsOf.get(file);
  if (known?.mtimeMs === mtimeMs) return known.targets;
  const specifiers = fs
    .readFileSync(file, "utf8")
    .matchAll(/^(?:import|export)\b[^;"']*?["'](\.[^"']+)["']/gm);
  const targets = [...specifiers]
    .map((match) => resolve(file, /** @type {string} */ (match[1])))
    .filter((target) => target?.endsWith(".ts") === true);
  importsOf.set(file, { mtimeMs, targets: /** @type {string[]} */ (targets) });
  return /** @type {string[]} */ (targets);
}

/**
 * The way along imports from one file to another, both included; undefined where there is none.
 *
 * @param {string} from absolute
 * @param {string} to absolute
 * @param {Set<string>} seen
 * @returns {string[] | undefined}
 */
function pathBetween(from, to, seen = new Set()) {
  if (from === to) return [to];
  seen.add(from);
  for (const next of imports(from)) {
    if (seen.has(next)) continue;
    const rest = pathBetween(next, to, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}
