import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { resolve, type Resolution } from "../../../src/hub/resolve";
import type { L10n } from "../../../src/text/l10n";

const BUNDLES = path.join(__dirname, "..", "..", "..", "l10n");
const ENGLISH = words("bundle.l10n.json");
const CHINESE = words("bundle.l10n.zh-cn.json");
const ONLINE = { offline: false, asked: false };
const OFFLINE = { offline: true, asked: false };
const ASKED = { offline: false, asked: true };

describe("the resolution of a model's name", () => {
  it("finds classroom models by their own names, everywhere and without a word", () => {
    for (const name of [
      "classroom-gpt",
      "classroom-bert",
      "classroom-bert/sentiment",
      "classroom-clip",
    ])
      for (const circumstances of [ONLINE, OFFLINE, ASKED])
        for (const spelled of [name, `first-token/${name}`, ` ${name} `])
          assert.deepEqual(resolve(spelled, circumstances, ENGLISH), {
            kind: "here",
            folder: name,
            stoodIn: false,
            message: "",
          });
  });

  it("leaves the hub's names to the hub while it can be reached", () => {
    for (const name of [
      "gpt2",
      "openai-community/gpt2",
      "somebody/some-model",
      "Qwen/Qwen2.5-0.5B",
    ])
      assert.deepEqual(resolve(name, ONLINE, ENGLISH), { kind: "hub", name });
  });

  it("stands in for well-known models offline and on request", () => {
    const folders: Record<string, string> = {
      gpt2: "classroom-gpt",
      "openai-community/gpt2": "classroom-gpt",
      "Xenova/distilgpt2": "classroom-gpt",
      "uer/gpt2-chinese-cluecorpussmall": "classroom-gpt",
      "bert-base-uncased": "classroom-bert",
      "google-bert/bert-base-chinese": "classroom-bert",
      "hfl/chinese-bert-wwm-ext": "classroom-bert",
      "distilbert/distilbert-base-uncased-finetuned-sst-2-english": "classroom-bert/sentiment",
      "uer/roberta-base-finetuned-jd-binary-chinese": "classroom-bert/sentiment",
      "openai/clip-vit-base-patch32": "classroom-clip",
      "OFA-Sys/chinese-clip-vit-base-patch16": "classroom-clip",
    };
    for (const [name, folder] of Object.entries(folders))
      for (const circumstances of [OFFLINE, ASKED]) {
        const found = resolve(name, circumstances, ENGLISH);
        assert.ok(found.kind === "here", name);
        assert.equal(found.folder, folder, name);
        assert.equal(found.stoodIn, true, name);
      }
  });

  it("says each time what really runs, and why, in both languages", () => {
    for (const l10n of [ENGLISH, CHINESE]) {
      const offline = messageOf(resolve("openai-community/gpt2", OFFLINE, l10n));
      const asked = messageOf(resolve("openai-community/gpt2", ASKED, l10n));
      for (const message of [offline, asked])
        for (const name of ["openai-community/gpt2", "classroom-gpt"])
          assert.ok(message.includes(name), message);
      assert.notEqual(offline, asked);
    }
    assert.match(messageOf(resolve("gpt2", OFFLINE, CHINESE)), /无法下载/);
    assert.match(messageOf(resolve("gpt2", OFFLINE, ENGLISH)), /not possible now/);
  });

  it("has no stand-in for other kinds, nor for somebody else's model of the same name", () => {
    for (const name of [
      "openai/whisper-tiny",
      "t5-small",
      "somebody/gpt2",
      "gpt2-instruct",
      "GPT2",
    ])
      for (const circumstances of [OFFLINE, ASKED]) {
        const found = resolve(name, circumstances, ENGLISH);
        assert.equal(found.kind, "none", name);
        assert.ok(messageOf(found).includes(name));
        assert.ok(messageOf(found).includes("classroom-gpt, classroom-bert"));
      }
  });

  it("refuses what is no name", () => {
    for (const name of [
      "",
      "  ",
      "..",
      "../code",
      "/etc/passwd",
      "a/b/c",
      "a b",
      "gpt2\n",
      "模型",
      "C:\\models",
      "x".repeat(3) + "/",
    ])
      for (const circumstances of [ONLINE, OFFLINE, ASKED]) {
        assert.equal(resolve(name, circumstances, CHINESE).kind, "none", JSON.stringify(name));
      }
  });

  it("leads to folders that exist, or not at all", () => {
    const models = path.join(BUNDLES, "..", "models");
    for (const name of [
      "bert-base-chinese",
      "distilbert-base-uncased-finetuned-sst-2-english",
      "openai/clip-vit-base-patch32",
    ]) {
      const found = resolve(name, OFFLINE, ENGLISH);
      assert.ok(found.kind === "here");
      assert.ok(fs.existsSync(path.join(models, found.folder, "config.json")), found.folder);
    }
  });
});

function messageOf(found: Resolution): string {
  assert.ok(found.kind !== "hub");
  return found.message;
}

/** As VS Code does it: look the text up, then fill in. */
function words(bundle: string): L10n {
  const strings = JSON.parse(fs.readFileSync(path.join(BUNDLES, bundle), "utf8")) as Record<
    string,
    string
  >;
  return {
    t: (message, ...args) => {
      const found = strings[message];
      assert.ok(found !== undefined, `${bundle} lacks: ${message}`);
      return found.replace(/\{(\d+)\}/g, (_, i: string) => String(args[Number(i)]));
    },
  };
}
