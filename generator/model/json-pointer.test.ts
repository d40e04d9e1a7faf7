import { expect, it } from "vitest";
import { pointerName } from "./json-pointer.js";

it.each([
  ["a", "a"],
  ["a~1b~0c", "a/b~c"],
  // What became of `~1` is no tilde with a one any more.
  ["~01", "~1"],
  ["", ""],
])("takes %j for %j", (step, name) => {
  expect(pointerName(step)).toBe(name);
});
