import assert from "node:assert/strict";
import { help, parse, usage, UsageError, type Command } from "../../../src/cli/command";

const command: Command = {
  name: "eval",
  operands: "DIR",
  summary: "Evaluates.",
  options: {
    n: { value: "N", default: "500", about: "cursors" },
    suffix: { value: "WHAT", default: "document", about: "text after it" },
    json: { about: "as JSON" },
  },
  notes: "",
  run: async () => Promise.resolve(0),
};

describe("cli/command", () => {
  it("reads operands, values, defaults and switches", () => {
    const args = parse(command, ["some dir/深度", "--n=20", "--json"]);
    assert.ok(args);
    assert.equal(args.operand("DIR"), "some dir/深度");
    assert.equal(args.whole("n", 1), 20);
    assert.equal(args.oneOf("suffix", ["document", "none"]), "document");
    assert.equal(args.has("json"), true);
  });

  it("gives nothing when the help is asked for", () => {
    assert.equal(parse(command, ["--help"]), undefined);
    assert.equal(parse(command, ["dir", "-h"]), undefined);
  });

  it("names the options that there are when one is unknown", () => {
    assert.throws(() => parse(command, ["dir", "--replay"]), {
      constructor: UsageError,
      message: "Unknown option '--replay'. There are: --n, --suffix, --json, --help.",
    });
  });

  it("refuses values that make no sense", () => {
    const bad = [["--n"], ["--n", "0"], ["--n", "1e3"], ["--n", "2.5"], ["--n=-1"], ["--n", ""]];
    for (const words of bad)
      assert.throws(() => parse(command, ["dir", ...words])?.whole("n", 1), UsageError);
    const suffix = parse(command, ["--suffix", "half"]);
    assert.throws(() => suffix?.oneOf("suffix", ["document", "none"]), /document or none/);
    assert.throws(() => parse(command, ["--json=yes"]), UsageError);
  });

  it("refuses too few and too many operands", () => {
    assert.throws(() => parse(command, [])?.operand("DIR"), /DIR is missing/);
    assert.throws(() => parse(command, ["a", "b"])?.operand("DIR"), /One DIR only/);
    assert.throws(() => parse(command, ["a"])?.noOperands(), /Unexpected argument “a”/);
  });

  it("writes usage and help from the same declaration", () => {
    assert.equal(usage(command), "Usage: npm run eval -- DIR [--n N] [--suffix WHAT] [--json]");
    assert.match(help(command), /--n N +cursors \(default: 500\)\n/);
    assert.match(help(command), /--help +this text\n/);
  });
});
