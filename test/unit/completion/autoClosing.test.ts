import assert from "node:assert/strict";
import { isRestAfter } from "../../../src/completion/autoClosing";

describe("isRestAfter", () => {
  const yes: [rest: string, remembered: string, typed: string][] = [
    ["", "", "anything"],
    [")", ")", "x"],
    [")", "", "("],
    ["])", "", "f(a["],
    [")", "", "f(a["],
    ["]", "", "f(a["],
    [") + 1", " + 1", "("],
    ['"', "", '"'],
    ['")', ")", '"'],
    ['"""', "", '"""'],
    ["", ")", "x)"],
    [")", "))", "x)"],
    ["", '")', 'x")'],
    [")", "", "(')'"],
  ];
  for (const [rest, remembered, typed] of yes)
    it(`${JSON.stringify(remembered)} becomes ${JSON.stringify(rest)} by ${typed}`, () => {
      assert.equal(isRestAfter(rest, remembered, typed), true);
    });

  const no: [rest: string, remembered: string, typed: string][] = [
    [")", "", "x"],
    ["]", "", "("],
    [")]", "", "f(a["],
    ["", ")", "x"],
    ["", ")", "x]"],
    ["))", ")", "x"],
    [" + 1", "", "("],
    ["", " + 1", "("],
  ];
  for (const [rest, remembered, typed] of no)
    it(`${JSON.stringify(remembered)} never becomes ${JSON.stringify(rest)} by ${typed}`, () => {
      assert.equal(isRestAfter(rest, remembered, typed), false);
    });
});
