import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "../../model/index.js";
import { JsonPositions, type JsonPath } from "./json-positions.js";

it("finds names of members apart from their values", () => {
  const text = '{ "a": { "b": [1, "two"] } }';
  const positions = new JsonPositions(text);
  expect(positions.find([])).toEqual({ key: 0, value: 0 });
  expect(positions.find(["a", "b"])).toEqual({ key: 9, value: 14 });
  expect(positions.find(["a", "b", 1])).toEqual({ key: 18, value: 18 });
});

it("stops at the closest value around one that is not there", () => {
  expect(new JsonPositions('{ "a": { "b": 1 } }').find(["a", "c", 0, "d"])).toEqual({ key: 2, value: 7 });
});

it("finds the last of two members of one name, as the engine does", () => {
  expect(new JsonPositions('{"a":1,"a":2}').find(["a"]).value).toBe(11);
});

function* pathsOf(value: unknown, path: JsonPath = []): Iterable<readonly [JsonPath, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [index, element] of value.entries()) yield* pathsOf(element, [...path, index]);
  else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) yield* pathsOf(member, [...path, name]);
  }
}

it("finds every value of any document", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t\r\n"), (json, indent) => {
      const text = JSON.stringify(json, undefined, indent);
      const positions = new JsonPositions(text);
      for (const [path, value] of pathsOf(JSON.parse(text) as JsonValue)) {
        const { value: offset } = positions.find(path);
        const start =
          typeof value === "object" && value !== null ? (Array.isArray(value) ? "[" : "{") : JSON.stringify(value);
        expect(text.slice(offset, offset + start.length)).toBe(start);
      }
    }),
  );
});

it("does not mind how deep a document nests", () => {
  const depth = 100_000;
  const text = `{"deep":${"[".repeat(depth)}${"]".repeat(depth)},"next":1}`;
  expect(new JsonPositions(text).find(["next"]).value).toBe(text.length - 2);
});
