import { expect, it } from "vitest";
import { isAccepted, isOfType } from "./media-types.js";

it.each([
  [null, true],
  ["", true],
  ["*/*", true],
  ["application/*", true],
  ["application/json", true],
  ["Application/JSON; charset=utf-8", true],
  ["text/html, application/json;q=0.5", true],
  ["text/html, */*;q=0.1", true],
  ["text/html", false],
  ["application/hal+json", false],
  ["application/json;q=0", false],
  ["application/json;q=0, */*", false],
  ["*/*;q=0.000", false],
])("says of an Accept of %j that it takes JSON: %s", (accept, isTaken) => {
  expect(isAccepted(accept, "application/json")).toBe(isTaken);
});

it("passes over a content type's parameters, and how it is spelt", () => {
  expect(isOfType("Application/JSON ; charset=utf-8", "application/json")).toBe(true);
  expect(isOfType("application/json5", "application/json")).toBe(false);
});
