import { expect, it } from "vitest";
import { required } from "./constraints.js";
import { add, addAt, addUnder, hasRightTypes, hidden, noViolations } from "./found.js";

const missing = required("/Name");

it("starts from one frozen list that nothing is added to", () => {
  expect(Object.isFrozen(noViolations)).toBe(true);
  expect(add(noViolations, missing)).toEqual([missing]);
  expect(addUnder(noViolations, noViolations, "/Tags", 3)).toBe(noViolations);
  expect(hidden(noViolations)).toBe(noViolations);
  expect(noViolations).toEqual([]);
});

it.each([
  [3, "/Tags/3/Name"],
  ["a/b", "/Tags/a~1b/Name"],
  ["~1", "/Tags/~01/Name"],
  ["", "/Tags//Name"],
  ["__proto__", "/Tags/__proto__/Name"],
  [undefined, "/Tags/Name"],
])("puts the step %j in front of pointers", (key, pointer) => {
  expect(addUnder(noViolations, [missing], "/Tags", key)).toEqual([{ ...missing, pointer }]);
  expect(missing.pointer).toBe("/Name");
});

it("puts the step to an element behind the pointer to its list", () => {
  expect(addAt(noViolations, required("/Names"), "a/b").map(({ pointer }) => pointer)).toEqual(["/Names/a~1b"]);
});

it("hides what it is told to hide", () => {
  expect(hidden([missing])).toEqual([{ ...missing, isSensitive: true }]);
  expect(missing.isSensitive).toBe(false);
});

it("tells values of the wrong kind from others", () => {
  expect(hasRightTypes(noViolations)).toBe(true);
  expect(hasRightTypes([missing])).toBe(true);
  expect(hasRightTypes([missing, { ...missing, trait: "type" }])).toBe(false);
});
