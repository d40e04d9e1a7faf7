import { expect, it } from "vitest";
import { LineIndex } from "./line-index.js";

it.each([
  { offset: 0, want: { line: 1, column: 1 } },
  { offset: 2, want: { line: 1, column: 3 } },
  { offset: 3, want: { line: 2, column: 1 } },
  { offset: 5, want: { line: 3, column: 1 } },
  { offset: 8, want: { line: 3, column: 4 } },
])("knows line and column of offset $offset", ({ offset, want }) => {
  expect(new LineIndex("ab\n\r\n😀c").at(offset)).toEqual(want);
});
