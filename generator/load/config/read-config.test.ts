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

it("reports a file that is not there", async () => {
  const { diagnostics } = await readConfig("not/there.json");
  expect(diagnostics.map(({ id }) => id)).toEqual(["missing-input"]);
});
