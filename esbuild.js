// Builds dist/. `node esbuild.js [extension|runtime|kernel|hubRuntime|datasets|media|cli|tests ...] [--watch|--production]`
// `--metafile` writes nothing but which files a target takes in, to out/TARGET.meta.json.
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

/** @type {Record<string, { in: string; out: string }[]>} */
const TARGETS = {
  extension: [{ in: "src/extension.ts", out: "dist/extension" }],
  runtime: [
    { in: "src/runtime/main.ts", out: "dist/runtime" },
    { in: "src/runtime/inferenceWorker.ts", out: "dist/inferenceWorker" },
  ],
  kernel: [
    { in: "src/kernel/main.ts", out: "dist/kernel/main" },
    { in: "src/kernel/switchboard.ts", out: "dist/kernel/switchboard" },
  ],
  hubRuntime: [{ in: "src/hubRuntime/main.ts", out: "dist/hubRuntime" }],
  labRuntime: [{ in: "src/labRuntime/main.ts", out: "dist/labRuntime" }],
  datasets: [
    { in: "src/datasets/check/main.ts", out: "dist/datasets" },
    { in: "src/datasets/check/documentWorker.ts", out: "dist/datasetWorker" },
  ],
  media: [
    { in: "media/explanation/explanation.ts", out: "dist/media/explanation" },
    { in: "media/explanation/explanation.css", out: "dist/media/explanation" },
    { in: "media/lab/lab.ts", out: "dist/media/lab" },
    { in: "media/lab/lab.css", out: "dist/media/lab" },
  ],
  renderer: [{ in: "media/lab/renderer.ts", out: "dist/media/labRenderer" }],
  cli: [{ in: "src/cli/main.ts", out: "dist/cli" }],
  tests: integrationTests(),
};
/** Everything that ships or runs under VS Code's Node; `vscode` itself exists in its host alone. */
const EXTERNAL = /** @type {Record<string, string[]>} */ ({
  extension: ["vscode"],
  runtime: [],
  kernel: [],
  hubRuntime: [],
  labRuntime: [],
  datasets: [],
  media: [],
  renderer: [],
  cli: ["@xenova/transformers"],
  tests: ["vscode", "mocha"],
});

const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main() {
  for (const word of [...flags, ...named]) {
    if (!["--watch", "--production", "--metafile"].includes(word) && !(word in TARGETS))
      throw new Error(`Unknown word ${word}; targets: ${Object.keys(TARGETS).join(", ")}`);
  }
  const { copyOnnxRuntime } = await import("./scripts/copyOnnxRuntime.mjs");
  copyOnnxRuntime(path.join(__dirname, "dist", "onnxruntime-node"));
  const { copyTreeSitter } = await import("./scripts/copyTreeSitter.mjs");
  copyTreeSitter(path.join(__dirname, "dist", "tree-sitter"));
  const { copyPyodide } = await import("./scripts/copyPyodide.mjs");
  copyPyodide(path.join(__dirname, "dist"));
  const targets = named.length > 0 ? named : Object.keys(TARGETS);
  // A bundle whose test was deleted would still be run.
  if (targets.includes("tests"))
    fs.rmSync(path.join(__dirname, "out/integration"), { recursive: true, force: true });
  const builds = targets.map(optionsOf).filter((options) => options !== undefined);
  if (flags.includes("--watch")) {
    const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(builds.map((options) => esbuild.build(options)));
}

/**
 * @param {string} target
 * @returns {import("esbuild").BuildOptions | undefined} nothing while the target has no source
 */
function optionsOf(target) {
  const production = flags.includes("--production");
  const entryPoints = (TARGETS[target] ?? []).filter((entry) => {
    const found = fs.existsSync(path.join(__dirname, entry.in));
    if (!found) console.log(`${target}: ${entry.in} does not exist yet, skipped`);
    return found;
  });
  if (entryPoints.length === 0) return undefined;
  return {
    absWorkingDir: __dirname,
    entryPoints,
    outdir: ".",
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    external: EXTERNAL[target],
    minify: production,
    keepNames: true,
    sourcemap: production ? false : "linked",
    // For Node: libraries that offer both kinds of module are smaller and cleaner as ES modules.
    mainFields: ["module", "main"],
    logLevel: "warning",
    metafile: flags.includes("--metafile"),
    write: !flags.includes("--metafile"),
    ...(target === "hubRuntime" ? PLACE : {}),
    ...(target === "media" ? BROWSER : {}),
    ...(target === "renderer" ? RENDERER : {}),
    plugins: [
      onnxRuntimeBeside,
      onnxRuntimeInSight,
      withoutSharp,
      ...(flags.includes("--watch") ? [watchReport(target)] : []),
      ...(flags.includes("--metafile") ? [writeMetafile(target)] : []),
    ],
  };
}

/** Pages run in the browser that VS Code is. */
const BROWSER = /** @type {const} */ ({ platform: "browser", format: "iife", target: "chrome130" });

/** VS Code imports a renderer as a module; its style sheet goes along as text. */
const RENDERER = /** @type {import("esbuild").BuildOptions} */ ({
  ...{ platform: "browser", format: "esm", target: "chrome130" },
  loader: { ".css": "text" },
});

/** A library that asks for its own place, as a module can, is told that of the bundle. */
const PLACE = {
  define: { "import.meta.url": "bundlePlace" },
  banner: { js: 'const bundlePlace = require("node:url").pathToFileURL(__filename).href;' },
};

/**
 * The native library is loaded from the copy beside the bundle, so that dist/ runs on its own.
 * @type {import("esbuild").Plugin}
 */
const onnxRuntimeBeside = {
  name: "onnxruntime-beside",
  setup(build) {
    build.onResolve({ filter: /^onnxruntime-node$/ }, () => ({
      path: "./onnxruntime-node",
      external: true,
    }));
  },
};

/**
 * `@xenova/transformers` finds the native library by a way that no bundler sees.
 * @type {import("esbuild").Plugin}
 */
const onnxRuntimeInSight = {
  name: "onnxruntime-in-sight",
  setup(build) {
    build.onLoad({ filter: /transformers\.node\.mjs$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      const hidden = 'requireFromHere("onnxruntime-node")';
      if (!text.includes(hidden)) throw new Error(`${file} loads ONNX Runtime in another way now`);
      return { contents: text.replace(hidden, 'require("onnxruntime-node")') };
    });
  },
};

/**
 * `@xenova/transformers` reads pictures by a native package of 20 MB; src/hubRuntime/pictures.ts
 * does that instead.
 * @type {import("esbuild").Plugin}
 */
const withoutSharp = {
  name: "without-sharp",
  setup(build) {
    build.onResolve({ filter: /^sharp$/ }, ({ path }) => ({ path, namespace: "without-sharp" }));
    build.onLoad({ filter: /.*/, namespace: "without-sharp" }, () => ({
      contents: 'export default () => { throw new Error("sharp is left out"); };',
    }));
  },
};

/**
 * Lines that the problem matcher in .vscode/tasks.json waits for.
 *
 * @param {string} target
 * @returns {import("esbuild").Plugin}
 */
function watchReport(target) {
  return {
    name: "watch-report",
    setup(build) {
      build.onStart(() => console.log(`[watch] ${target} started`));
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors)
          console.error(`${location?.file}:${location?.line}:${location?.column}: error: ${text}`);
        console.log(`[watch] ${target} finished`);
      });
    },
  };
}

/**
 * @param {string} target
 * @returns {import("esbuild").Plugin}
 */
function writeMetafile(target) {
  return {
    name: "write-metafile",
    setup(build) {
      build.onEnd(({ metafile }) => {
        fs.mkdirSync(path.join(__dirname, "out"), { recursive: true });
        fs.writeFileSync(
          path.join(__dirname, "out", `${target}.meta.json`),
          JSON.stringify(metafile),
        );
      });
    },
  };
}

function integrationTests() {
  const root = "test/integration";
  if (!fs.existsSync(path.join(__dirname, root))) return [];
  return fs
    .readdirSync(path.join(__dirname, root), { recursive: true, encoding: "utf8" })
    .filter((file) => file === "index.ts" || /\.(?:test|bench)\.ts$/.test(file))
    .map((file) => ({ in: `${root}/${file}`, out: `out/integration/${file.slice(0, -3)}` }));
}
