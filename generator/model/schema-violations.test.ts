import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "./json.js";
import { packageRoot } from "../testing/shared.js";
import { schemaViolations } from "./schema-violations.js";

const schema = JSON.parse(
  readFileSync(join(packageRoot, "generator/load/config/hallmark.config.schema.json"), "utf8"),
) as JsonObject;
const accepts = new Ajv({ strict: true }).compile(schema);

const complete: JsonObject = {
  $schema: "somewhere",
  version: 1,
  out: "src/api",
  services: [
    {
      models: ["shop.json"],
      service: "Shop",
      folder: "shop",
      types: "sdk",
      package: { name: "@example/shop", version: "1.2.3" },
      pieces: ["types", "client"],
    },
  ],
};

it("accepts a configuration that says everything", () => {
  expect(schemaViolations(schema, complete)).toEqual([]);
});

it("agrees with ajv on configurations with one value replaced", () => {
  const replacement = fc.oneof(
    fc.constantFrom<JsonValue>("", "strict", "shop", "../up", 1, 2, null, true, [], [""], {}, "1.2", "UPPER"),
    fc.jsonValue().map((value) => value as JsonValue),
  );
  const paths = pathsOf(complete);
  fc.assert(
    fc.property(fc.constantFrom(...paths), replacement, (path, value) => {
      const changed = replaced(complete, path, value);
      expect(schemaViolations(schema, changed).length === 0).toBe(accepts(changed));
    }),
    { numRuns: 2_000 },
  );
});

it("agrees with ajv on configurations with one member left out", () => {
  for (const path of pathsOf(complete)) {
    const changed = replaced(complete, path, undefined);
    expect(schemaViolations(schema, changed).length === 0, path.join(".")).toBe(accepts(changed));
  }
});

it.each([
  { given: [], want: "The file must be an object." },
  { given: { version: 2, services: [{ models: ["a"] }] }, want: "`version` must be 1." },
  { given: { version: 1 }, want: "The file lacks `services`." },
  { given: { version: 1, services: [] }, want: "`services` must not be empty." },
  { given: { version: 1, services: [{}] }, want: "`services[0]` lacks `models`." },
  { given: { version: 1, services: [{ models: [""] }] }, want: "`services[0].models[0]` must not be empty." },
  {
    given: { version: 1, services: [{ models: ["a"], types: "loose" }] },
    want: '`services[0].types` must be "strict" or "sdk".',
  },
  {
    given: { version: 1, services: [{ models: ["a"] }], output: "x" },
    want: "The file has no property `output`, only `$schema`, `version`, `out`, `services`.",
  },
])("says: $want", ({ given, want }) => {
  expect(schemaViolations(schema, given as JsonValue).map(({ message }) => message)).toEqual([want]);
});

type Path = readonly (string | number)[];

function pathsOf(value: JsonValue, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child as JsonValue, [...path, key]))];
}

/** A copy with one value replaced; with the member left out where the replacement is `undefined`. */
function replaced(value: JsonValue, [step, ...rest]: Path, replacement: JsonValue | undefined): JsonValue {
  if (step === undefined) return replacement ?? null;
  const copy = structuredClone(value) as Record<string, JsonValue | undefined>;
  if (rest.length > 0) copy[step] = replaced(copy[step]!, rest, replacement);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1, ...(replacement === undefined ? [] : [replacement]));
  else if (replacement === undefined) delete copy[step];
  else copy[step] = replacement;
  return copy as JsonValue;
}
