import assert from "node:assert/strict";
import { explainError, KNOWN_ERRORS } from "../../../src/explanation/errors/explainError";

/** The last line of a real error, and the card that has to answer. */
const MESSAGES: readonly (readonly [string, string])[] = [
  ["NameError: name 'model' is not defined", "name-not-defined"],
  ["NameError: name 'pd' is not defined. Did you mean: 'id'?", "name-not-defined"],
  ["ModuleNotFoundError: No module named 'sklearn'", "no-module"],
  [
    "ImportError: cannot import name 'AdamW' from 'transformers' (/x/transformers/__init__.py)",
    "cannot-import",
  ],
  ["SyntaxError: '(' was never closed", "never-closed"],
  ["SyntaxError: unterminated string literal (detected at line 1)", "unterminated-string"],
  ["SyntaxError: invalid character '，' (U+FF0C)", "invalid-character"],
  ["SyntaxError: expected ':'", "syntax"],
  ["IndentationError: expected an indented block after 'if' statement on line 1", "indentation"],
  ["TypeError: greet() missing 1 required positional argument: 'name'", "missing-argument"],
  [
    "TypeError: Trainer.__init__() got an unexpected keyword argument 'tokenizer'",
    "unexpected-argument",
  ],
  ["TypeError: 'list' object is not callable", "not-callable"],
  ["TypeError: 'NoneType' object is not subscriptable", "none-used"],
  ["AttributeError: 'NoneType' object has no attribute 'group'", "none-used"],
  ['TypeError: can only concatenate str (not "int") to str', "text-plus-number"],
  ["TypeError: unsupported operand type(s) for +: 'int' and 'str'", "text-plus-number"],
  ["AttributeError: 'list' object has no attribute 'add'", "no-attribute"],
  ["AttributeError: module 'torch' has no attribute 'bf16'", "no-attribute"],
  ["KeyError: 'text'", "key"],
  ["IndexError: list index out of range", "index"],
  ["ValueError: invalid literal for int() with base 10: '3.5'", "int-literal"],
  ["ValueError: too many values to unpack (expected 2)", "unpack"],
  ["ValueError: not enough values to unpack (expected 3, got 2)", "unpack"],
  ["ZeroDivisionError: division by zero", "zero-division"],
  ["RecursionError: maximum recursion depth exceeded", "recursion"],
  ["AssertionError", "assertion"],
  ["KeyboardInterrupt", "interrupted"],
  ["FileNotFoundError: [Errno 2] No such file or directory: 'data.csv'", "file-not-found"],
  ["PermissionError: [Errno 13] Permission denied: '/etc/x'", "permission"],
  [
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc4 in position 0: invalid continuation byte",
    "unicode",
  ],
  ["json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)", "json"],
  ["OSError: [Errno 98] Address already in use", "address-in-use"],
  [
    "OSError: gpt22 is not a local folder and is not a valid model identifier listed on 'https://huggingface.co/models'",
    "hub-name",
  ],
  ["OSError: You are trying to access a gated repo.\nMake sure to have access to it.", "hub-gated"],
  ["OSError: We couldn't connect to 'https://huggingface.co' to load the files", "hub-offline"],
  [
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded",
    "hub-offline",
  ],
  [
    "RuntimeError: Dataset scripts are no longer supported, but found wikipedia.py",
    "dataset-script",
  ],
  ["MemoryError", "memory"],
  ["torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.", "cuda-memory"],
  [
    "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    "two-devices",
  ],
  ["RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", "shapes"],
  ["RuntimeError: expected scalar type Half but found Float", "dtype"],
  ["RuntimeError: \"addmm_impl_cpu_\" not implemented for 'Half'", "dtype"],
  [
    "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn",
    "no-gradient",
  ],
  ["IndexError: index out of range in self", "token-id-range"],
  ["AttributeError: 'str' object has no attribute 'shape'", "text-for-tokens"],
  ["ValueError: Asking to pad but the tokenizer does not have a padding token.", "padding"],
  [
    "ValueError: Target modules {'q_proj'} not found in the base model. Please check.",
    "target-modules",
  ],
  ["fastapi.exceptions.RequestValidationError: [{'type': 'missing'}]", "request-invalid"],
  [
    "pydantic_core._pydantic_core.ValidationError: 1 validation error for Question\ntext\n  Field required",
    "validation",
  ],
  ["NotImplementedError: streaming is not part of the small datasets", "not-here"],
];

describe("an error explained", () => {
  for (const [message, id] of MESSAGES)
    it(`is ${id}: ${message.slice(0, 50)}`, () => {
      for (const language of ["zh-cn", "en"] as const) {
        const explained = explainError(
          `Traceback (most recent call last):\n${message}\n`,
          language,
        );
        assert.equal(explained?.known?.id, id);
        assert.doesNotMatch(explained.markdown, /\{\d\}|undefined/);
      }
    });

  it("has a test for every card, and at least thirty of them", () => {
    assert.ok(KNOWN_ERRORS.length >= 30);
    const tested = new Set(MESSAGES.map(([, id]) => id));
    assert.deepEqual([...tested].sort(), KNOWN_ERRORS.map(({ id }) => id).sort());
  });

  it("says where in the person's own code it was", () => {
    const printed = [
      "Traceback (most recent call last):",
      '  File "/home/me/app.py", line 12, in <module>',
      "    main()",
      '  File "/usr/lib/python3.11/site-packages/transformers/x.py", line 900, in call',
      "KeyError: 'text'",
    ].join("\n");
    const explained = explainError(printed, "en");
    assert.deepEqual(explained?.place, { file: "/home/me/app.py", line: 12 });
    assert.match(explained.markdown, /`app\.py`, line 12/);
  });

  it("reads what IPython prints, with its colours", () => {
    const printed =
      "\u001b[0;31m---------\u001b[0m\n\u001b[0;31mZeroDivisionError\u001b[0m   Traceback (most recent call last)\nCell \u001b[0;32mIn[3], line 2\u001b[0m\n      1 a = 0\n----> 2 1 / a\n\n\u001b[0;31mZeroDivisionError\u001b[0m: division by zero";
    const explained = explainError(printed, "en");
    assert.equal(explained?.known?.id, "zero-division");
    assert.deepEqual(explained.place, { file: "In[3]", line: 2 });
  });

  it("keeps what the error says from being read as Markdown", () => {
    const message = "KeyError: '[click](command:evil) <img src=x> `'";
    const { markdown } = explainError(message, "en") ?? { markdown: "" };
    // Outside of code spans nothing of it is left.
    const outside = markdown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
    assert.doesNotMatch(outside, /command:|<img/);
  });

  it("leaves other errors of the system alone", () => {
    const explained = explainError("OSError: [Errno 28] No space left on device", "en");
    assert.equal(explained?.known, undefined);
    assert.ok(explained);
  });

  it("is honest about an error that is not known", () => {
    const explained = explainError(
      "Traceback (most recent call last):\nmylib.StrangeError: oh",
      "en",
    );
    assert.equal(explained?.known, undefined);
    assert.match(explained?.markdown ?? "", /not among those/);
  });

  it("is nothing where there is no error", () => {
    assert.equal(explainError("hello\nworld 42\n", "en"), undefined);
    assert.equal(explainError("", "zh-cn"), undefined);
  });
});
