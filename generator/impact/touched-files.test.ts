import { expect, it } from "vitest";
import { modelOf, ref, service, structure } from "../testing/diff/diffed.js";
import { touchedFiles } from "./touched-files.js";

const outer = { type: "structure", members: { inner: ref("Inner"), list: ref("List") } };
const model = modelOf(
  service(outer, structure({}), { Inner: structure({ a: {} }), List: { type: "list", member: ref("Inner") } }),
);

/** The changes that the file of a shape or operation comes of. */
function changesOf(shape: string, changed: readonly string[]): readonly number[] {
  const subject = { shapes: shape === "Work" ? [] : [`a#${shape}`], operations: shape === "Work" ? ["a#Work"] : [] };
  const files = [{ path: "file.ts", kind: "changed" as const }];
  return touchedFiles(files, changed, [model], () => subject)[0]!.changes;
}

it("counts the file of a shape to the changes of the shape and of what is written out in it", () => {
  expect(changesOf("In", ["a#Inner$a", "a#In$inner", "a#List"])).toEqual([1, 2]);
});

it("counts it to what it stands on where nothing nearer changed", () => {
  expect(changesOf("In", ["a#Inner$a", "a#Out"])).toEqual([0]);
});

it("counts the file of an operation to all that reaches it", () => {
  expect(changesOf("Work", ["a#Inner$a", "a#In$inner", "a#Out"])).toEqual([0, 1, 2]);
});
