// `npm run notices`: writes ThirdPartyNotices.txt; `-- --check` only compares. It names every
// package of which something is in the VSIX: bundled into our code, or copied beside it.
import fs from "node:fs";
import path from "node:path";
import { exitWith, ROOT } from "./run.mjs";
import { build, setUp } from "./setup.mjs";

const FILE = path.join(ROOT, "ThirdPartyNotices.txt");
const TARGETS = ["extension", "runtime", "kernel", "hubRuntime", "labRuntime", "datasets"];
/** Texts that some packages leave out. */
const LICENCES = path.join(ROOT, "scripts", "licences");
/** What copyOnnxRuntime.mjs, copyPyodide.mjs and copyTreeSitter.mjs take along. */
const COPIED = ["onnxruntime-node", "onnxruntime-common", "@vscode/tree-sitter-wasm", "pyodide"];
/** Packages that name their licence and leave out its text. */
const HOLDERS = /** @type {Record<string, string>} */ ({
  "onnxruntime-node": "Copyright (c) Microsoft Corporation",
  "onnxruntime-common": "Copyright (c) Microsoft Corporation",
  "js-tiktoken": "Copyright (c) 2022 OpenAI, Shantanu Jain; Copyright (c) 2023 David Duong",
});
/** What the native library is made of besides its own source. */
const INSIDE_ONNX_RUNTIME = `The native library of onnxruntime-node contains code of these projects, each under its own licence:
Abseil (Apache-2.0), Boost.Mp11 (BSL-1.0), cpuinfo (BSD-2-Clause), date (MIT), Dawn
(BSD-3-Clause), Eigen (MPL-2.0), FlatBuffers (Apache-2.0), Guidelines Support Library (MIT), JSON
for Modern C++ (MIT), KleidiAI (Apache-2.0), ONNX (Apache-2.0), Protocol Buffers (BSD-3-Clause), RE2
(BSD-3-Clause), SafeInt (MIT); on Windows also DirectML and the DirectX Shader Compiler
(Microsoft's terms). The full texts are in the file ThirdPartyNotices.txt of ONNX
Runtime's source at the version above, and the source of Eigen is part of Debian (libeigen3-dev).`;
/** What the WebAssembly is made of besides what its package says. */
const INSIDE_TREE_SITTER = `The WebAssembly of @vscode/tree-sitter-wasm contains tree-sitter (MIT, Copyright (c) 2018 Max
Brunsfeld) with parts of ICU (Unicode License), parts of the C library musl (MIT, Copyright (c)
2005 Rich Felker, et al.), and these grammars, all under the MIT License: tree-sitter-cpp, -go,
-javascript and -python (Copyright (c) Max Brunsfeld), -java (Copyright (c) 2017 Ayman Nadeem),
-rust (Copyright (c) 2017 Maxim Sokolov), -typescript (Copyright (c) 2017 GitHub).`;
/** What Pyodide is made of besides its own source. */
const INSIDE_PYODIDE = `The WebAssembly of Pyodide contains CPython and its standard library (the licence below), and
parts of Emscripten (MIT), musl (MIT, Copyright (c) 2005 Rich Felker, et al.), libffi (MIT), zlib
(zlib), bzip2 (bzip2-1.0.6), mpdecimal (BSD-2-Clause), Expat (MIT), HACL* (MIT), libsqlite3 (public
domain) and others, whose terms stand with their sources. Pyodide's own source, unchanged here, is
what its project publishes under the tag of the version above.`;

exitWith(async () => {
  await setUp();
  await build([...TARGETS, "--production", "--metafile"]);
  const text = notices();
  const old = fs.existsSync(FILE) ? fs.readFileSync(FILE, "utf8") : "";
  if (!process.argv.includes("--check")) fs.writeFileSync(FILE, text);
  else if (old !== text) throw new Error("ThirdPartyNotices.txt is out of date: npm run notices");
  return 0;
});

function notices() {
  const bundled = TARGETS.flatMap(bundledPackages);
  const names = [...new Set([...bundled, ...COPIED])].sort();
  const parts = names.map((name) => {
    const folder = path.join(ROOT, "node_modules", name);
    const { version, license } = JSON.parse(
      fs.readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    return `${name} ${version} (${license})\n\n${licenceText(name, folder, license)}`;
  });
  const line = `\n\n${"-".repeat(80)}\n\n`;
  const python = fs.readFileSync(path.join(LICENCES, "PSF-2.0.txt"), "utf8").trim();
  const head = "First Token contains the following third-party software.";
  return `${[head, ...parts, INSIDE_ONNX_RUNTIME, INSIDE_TREE_SITTER, INSIDE_PYODIDE, python].join(line)}\n`;
}

/**
 * Packages of which code went into a target; nothing while the target has no source.
 *
 * @param {string} target
 */
function bundledPackages(target) {
  const file = path.join(ROOT, "out", `${target}.meta.json`);
  if (!fs.existsSync(file)) return [];
  const { inputs } = JSON.parse(fs.readFileSync(file, "utf8"));
  return Object.keys(inputs).flatMap((input) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    return name === undefined ? [] : [name];
  });
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {string} license
 */
function licenceText(name, folder, license) {
  const file = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry));
  if (file !== undefined) {
    const text = fs.readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
    const notice = path.join(folder, "NOTICE");
    return fs.existsSync(notice) ? `${text}\n\n${fs.readFileSync(notice, "utf8").trim()}` : text;
  }
  const kept = path.join(LICENCES, `${license}.txt`);
  if (license === "MPL-2.0") return fs.readFileSync(kept, "utf8").trim();
  const holder = HOLDERS[name];
  if (license !== "MIT" || holder === undefined)
    throw new Error(`${name} (${license}) comes without the text of its licence`);
  const ours = fs.readFileSync(path.join(ROOT, "LICENSE"), "utf8");
  return ours.replace(/^Copyright .*$/m, holder).trim();
}
