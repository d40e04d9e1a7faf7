import { expect, it } from "vitest";
import { closestOf } from "./closest-name.js";

const names = ["string", "structure", "service", "integer", "list", "nextToken"];

it.each([
  { given: "strng", want: "string" },
  { given: "Structure", want: "structure" },
  { given: "sturcture", want: "structure" },
  { given: "struct", want: "structure" },
  { given: "intger", want: "integer" },
  { given: "lsit", want: "list" },
  { given: "NextTokn", want: "nextToken" },
  { given: "boolean", want: undefined },
  { given: "li", want: undefined },
  { given: "", want: undefined },
])("takes $given for $want", ({ given, want }) => {
  expect(closestOf(given, names)).toBe(want);
});
