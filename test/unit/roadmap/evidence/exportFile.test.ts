import assert from "node:assert/strict";
import { exportText, readExport } from "../../../../src/roadmap/evidence/exportFile";
import { unite } from "../../../../src/roadmap/evidence/unite";
import { RandomEvidence } from "./randomEvidence";

describe("exported progress", () => {
  it("comes back as it was, with what a later version has written", () => {
    for (let seed = 0; seed < 50; seed++) {
      const records = unite(new RandomEvidence(seed).events(40), [
        { id: "a", kind: "mastered", atMs: 1, stars: 3 },
      ]);
      const read = readExport(exportText(records, 0));
      assert.ok(read.kind === "evidence");
      assert.deepEqual(read.records, records, `seed ${seed}`);
      assert.equal(read.unreadable, 0);
    }
  });

  it("is refused with the reason when it is broken, foreign, too new or empty", () => {
    const text = exportText([{ id: "a", kind: "passed", atMs: 1 }], 0);
    for (const [file, kind] of [
      [text.slice(0, -20), "notJson"],
      ["", "notJson"],
      ["\u0000\u0001", "notJson"],
      ["[]", "foreign"],
      ["null", "foreign"],
      ['{"evidence": []}', "foreign"],
      ['{"format": "first-token-progress", "version": 1}', "foreign"],
      ['{"format": "first-token-progress", "version": 2, "packed": "…"}', "newer"],
      ['{"format": "first-token-progress", "version": 1, "evidence": [1, {}, null]}', "empty"],
    ] as const)
      assert.equal(readExport(file).kind, kind, file);
  });

  it("is read in part where single entries are broken, and counts those", () => {
    const file = {
      format: "first-token-progress",
      version: 9,
      evidence: [
        { id: "a", kind: "passed", atMs: 1 },
        "?",
        { id: "", kind: "passed", atMs: 1 },
        { id: "b", kind: "x", atMs: 1e300 },
      ],
    };
    const read = readExport(`\uFEFF${JSON.stringify(file)}`);
    assert.ok(read.kind === "evidence");
    assert.deepEqual(read.records, [{ id: "a", kind: "passed", atMs: 1 }]);
    assert.equal(read.unreadable, 3);
  });
});
