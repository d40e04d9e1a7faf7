import { expect, it } from "vitest";
import { assembleModel } from "../index.js";

const model = '{ "smithy": "2.0", "shapes": { "a#S": { "type": "list" } } }';

function placesIn(text: string, file = "m.json"): readonly string[] {
  return assembleModel([{ file, text }]).diagnostics.map(
    ({ id, location }) => `${id} ${location?.line}:${location?.column}`,
  );
}

it.each(["1", "1.0", "2", "2.0"])("reads version %s", (version) => {
  expect(placesIn(JSON.stringify({ smithy: version }))).toEqual([]);
});

it("does not count a byte order mark as a column", () => {
  expect(placesIn(`\uFEFF${model}`)).toEqual(placesIn(model));
  expect(placesIn("\uFEFF{")).toEqual(["invalid-json 1:2"]);
});

it("counts lines that end in a carriage return as well as a line feed", () => {
  expect(placesIn('{\r\n"smithy": "2.0",\r\n  "odd": 1 }')).toEqual(["unknown-property 3:3"]);
});

it.each([
  { name: "a number", text: "1" },
  { name: "an array", text: "[]" },
  { name: "null", text: "null" },
  { name: "an object of another kind", text: '{ "name": "package" }' },
])("does not take $name for a model", ({ text }) => {
  expect(placesIn(text)).toEqual(["not-a-model 1:1"]);
});

it("does not look into Smithy's own language", () => {
  expect(placesIn("namespace a", "m.SMITHY")).toEqual(["idl-not-read 1:1"]);
});

it("makes no model when one of the files cannot be read", () => {
  const { value } = assembleModel([
    { file: "a.json", text: model },
    { file: "b.json", text: "{" },
  ]);
  expect(value).toBeUndefined();
});
