import { expect, it } from "vitest";
import { visible } from "./visible.js";

it.each([
  ["\u001b[2J\u001b]0;title\u0007", "\\u001b[2J\\u001b]0;title\\u0007"],
  ["\u009b31m and \u202eback", "\\u009b31m and \\u202eback"],
  ["over\rwritten\0", "over\\u000dwritten\\u0000"],
  ["ordinary ‹text›, ünïcode \u{1F511},\ttabs", "ordinary ‹text›, ünïcode \u{1F511},\ttabs"],
])("shows %j as %s", (line, shown) => expect(visible(line)).toBe(shown));

it("leaves our own colours, and nothing else that a terminal obeys", () => {
  expect(visible("\u001b[31mred\u001b[39m \u001b[8mhidden\u001b[2J", true)).toBe(
    "\u001b[31mred\u001b[39m \\u001b[8mhidden\\u001b[2J",
  );
  expect(visible("\u001b[31mred", false)).toBe("\\u001b[31mred");
});
