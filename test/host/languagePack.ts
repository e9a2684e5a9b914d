import fs from "node:fs/promises";
import path from "node:path";
import { createVSIX } from "@vscode/vsce";

/** A sentence of VS Code's own, by which one sees that the pack is in use. */
const SAMPLE = {
  file: "vs/workbench/contrib/files/browser/explorerViewlet",
  key: "explore",
  text: "资源管理器",
};

/**
 * The smallest extension that makes VS Code a Chinese one: it translates a single word, and whatever
 * asks for the editor's language is told `zh-cn`. Microsoft's own pack is not to be had without the
 * marketplace.
 *
 * @param folder where it is written
 * @returns the path of the VSIX
 */
export async function writeLanguagePack(folder: string): Promise<string> {
  const source = path.join(folder, "language-pack");
  await fs.mkdir(source, { recursive: true });
  const contents = { [SAMPLE.file]: { [SAMPLE.key]: SAMPLE.text } };
  const manifest = {
    name: "language-pack-for-tests",
    publisher: "first-token-tests",
    displayName: "Chinese for tests",
    description: "One word",
    version: "1.0.0",
    license: "MIT",
    engines: { vscode: "^1.0.0" },
    categories: ["Language Packs"],
    contributes: {
      localizations: [
        {
          languageId: "zh-cn",
          languageName: "Chinese Simplified",
          localizedLanguageName: "中文（简体）",
          translations: [{ id: "vscode", path: "./main.i18n.json" }],
        },
      ],
    },
  };
  const files = { "package.json": manifest, "main.i18n.json": { version: "1.0.0", contents } };
  for (const [name, content] of Object.entries(files))
    await fs.writeFile(path.join(source, name), JSON.stringify(content));
  await fs.writeFile(path.join(source, "README.md"), "One word of Chinese, for tests.\n");
  const packagePath = path.join(folder, "language-pack.vsix");
  await createVSIX({ cwd: source, packagePath, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}
