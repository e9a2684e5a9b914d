import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { KernelClient } from "../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernel/kernels";

const ROOT = path.join(__dirname, "../../..");

interface Snippet {
  prefix: string;
  body: string[];
  description: string;
}

const { contributes } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
  contributes: { snippets: { language: string; path: string }[] };
};
const all = contributes.snippets.flatMap(({ language, path: file }) => {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  return Object.values(JSON.parse(text) as Record<string, Snippet>).map((snippet) => ({
    language,
    ...snippet,
  }));
});

/** As it is inserted when nobody types anything: the first choice, the default, nothing. */
function expanded({ body }: Snippet): string {
  return body
    .join("\n")
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d+/g, "");
}

describe("the snippets", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(() => {
    client = kernel();
  });

  after(() => {
    client.restart();
  });

  it("have a prefix of their own, a place to end, and a description in both languages", () => {
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
    for (const { prefix, description, body } of all) {
      assert.match(prefix, /^ft-/);
      assert.match(description, /^[^·]*[a-z][^·]* · [^·]*\p{Script=Han}/u, prefix);
      assert.match(body.join("\n"), /\$0$/, prefix);
    }
  });

  for (const snippet of all)
    it(`${snippet.prefix} is right as it stands`, async () => {
      const text = expanded(snippet);
      assert.doesNotMatch(text, /\$/);
      if (snippet.language === "json") JSON.parse(text);
      else if (snippet.language === "python") {
        const { outcome } = await told(
          client,
          `compile(${JSON.stringify(text)}, "snippet", "exec")`,
        );
        assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
      } else
        for (const [open, close] of ["[]", "{}"])
          assert.equal(text.split(open ?? "").length, text.split(close ?? "").length);
    });
});
