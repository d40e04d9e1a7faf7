import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.js";
import { readConfig } from "./read-config.js";

function read(text: string) {
  return readConfig(join(temporaryFolder({ "hallmark.config.json": text }), "hallmark.config.json"));
}

it("reads what it says", async () => {
  const config = { version: 1, services: [{ models: ["shop.json"] }] };
  expect(await read(JSON.stringify(config))).toEqual({ value: config, diagnostics: [] });
});

it.each([
  { given: '{\n  "version": 1,\n}', line: 2, column: 15 },
  { given: '{\n  "version": 2,\n  "services": [{ "models": ["a"] }]\n}', line: 2, column: 14 },
  { given: '{\n  "version": 1,\n  "services": [{ "model": "a", "models": ["a"] }]\n}', line: 3, column: 18 },
  { given: '{\n  "version": 1,\n  "services": [{ "models": ["a", 5] }]\n}', line: 3, column: 34 },
])("points at line $line, column $column of $given", async ({ given, line, column }) => {
  const { value, diagnostics } = await read(given);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ id, location }) => ({ id, line: location?.line, column: location?.column }))).toEqual([
    { id: "invalid-config", line, column },
  ]);
});

const withSettings = (settings: string) => `{"version": 1, "services": [{ "models": ["a"],\n${settings}\n}]}`;

it("reads how documents are written", async () => {
  const settings =
    '"openapi": { "version": "3.0.2", "jsonContentType": "application/vnd.x+json; charset=utf-8", "jsonAdd": { "/info/x-owner": 5 } }, "jsonschema": { "style": "smithy" }';
  expect((await read(withSettings(settings))).diagnostics).toEqual([]);
});

it.each([
  { given: '"openapi": { "verison": "3.1.0" }', column: 14, about: "has no property `verison`" },
  { given: '"openapi": { "version": "3.2.0" }', column: 25, about: 'must be "3.0.2" or "3.1.0"' },
  { given: '"openapi": { "tags": "yes" }', column: 22, about: "must be true or false" },
  { given: '"openapi": { "jsonAdd": { "info": {} } }', column: 27, about: "must match" },
  { given: '"openapi": { "disableFeatures": ["defalut"] }', column: 34, about: "must be" },
  { given: '"jsonschema": { "version": "3.1.0" }', column: 17, about: "has no property `version`" },
  { given: '"openapi": { "jsonContentType": "not a type" }', column: 33, about: "must match" },
  { given: '"jsonschema": { "definitionPointer": "defs" }', column: 38, about: "must match" },
  { given: '"jsonschema": { "definitionPointer": "#/$schema" }', column: 38, about: "must match" },
  { given: '"jsonschema": { "definitionPointer": "#/a b" }', column: 38, about: "must match" },
])("answers $given with a place", async ({ given, column, about }) => {
  const { diagnostics } = await read(withSettings(given));
  expect(diagnostics.map(({ location }) => [location?.line, location?.column])).toEqual([[2, column]]);
  expect(diagnostics[0]!.message).toContain(about);
});

it("reports a file that is not there", async () => {
  const { diagnostics } = await readConfig("not/there.json");
  expect(diagnostics.map(({ id }) => id)).toEqual(["missing-input"]);
});
