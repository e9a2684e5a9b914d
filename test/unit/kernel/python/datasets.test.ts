import assert from "node:assert/strict";
import type { KernelClient } from "../../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernels";

describe("the small datasets", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(async () => {
    client = kernel();
    const files = [
      "import json",
      "from datasets import Dataset, DatasetDict, load_dataset",
      "open('a.txt', 'w').write('one\\ntwo\\n\\nfour')",
      "open('a.csv', 'w').write('\\ufeffname,price,note\\napple,1.5,\"red, sweet\"\\npear,2,\\n')",
      'open(\'a.jsonl\', \'w\').write(\'{"text": "你好", "n": 1}\\n\\n{"text": "hi", "n": 2}\\n\')',
      "open('a.json', 'w').write('[{\"text\": \"x\"}, {\"more\": 1}]')",
      "ds = Dataset.from_dict({'text': ['b', 'a', 'c', 'a'], 'n': [1, 2, 3, 4]})",
    ];
    const { outcome } = await told(client, files.join("\n"));
    assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
  });

  after(() => {
    client.restart();
  });

  /** Expression → its repr. */
  const values: Record<string, string> = {
    "load_dataset('text', data_files='a.txt')['train']['text']": "['one', 'two', '', 'four']",
    "load_dataset('csv', data_files='a.csv', split='train').to_list()":
      "[{'name': 'apple', 'price': 1.5, 'note': 'red, sweet'}, {'name': 'pear', 'price': 2.0, 'note': None}]",
    "load_dataset('json', data_files='a.jsonl', split='train')[0]": "{'text': '你好', 'n': 1}",
    "load_dataset('json', data_files='a.json', split='train')['more']": "[None, 1]",
    "load_dataset('text', data_files={'train': 'a.txt', 'test': ['a.txt', 'a.txt']}).num_rows":
      "{'train': 4, 'test': 8}",
    "load_dataset('text', data_files='a.txt', split='train[:50%]').num_rows": "2",
    "load_dataset('text', data_files='a.txt', split='train[-1:]')['text']": "['four']",
    ds: "Dataset({\n    features: ['text', 'n'],\n    num_rows: 4\n})",
    "DatasetDict(train=ds.select([0]))":
      "DatasetDict({\n    train: Dataset({\n        features: ['text', 'n'],\n        num_rows: 1\n    })\n})",
    "ds[-1]": "{'text': 'a', 'n': 4}",
    "ds[1:3]": "{'text': ['a', 'c'], 'n': [2, 3]}",
    "ds.features": "{'text': Value('string'), 'n': Value('int64')}",
    "ds.shape": "(4, 2)",
    "ds.unique('text')": "['b', 'a', 'c']",
    "ds.filter(lambda row: row['n'] > 2)['n']": "[3, 4]",
    "len(ds.filter(lambda row: False))": "0",
    "ds.filter(lambda row: False).column_names": "['text', 'n']",
    "ds.map(lambda row: {'twice': row['n'] * 2})['twice']": "[2, 4, 6, 8]",
    "ds.map(lambda b: {'up': [t.upper() for t in b['text']]}, batched=True, batch_size=3, remove_columns=['text', 'n'])[:]":
      "{'up': ['B', 'A', 'C', 'A']}",
    "ds.sort('text')['n']": "[2, 4, 1, 3]",
    "sorted(ds.shuffle(seed=1)['n'])": "[1, 2, 3, 4]",
    "ds.shuffle(seed=1)['n'] == ds.shuffle(seed=1)['n']": "True",
    "ds.train_test_split(test_size=0.25, seed=1).num_rows": "{'train': 3, 'test': 1}",
    "ds.train_test_split(test_size=2, shuffle=False)['test']['n']": "[3, 4]",
    "ds.rename_column('n', 'm').remove_columns('text').add_column('z', [0] * 4)[0]":
      "{'m': 1, 'z': 0}",
    "[row['n'] for row in ds]": "[1, 2, 3, 4]",
    "ds['n']": "[1, 2, 3, 4]",
  };

  for (const [expression, expected] of Object.entries(values))
    it(expression, async () => {
      const { outcome, result } = await told(client, expression);
      assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
      assert.equal(result?.["text/plain"], expected);
    });

  /** Expression → the kind of its error and what it says. */
  const faults: Record<string, [string, RegExp]> = {
    "load_dataset('wikipedia', '20220301.en')": ["RuntimeError", /wikimedia\/wikipedia/],
    "load_dataset('csv', data_files='none.csv')": ["FileNotFoundError", /none\.csv/],
    "load_dataset('text', data_files='a.txt', split='test')": [
      "ValueError",
      /Unknown split "test"/,
    ],
    "load_dataset('json', data_files='a.txt')": ["ValueError", /line 1/],
    "load_dataset('imdb', revision='x')": ["NotImplementedError", /Select Kernel/],
    "ds['none']": ["KeyError", /Current columns/],
    "ds[4]": ["IndexError", /out of bounds/],
    "ds.add_column('z', [1])": ["ValueError", /same length/],
    "ds.push_to_hub('x')": ["NotImplementedError", /Select Kernel/],
    "ds.filter(len, with_indices=True)": ["NotImplementedError", /with_indices/],
  };

  for (const [expression, [name, message]] of Object.entries(faults))
    it(`${expression} fails`, async () => {
      const { outcome } = await told(client, expression);
      assert.ok(outcome.kind === "error");
      assert.equal(outcome.name, name);
      assert.match(outcome.message, message);
    });

  it("are shown as a table whose cells are no HTML", async () => {
    const { result } = await told(client, "Dataset.from_dict({'t': ['<script>']})");
    assert.match(result?.["text/html"] ?? "", /<td>&lt;script&gt;<\/td>/);
  });
});
