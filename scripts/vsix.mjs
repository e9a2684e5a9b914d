// Builds for production and packages. Runs under Node 24, which vsce needs. `--quiet`: no table.
import fs from "node:fs";
import path from "node:path";
import { createVSIX } from "@vscode/vsce";
import { exitWith, ROOT } from "./run.mjs";
import { build } from "./setup.mjs";
import { zipEntries } from "./zipEntries.mjs";

/** What may be in the package and what must be; the table is printed by these parts. */
const PARTS = [
  { name: "models", pattern: /^extension\/models\/.+/, required: true },
  { name: "ONNX Runtime", pattern: /^extension\/dist\/onnxruntime-node\/.+/, required: true },
  {
    name: "tree-sitter",
    pattern: /^extension\/dist\/tree-sitter\/tree-sitter(-\w+)?\.(js|wasm)$/,
    required: true,
  },
  {
    name: "Python",
    pattern: /^extension\/dist\/(pyodide\/.+|kernel\/python\/.+\.py)$/,
    required: true,
  },
  { name: "code", pattern: /^extension\/dist\/(kernel\/)?\w+\.js$/, required: true },
  { name: "lessons and snippets", pattern: /^extension\/snippets\/.+/, required: false },
  {
    name: "media",
    pattern: /^extension\/(dist\/)?media\/.+\.(png|svg|js|css|md)$/,
    required: true,
  },
  {
    name: "manifest and languages",
    pattern: /^extension\/(package(\.nls(\.[\w-]+)?)?\.json|l10n\/.+\.json)$/,
    required: true,
  },
  {
    name: "documents",
    pattern:
      /^extension\/(readme(\.[\w-]+)?\.md|changelog\.md|LICENSE(\.txt|\.md)?|ThirdPartyNotices\.txt)$/i,
    required: true,
  },
  {
    name: "envelope",
    pattern: /^(extension\.vsixmanifest|\[Content_Types\]\.xml)$/,
    required: true,
  },
];

/** What a person waits for on a slow line, and what a marketplace takes without questions. */
const MOST_BYTES = 125e6;

exitWith(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--quiet");
  if (unknown !== undefined) {
    console.error("npm run package: builds dist/*.vsix for this platform. Flag: --quiet");
    return unknown === "--help" ? 0 : 2;
  }
  await build([
    "extension",
    "runtime",
    "kernel",
    "hubRuntime",
    "datasets",
    "media",
    "--production",
  ]);
  const target = `${process.platform}-${process.arch}`;
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const file = path.join(ROOT, "dist", `${name}-${target}-${version}.vsix`);
  await createVSIX({
    cwd: ROOT,
    target,
    packagePath: file,
    // Everything is bundled; what is not has been copied to dist/.
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  check(zipEntries(file), file, args.includes("--quiet"));
  return 0;
});

/**
 * @param {import("./zipEntries.mjs").ZipEntry[]} entries
 * @param {string} file
 * @param {boolean} quiet
 */
function check(entries, file, quiet) {
  const strange = entries.filter(({ name }) => !PARTS.some(({ pattern }) => pattern.test(name)));
  const rows = PARTS.map(({ name, pattern, required }) => {
    const own = entries.filter((entry) => pattern.test(entry.name));
    if (required && own.length === 0) throw new Error(`The package lacks its part "${name}"`);
    return { name, files: own.length, bytes: sum(own, "bytes"), packed: sum(own, "packedBytes") };
  });
  if (strange.length > 0)
    throw new Error(`Not meant to be shipped: ${strange.map(({ name }) => name).join(", ")}`);
  const { size } = fs.statSync(file);
  console.error(`${path.relative(ROOT, file)}: ${megabytes(size)}`);
  if (size > MOST_BYTES) throw new Error(`That is more than ${megabytes(MOST_BYTES)}`);
  if (quiet) return;
  console.log(
    `\n${"part".padEnd(24)}${"files".padStart(7)}${"packed".padStart(12)}${"unpacked".padStart(12)}`,
  );
  for (const { name, files, bytes, packed } of rows) {
    const columns = [
      String(files).padStart(7),
      ...[packed, bytes].map((n) => megabytes(n).padStart(12)),
    ];
    console.log(name.padEnd(24) + columns.join(""));
  }
}

/**
 * @param {import("./zipEntries.mjs").ZipEntry[]} entries
 * @param {"bytes" | "packedBytes"} key
 */
function sum(entries, key) {
  return entries.reduce((total, entry) => total + entry[key], 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
