import assert from "node:assert/strict";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileOf, readJson } from "./models";

/** All three together, in bytes. */
const MOST_BYTES = 10e6;
const MODELS = ["classroom-gpt", "classroom-bert", "classroom-clip"];

interface Manifest {
  name: string;
  licence: string;
  files: { name: string; bytes: number; sha256: string }[];
}

describe("the folders of the classroom models", () => {
  for (const model of MODELS) {
    it(`${model} holds just what its manifest lists`, () => {
      const manifest = readJson(model, "model.json") as Manifest;
      assert.equal(manifest.name, model);
      assert.equal(manifest.licence, "MIT");
      const listed = manifest.files.map(({ name }) => name).sort();
      assert.deepEqual(filesOf(model), [...listed, "model.json"].sort());
      for (const { name, bytes, sha256 } of manifest.files) {
        const content = fs.readFileSync(fileOf(model, name));
        assert.equal(content.length, bytes, name);
        assert.equal(crypto.createHash("sha256").update(content).digest("hex"), sha256, name);
      }
    });

    it(`${model} has a card with figures, pictures that exist, and a licence`, () => {
      const card = fs.readFileSync(fileOf(model, "README.md"), "utf8");
      assert.match(card, /## Measured/);
      assert.match(card, /## Limits/);
      const pictures = [...card.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
      assert.ok(pictures.length > 0);
      for (const picture of pictures) assert.ok(fs.existsSync(fileOf(model, picture)), picture);
      assert.match(fs.readFileSync(fileOf(model, "LICENSE"), "utf8"), /^MIT License/);
    });
  }

  it("are small", () => {
    const bytes = MODELS.map((model) =>
      filesOf(model).reduce((sum, name) => sum + fs.statSync(fileOf(model, name)).size, 0),
    );
    assert.ok(bytes.reduce((a, b) => a + b) <= MOST_BYTES, bytes.join(" + "));
  });
});

/** Relative to the model's folder, with forward slashes. */
function filesOf(model: string): string[] {
  return fs
    .readdirSync(fileOf(model), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(fileOf(model), path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();
}
