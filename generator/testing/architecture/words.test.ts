import { expect, it } from "vitest";
import type { SourceFile } from "./source-files.js";
import { trackedFiles } from "./tracked-files.js";

/** What has no business in the project. The patterns are written so that they do not find themselves. */
const unwanted: Readonly<Record<string, RegExp>> = {
  "a path of somebody's machine": /(^|[^A-Za-z0-9_.])\/(work|farm|root|home|Users)\/\w/m,
  "an address of a package registry": /"resolved": *"http|https?:\/\/(registry|index|repo1?|proxy|static|files)\./,
  "the number of an issue": /\bissues? #?\d/i,
  "a mark of unfinished work": /\b(TO[D]O|FIX[M]E|X[X]X)\b/,
};

function found(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    Object.entries(unwanted).flatMap(([what, pattern]) => (pattern.test(text) ? [`${path}: ${what}`] : [])),
  );
}

it("finds nothing in the project that does not belong there", () => {
  expect(found(trackedFiles())).toEqual([]);
});

it.each([
  ["see", "work", "main"].join("/"),
  `"${"resolved"}": "http://example.com/a.tgz"`,
  ["Fixes", "issue", "12"].join(" "),
  ["// TO", "DO: later"].join(""),
])("would find %s", (text) => {
  expect(found([{ path: "x.ts", text: `${text.replace("see", "see ")}` }])).toHaveLength(1);
});
