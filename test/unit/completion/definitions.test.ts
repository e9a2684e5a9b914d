import assert from "node:assert/strict";
import { describe as inWords, outlineOf } from "../../../src/completion/definitions";

const SOURCE = `"""Rows of tables.

def not_this(): in a docstring
"""
LIMIT: int = 10
if LIMIT == 3:
    pass

@cached
def read(
    path: str,
    *, sep=",",  # a comment (
) -> list[Row]:
    """
    Reads a table.
    """
    def inner(): pass
    return []

class Row(Base):
    """One row."""

    size = 3

    def __init__(self, cells): 
        self.cells = cells

    def _hidden(self): ...

    async def send(self, to: str = "x:y") -> None:
        def deep(): ...

class Bare: pass
def tiny(a): return a
`.split("\n");

function texts(): Record<string, string> {
  return Object.fromEntries(outlineOf(SOURCE).map((each) => [each.name, inWords(SOURCE, each)]));
}

describe("outlineOf and describe", () => {
  it("finds what stands at the margin, and methods", () => {
    const outline = outlineOf(SOURCE);
    assert.deepEqual(
      outline.map(({ name }) => name),
      ["LIMIT", "read", "Row", "Bare", "tiny"],
    );
    assert.deepEqual(
      outline[2]?.members.map(({ name }) => name),
      ["__init__", "_hidden", "send"],
    );
  });

  it("gives a function's whole signature and what its docstring says first", () => {
    assert.equal(
      texts()["read"],
      'def read(\n    path: str,\n    *, sep=",",  # a comment (\n) -> list[Row]:\n    """Reads a table."""\n',
    );
  });

  it("gives a class with its public methods", () => {
    assert.equal(
      texts()["Row"],
      'class Row(Base):\n    """One row."""\n    def __init__(self, cells): ...\n' +
        '    async def send(self, to: str = "x:y") -> None: ...\n',
    );
  });

  it("gives constants and one-liners as they stand", () => {
    const { LIMIT, Bare, tiny } = texts();
    assert.deepEqual(
      [LIMIT, Bare, tiny],
      ["LIMIT: int = 10\n", "class Bare: pass\n", "def tiny(a): return a\n"],
    );
  });

  it("stays short, and bears outlines that no longer fit the text", () => {
    const lines = [
      "class Big:",
      ...Array.from({ length: 99 }, (_, i) => `    def m${i}(self, ${"x".repeat(90)}):`),
    ];
    const [big] = outlineOf(lines);
    assert.ok(big && inWords(lines, big).length <= 700);
    for (const row of [-1, 3, 1e6])
      assert.equal(
        typeof inWords(["x"], { name: "x", row, members: [{ name: "y", row: 9, members: [] }] }),
        "string",
      );
  });
});
