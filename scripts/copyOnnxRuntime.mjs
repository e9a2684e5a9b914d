import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Copies what this platform needs of onnxruntime-node to `target`, in a form that `require` finds:
 * the package's JavaScript, one native binding with its shared libraries, and onnxruntime-common.
 * The whole package carries five platforms (288 MB); one is 20 to 45 MB.
 *
 * @param {string} target folder to fill, usually dist/onnxruntime-node
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 */
export function copyOnnxRuntime(target, platform = process.platform, arch = process.arch) {
  const require = createRequire(import.meta.url);
  const source = path.dirname(require.resolve("onnxruntime-node/package.json"));
  const common = path.dirname(require.resolve("onnxruntime-common", { paths: [source] }));
  const binding = path.join("bin", "napi-v6", platform, arch);
  if (!fs.existsSync(path.join(source, binding)))
    throw new Error(`onnxruntime-node has no binding for ${platform}-${arch}`);

  const commonTarget = path.join(target, "node_modules", "onnxruntime-common");
  copyFiles(path.join(source, binding), path.join(target, binding), () => true);
  copyFiles(path.join(source, "dist"), path.join(target, "dist"), isJavaScript);
  copyFiles(common, path.join(commonTarget, "dist", "cjs"), isJavaScript);
  writeManifest(source, target);
  writeManifest(path.join(common, "..", ".."), commonTarget);
}

/** @param {string} file */
function isJavaScript(file) {
  return file.endsWith(".js") && !file.endsWith(".min.js");
}

/**
 * @param {string} from
 * @param {string} to
 * @param {(file: string) => boolean} wanted
 */
function copyFiles(from, to, wanted) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFiles(source, target, wanted);
    else if (wanted(entry.name) && !isSame(source, target)) {
      fs.mkdirSync(to, { recursive: true });
      // Not written in place: a running process may have the old library mapped.
      fs.copyFileSync(source, `${target}.new`);
      fs.renameSync(`${target}.new`, target);
    }
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function isSame(source, target) {
  const [a, b] = [source, target].map((file) => fs.statSync(file, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.size === b.size && a.mtimeMs <= b.mtimeMs;
}

/**
 * Without `type`, `exports`, `scripts` and the like, which mean nothing to this copy.
 *
 * @param {string} from
 * @param {string} to
 */
function writeManifest(from, to) {
  const { name, version, license, main } = JSON.parse(
    fs.readFileSync(path.join(from, "package.json"), "utf8"),
  );
  const manifest = JSON.stringify({ name, version, license, main }, undefined, 2);
  fs.writeFileSync(path.join(to, "package.json"), `${manifest}\n`);
}
