import assert from "node:assert/strict";
import { conceptsIn } from "../../../src/explanation/concepts/recognise";
import { CONCEPTS } from "../../../src/explanation/concepts";
import { parsed } from "./parsed";

/** “word: card” for each use, in the order of the text. */
async function uses(code: string): Promise<string[]> {
  return await parsed(code, (root) =>
    conceptsIn(root).map(({ concept, start, end }) => `${code.slice(start, end)}: ${concept.id}`),
  );
}

describe("concept cards", () => {
  it("are about sixty or more, each once, with both languages and a lesson that exists", () => {
    assert.ok(CONCEPTS.length >= 60);
    assert.equal(new Set(CONCEPTS.map(({ id }) => id)).size, CONCEPTS.length);
    for (const { id, title, what, example, caution } of CONCEPTS) {
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [title, what, example, caution])
        assert.ok(text.en.trim() !== "" && text["zh-cn"].trim() !== "", id);
      for (const text of [what, caution]) {
        assert.match(text["zh-cn"], /\p{Script=Han}/u, id);
        assert.doesNotMatch(text["zh-cn"], /\p{Script=Han}[,;?!:]/u, id);
        assert.doesNotMatch(text.en, /\p{Script=Han}/u, id);
      }
    }
  });

  it("are found in the guide's example of generating, by what the names stand for", async () => {
    const code = [
      "from transformers import GPT2LMHeadModel, GPT2Tokenizer",
      'tokenizer = GPT2Tokenizer.from_pretrained("gpt2")',
      'model = GPT2LMHeadModel.from_pretrained("gpt2")',
      'input_ids = tokenizer.encode("Hello world", return_tensors="pt")',
      "outputs = model.generate(input_ids, max_length=50)",
      "print(tokenizer.decode(outputs[0]))",
    ].join("\n");
    const found = await uses(code);
    for (const wanted of [
      "GPT2LMHeadModel: gpt",
      "from_pretrained: from-pretrained",
      "encode: tokenizer",
      "return_tensors: return-tensors",
      "generate: generate",
      "max_length: max-length",
      "decode: decode",
    ])
      assert.ok(found.includes(wanted), `${wanted} in ${found.join(", ")}`);
  });

  it("are found in those of data and serving", async () => {
    assert.deepEqual(
      await uses(
        'from datasets import load_dataset\ndata = load_dataset("a", "b")\nclean = data["train"].filter(lambda x: len(x["text"]) > 100)\n',
      ),
      ["load_dataset: dataset", "load_dataset: dataset", "filter: dataset-filter"],
    );
    assert.deepEqual(
      (
        await uses(
          'from fastapi import FastAPI\napp = FastAPI()\n@app.post("/predict")\nasync def predict(text: str):\n    return {}\n',
        )
      ).slice(2),
      ["post: post-route"],
    );
  });

  for (const [title, code, wanted] of [
    [
      "an alias of a module",
      "import torch as t\nwith t.no_grad():\n    pass\n",
      ["no_grad: no-grad"],
    ],
    [
      "an alias of a class",
      "from peft import LoraConfig as C\nC(r=8)\n",
      ["LoraConfig: lora", "C: lora", "r: lora-rank"],
    ],
    ["a variable", "import torch\nf = torch.softmax\nf(1)\n", ["softmax: softmax", "f: softmax"]],
    [
      "an annotation",
      "import transformers\ndef f(m: transformers.GPT2LMHeadModel):\n    m.generate()\n",
      ["GPT2LMHeadModel: next-token", "GPT2LMHeadModel: gpt", "generate: generate"],
    ],
    [
      "self",
      "import torch\nclass A:\n    def __init__(self):\n        self.f = torch.nn.Linear(1, 2)\n    def g(self):\n        self.f\n",
      ["Linear: linear-layer"],
    ],
    [
      "a module imported after the function that uses it",
      "def f():\n    return torch.no_grad()\nimport torch\n",
      ["no_grad: no-grad"],
    ],
  ] as const)
    it(`follow ${title}`, async () => {
      assert.deepEqual(await uses(code), wanted);
    });

  for (const [title, code] of [
    ["another library's name", "from mine import no_grad\nno_grad()\n"],
    ["a name without an import", "torch.no_grad()\nmodel.generate(max_length=5)\n"],
    ["a parameter that hides the module", "import torch\ndef f(torch):\n    torch.no_grad()\n"],
    ["a relative import", "from .torch import no_grad\nno_grad()\n"],
    ["a loop variable", "import torch\nfor torch in []:\n    torch.no_grad()\n"],
    ["a comprehension's variable", "import torch\n[torch.no_grad() for torch in []]\n"],
    ["a string or a comment", 'import torch\n# torch.no_grad()\nx = "torch.no_grad()"\n'],
  ] as const)
    it(`are not found behind ${title}`, async () => {
      assert.deepEqual(await uses(code), []);
    });

  it("stop where a name is bound anew", async () => {
    const code = "from torch import no_grad\nno_grad()\nno_grad = 3\nno_grad\n";
    assert.deepEqual(await uses(code), ["no_grad: no-grad", "no_grad: no-grad"]);
  });
});
