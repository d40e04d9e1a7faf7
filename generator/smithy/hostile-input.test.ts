import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  closureOf,
  formatDiagnostic,
  hasErrors,
  membersOf,
  operationsOf,
  recursiveShapes,
  type JsonValue,
} from "../model/index.js";
import { packageRoot } from "../testing/shared.js";
import { layouts } from "./ast/layout.js";
import { assembleModel, type ModelDocument } from "./index.js";

/** Assembles and prints; what matters is that this ends, with findings that have all that they need. */
function survive(...texts: readonly string[]): void {
  const documents = texts.map((text, index): ModelDocument => ({ file: `${index}.json`, text }));
  const { value, diagnostics } = assembleModel(documents);
  expect(value !== undefined || diagnostics.length > 0).toBe(true);
  for (const diagnostic of diagnostics) {
    const { location } = diagnostic;
    if (location !== undefined) {
      expect(location.line).toBeGreaterThan(0);
      expect(location.column).toBeGreaterThan(0);
    }
    formatDiagnostic(diagnostic, (file) => documents.find((document) => document.file === file)?.text);
  }
  for (const id of value?.shapes.keys() ?? []) value!.locate(id);
  if (value === undefined || hasErrors(diagnostics)) return;
  // A model without errors holds what it refers to: nothing that walks through it may stumble.
  for (const shape of value.shapes.values()) for (const { target } of membersOf(shape)) value.expect(target);
  for (const service of value.ofType("service"))
    closureOf(
      value,
      operationsOf(value, service).map(({ id: operation }) => operation),
    );
  recursiveShapes(value, value.shapes.values());
}

it("answers any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => survive(text)));
});

it("answers any JSON value", () => {
  fc.assert(fc.property(fc.json(), (text) => survive(text)));
});

it("answers any JSON values where shapes belong", () => {
  const shapes = fc.dictionary(
    fc.constantFrom("a#A", "a#B", "a#A$x", "smithy.api#String", "__proto__", ""),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(shapes, fc.jsonValue(), (value, metadata) => {
      survive(JSON.stringify({ smithy: "2.0", shapes: value, metadata }));
    }),
  );
});

const ids = [
  "a#A",
  "a#B",
  "a#C",
  "a#D",
  "b#A",
  "smithy.api#String",
  "smithy.api#Integer",
  "smithy.api#Unit",
  "a#__proto__",
];
const traitValues: Readonly<Record<string, readonly JsonValue[]>> = {
  "smithy.api#mixin": [{}, { localTraits: ["smithy.api#tags"] }, { localTraits: 1 }],
  "smithy.api#trait": [{}, { selector: "structure > member", structurallyExclusive: "member", conflicts: ["a#A"] }],
  "smithy.api#required": [{}],
  "smithy.api#default": [0, "", [], null, {}],
  "smithy.api#enum": [[{ value: "a" }, { value: "b b", name: "c" }], [{}], []],
  "smithy.api#length": [{ min: 1 }, { min: 3, max: 2 }],
  "smithy.api#error": ["client"],
  "smithy.api#box": [{}],
  "smithy.api#tags": [["a"], ["b"]],
  "smithy.api#idRef": [{ failWhenMissing: true, selector: "structure" }],
  "smithy.contracts#conditions": [{ A: { expression: "x == `1`" } }, { B: 1 }],
  "hallmark.docs#checks": [[{ id: "A", member: "x" }, { id: "B", constraint: {} }, 1], {}],
  "a#A": [{ x: {} }, "a#B", { x: { x: {} } }],
};

const id = fc.constantFrom(...ids);
const name = fc.constantFrom("x", "y", "X", "__proto__", "constructor");
const traits = fc
  .uniqueArray(fc.constantFrom(...Object.keys(traitValues)), { maxLength: 3 })
  .chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((trait) => [trait, fc.constantFrom(...traitValues[trait]!)]))),
  );
const target = fc.record({ target: id });
const member = fc.record({ target: id, traits }, { requiredKeys: ["target"] });
const properties = {
  member,
  members: fc.dictionary(name, member),
  reference: target,
  references: fc.array(target, { maxLength: 3 }),
  "named references": fc.dictionary(name, target),
  renames: fc.dictionary(id, name),
  text: fc.constant("1"),
};
const shape = fc.constantFrom(...layouts.keys()).chain((type) => {
  const own = Object.fromEntries([...layouts.get(type)!].map(([property, form]) => [property, properties[form]]));
  const mixins = fc.array(target, { maxLength: 2 });
  return fc.record({ type: fc.constant(type), traits, mixins, ...own }, { requiredKeys: ["type"] });
});
const apply = fc.record({ type: fc.constant("apply"), traits });
const document = fc.record({
  smithy: fc.constantFrom("1.0", "2.0"),
  shapes: fc.dictionary(fc.oneof(id, fc.constantFrom("a#A$x", "a#B$member")), fc.oneof(shape, shape, shape, apply), {
    maxKeys: 8,
  }),
});

it("answers any shapes that refer to each other in any way", () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
      survive(...documents.map((json) => JSON.stringify(json)));
    }),
    { numRuns: 300 },
  );
});

const ownModel = readdirSync(join(packageRoot, "model"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .map((path) => readFileSync(join(packageRoot, "model", path), "utf8"));

it("answers a real model with any value of it replaced", () => {
  const replacement = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom<JsonValue>("smithy.api#String", {}, [], null),
  );
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 8 }), replacement, (index, steps, value) => {
      const at = index % ownModel.length;
      const json = JSON.parse(ownModel[at]!) as Record<string, unknown>;
      let object: Record<string, unknown> = json;
      for (const step of steps) {
        const keys = Object.keys(object).filter((key) => typeof object[key] === "object" && object[key] !== null);
        if (keys.length === 0) break;
        object = object[keys[step % keys.length]!] as Record<string, unknown>;
      }
      const keys = Object.keys(object);
      if (keys.length > 0) object[keys[index % keys.length]!] = value;
      survive(...ownModel.map((text, other) => (other === at ? JSON.stringify(json) : text)));
    }),
    { numRuns: 60 },
  );
});

it("answers a real model with a piece of its text cut out", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(200), (index, start, length) => {
      const text = ownModel[index % ownModel.length]!;
      const at = start % text.length;
      survive(text.slice(0, at) + text.slice(at + length));
    }),
    { numRuns: 60 },
  );
});

it.each([
  { name: "values", shapes: { "a#A": { type: "string", traits: { "smithy.api#default": "DEEP" } } } },
  { name: "unknown traits", shapes: { "a#A": { type: "string", traits: { "b#c": "DEEP" } } } },
  {
    name: "documents in examples",
    shapes: { "a#A": { type: "operation", traits: { "smithy.api#examples": [{ title: "t", input: { x: "DEEP" } }] } } },
  },
  { name: "versions", smithy: "DEEP" },
  {
    name: "values of enums",
    shapes: {
      "a#A": {
        type: "enum",
        members: { X: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "DEEP" } } },
        traits: { "smithy.api#default": "x" },
      },
    },
  },
  { name: "types", shapes: { "a#A": { type: "DEEP" } } },
  { name: "metadata", metadata: { a: "DEEP" }, shapes: {} },
])("answers $name that nest a hundred thousand times", (json) => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const text = JSON.stringify({ smithy: "2.0", ...json }).replace('"DEEP"', deep);
  survive(text, text.replace("[", " ["));
});

it("answers a recursive trait with a value that nests ten thousand times", () => {
  const depth = 10_000;
  const shapes = {
    "a#trait": { type: "structure", members: { x: { target: "a#trait" } }, traits: { "smithy.api#trait": {} } },
    "a#A": { type: "string", traits: { "a#trait": "DEEP" } },
  };
  survive(JSON.stringify({ smithy: "2.0", shapes }).replace('"DEEP"', `${'{"x":'.repeat(depth)}1${"}".repeat(depth)}`));
});

it("answers ten thousand mixins in a row", () => {
  const shapes = Array.from({ length: 10_000 }, (_, index) => {
    const mixins = index > 0 ? [{ target: `a#S${index - 1}` }] : [];
    return [`a#S${index}`, { type: "structure", members: {}, mixins, traits: { "smithy.api#mixin": {} } }];
  });
  survive(JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(shapes.reverse()) }));
});

it("answers five thousand mixins that all lead back to the first", () => {
  const shapes = Array.from({ length: 5000 }, (_, index) => {
    const mixins = [{ target: `a#S${index + 1}` }, { target: "a#S0" }];
    return [`a#S${index}`, { type: "structure", members: {}, mixins, traits: { "smithy.api#mixin": {} } }];
  });
  survive(JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(shapes) }));
});

it("answers ten thousand shapes that need each other", () => {
  const count = 10_000;
  const shapes = Array.from({ length: count }, (_, index) => {
    const next = { target: `a#S${(index + 1) % count}`, traits: { "smithy.api#required": {} } };
    return [`a#S${index}`, { type: "structure", members: { next } }];
  });
  survive(JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(shapes) }));
});

it("answers names of a hundred thousand letters", () => {
  const name = "a".repeat(100_000);
  const shapes = {
    [`a#${name}b`]: { type: "structure", members: { [name]: { target: `a#${name}` } } },
    "a#E": { type: "string", traits: { "smithy.api#enum": [{ value: `${" ".repeat(100_000)}!` }] } },
    [name]: { type: name },
  };
  survive(JSON.stringify({ smithy: "2.0", shapes }));
});

it("answers an operation with two hundred thousand errors", () => {
  const errors = Array.from({ length: 200_000 }, () => ({ target: "a#Error" }));
  const shapes = {
    "a#Shop": { type: "service", version: "1", operations: [{ target: "a#Do" }] },
    "a#Do": { type: "operation", errors },
    "a#Error": { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
  };
  survive(JSON.stringify({ smithy: "2.0", shapes }));
});

it("answers ten thousand misspelt targets", () => {
  const shapes = Array.from({ length: 10_000 }, (_, index) => {
    return [`a#Structure${index}`, { type: "structure", members: { next: { target: `a#Strcture${index}` } } }];
  });
  survive(JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(shapes) }));
});
