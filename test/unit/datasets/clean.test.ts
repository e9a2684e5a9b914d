import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { DROPPED } from "../../../src/datasets/findings";
import { cleanedName } from "../../../src/datasets/cleanedName";
import { clean } from "../../../src/datasets/datasetProcess";
import { inspect } from "../../../src/datasets/inspect/inspect";
import { DatasetFailure, type Finding } from "../../../src/protocol/dataset";
import { checked, PROCESS, sentence, TestFolder } from "./files";

describe("a cleaned copy", function () {
  this.timeout(60_000);
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** What the copy holds. */
  const cleaned = async (
    name: string,
    content: string | Buffer,
    drop: readonly Finding[] = DROPPED,
  ): Promise<string> => {
    const file = folder.write(name, content);
    const [{ plan }] = await inspect(file);
    const { stamp, verdicts } = await checked(folder, file, { plan });
    const target = cleanedName(file);
    const request = { file, plan, stamp, verdicts, drop, target, folder: folder.runFolder() };
    const { bytes } = await clean(request, PROCESS);
    assert.equal(fs.statSync(target).size, bytes);
    assert.equal(fs.readFileSync(file).equals(Buffer.from(content)), true);
    return fs.readFileSync(target, "utf8");
  };

  it("keeps what is sound byte by byte, in the format that it had", async () => {
    const [a, b] = [sentence(1), sentence(2)];
    assert.equal(await cleaned("a.txt", `${a}\r\n${a}\r\nok\r\n${b}`), `${a}\r\n${b}`);
    assert.equal(
      await cleaned("b.txt", `${a}\n${a}x\n\n${b}\n\n\n${b}\n`),
      `${a}\n${a}x\n\n${b}\n\n\n`,
    );
    const row = (id: number, text: string): string => `${id}, x ,"${text}\n, ""said"""\r\n`;
    const header = "id,note,text\r\n";
    assert.equal(
      await cleaned("c.csv", header + row(1, a) + row(2, a) + row(3, b)),
      header + row(1, a) + row(3, b),
    );
    const line = (text: string): string => `{ "text" : ${JSON.stringify(text)}, "n": 1.0 }\n`;
    assert.equal(
      await cleaned("d.jsonl", `${line(a)}{"text": \n${line(a)}${line(b)}`),
      line(a) + line(b),
    );
    const list = await cleaned(
      "e.json",
      JSON.stringify([{ text: a }, { text: a }, { text: b }], null, 2),
    );
    assert.deepEqual(JSON.parse(list), [{ text: a }, { text: b }]);
  });

  it("is in UTF-8, whatever the file was in", async () => {
    const text = `${sentence(1)}\n今天天气很好，我们去公园散步\n${sentence(1)}\n`;
    const wanted = `${sentence(1)}\n今天天气很好，我们去公园散步\n`;
    assert.equal(await cleaned("a.txt", Buffer.from(`\ufeff${text}`, "utf16le")), wanted);
    // 今天天气很好 in GBK, in a file that is UTF-8 for the rest.
    const gbk = Buffer.from("bdf1ccecccecc6f8badcbac3bdf1ccecccecc6f8badcbac3", "hex");
    const mixed = Buffer.concat([Buffer.from(text), gbk, Buffer.from("\n")]);
    assert.equal(await cleaned("b.txt", mixed), `${wanted}${"今天天气很好".repeat(2)}\n`);
  });

  it("leaves out what was asked for, and only that", async () => {
    const content = `${sentence(1)}\n<p>${sentence(2)}</p>\nok\n${sentence(1)}\n`;
    assert.equal(await cleaned("a.txt", content, ["html"]), content.replace(/<p>.*\n/, ""));
    assert.equal(await cleaned("b.txt", content, []), content);
  });

  it("takes a free name, and never that of another file", async () => {
    await cleaned("a.txt", `${sentence(1)}\n`);
    const file = path.join(folder.path, "a.txt");
    assert.equal(path.basename(cleanedName(file)), "a.cleaned-2.txt");
    const [{ plan }] = await inspect(file);
    const { stamp, verdicts } = await checked(folder, file, { plan });
    const taken = folder.write("taken.txt", "mine");
    const request = { file, plan, stamp, verdicts, drop: [], target: taken };
    await assert.rejects(
      clean({ ...request, folder: folder.runFolder() }, PROCESS),
      (error) => error instanceof DatasetFailure && error.error.kind === "exists",
    );
    assert.equal(fs.readFileSync(taken, "utf8"), "mine");
    assert.equal(fs.existsSync(`${taken}.part`), false);
  });

  it("is not made of a file that has changed since", async () => {
    const file = folder.write("a.txt", `${sentence(1)}\n`);
    const [{ plan }] = await inspect(file);
    const { stamp, verdicts } = await checked(folder, file, { plan });
    fs.appendFileSync(file, "more\n");
    const target = cleanedName(file);
    const request = { file, plan, stamp, verdicts, drop: DROPPED, target };
    await assert.rejects(
      clean({ ...request, folder: folder.runFolder() }, PROCESS),
      (error) => error instanceof DatasetFailure && error.error.kind === "changed",
    );
    assert.deepEqual(
      fs.readdirSync(folder.path).filter((name) => name.startsWith("a.")),
      ["a.txt"],
    );
  });

  it("that is cancelled leaves no half file behind", async () => {
    const file = folder.write(
      "large.txt",
      `${Array.from({ length: 300_000 }, (_, i) => sentence(i)).join("\n")}\n`,
    );
    const [{ plan }] = await inspect(file);
    const { stamp, verdicts } = await checked(folder, file, { plan, near: false });
    const target = cleanedName(file);
    const request = { file, plan, stamp, verdicts, drop: DROPPED, target };
    const controller = new AbortController();
    const told = (): void => {
      controller.abort();
    };
    await assert.rejects(
      clean({ ...request, folder: folder.runFolder() }, PROCESS, {
        told,
        signal: controller.signal,
      }),
      (error) => error instanceof DatasetFailure && error.error.kind === "cancelled",
    );
    assert.deepEqual(
      fs.readdirSync(folder.path).filter((name) => name.startsWith("large.")),
      ["large.txt"],
    );
  });
});
