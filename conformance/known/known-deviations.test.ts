import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../generator/testing/temporary-folder.js";
import { packageRoot } from "../package-root.js";
import { Refused } from "../refused.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { scenariosOf } from "../scenarios-of.js";
import { findKnownDeviations, knownDeviationsOf } from "./find-known-deviations.js";
import { knownDeviationsText } from "./known-deviations-text.js";
import { parseKnownDeviations } from "./parse-known-deviations.js";

const folder = join(packageRoot, "conformance", "targets", "known");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const schema = JSON.parse(
  readFileSync(join(packageRoot, "conformance", "known", "known-deviations.schema.json"), "utf8"),
) as object;
const accepts = new Ajv2020({ allErrors: true }).compile(schema);

const head = { kind: "hallmark-known-deviations", version: 1, target: "emulator", service: "a#B" };
const one = { "1.0": { "a/b/c": { outcome: "fail", at: ["1 /output/ARN"], note: "no ARN" } } };
const two = { ...one, "2.0": {} };

function fileOf(versions: object, more: object = {}): string {
  return JSON.stringify({ ...head, ...more, versions });
}

it.each(names)("comes with %s of the documented form, about scenarios that there are", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  accepts(JSON.parse(text));
  expect(accepts.errors ?? []).toEqual([]);
  const file = parseKnownDeviations(text, name);
  expect(knownDeviationsText(file), "it is written as --update-baseline writes it").toBe(text);
  if (!file.service.includes("secretsmanager")) return;
  const there = new Set(
    scenariosOf({ model: secretsManagerModel() }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id)),
  );
  const unheardOf = Object.values(file.versions).flatMap((deviations) =>
    Object.keys(deviations).filter((id) => !there.has(id)),
  );
  expect(unheardOf).toEqual([]);
});

it.each([
  { name: "no JSON", text: "{", want: "k.json is not JSON: " },
  { name: "a list", text: "[]", want: "k.json is no file of known deviations: The file must be an object." },
  { name: "another kind", text: fileOf(one, { kind: "x" }), want: '`kind` must be "hallmark-known-deviations".' },
  { name: "a later form", text: fileOf(one, { version: 2 }), want: "`version` must be 1." },
  { name: "a note alone", text: fileOf({ 1: { "a/b": "x" } }), want: "`versions.1.a/b` must be an object." },
  { name: "no outcome", text: fileOf({ 1: { "a/b": { at: ["1 "] } } }), want: "`versions.1.a/b` lacks `outcome`." },
  { name: "a pass", text: fileOf({ 1: { "a/b": { outcome: "pass" } } }), want: 'must be "fail" or "not implemented".' },
  { name: "a fail nowhere", text: fileOf({ 1: { "a/b": { outcome: "fail" } } }), want: "1, a/b: `fail` lacks `at`" },
  { name: "no step", text: fileOf({ 1: { "a/b": { outcome: "fail", at: ["/output"] } } }), want: "must match" },
  {
    name: "places of nothing",
    text: fileOf({ 1: { "a/b": { outcome: "not implemented", at: ["1 /error"] } } }),
    want: "`not implemented` has no places",
  },
])("refuses $name, as its schema does", ({ text, want }) => {
  expect(() => parseKnownDeviations(text, "k.json")).toThrow(Refused);
  expect(() => parseKnownDeviations(text, "k.json")).toThrow(want);
  if (text !== "{") expect(accepts(JSON.parse(text))).toBe(false);
});

it("takes the only version, or the one that is named", () => {
  const path = join(temporaryFolder({ "one.json": fileOf(one), "two.json": fileOf(two) }), "one.json");
  expect(knownDeviationsOf(findKnownDeviations(path))).toEqual({
    target: "emulator",
    service: "a#B",
    version: "1.0",
    deviations: one["1.0"],
  });
  const several = findKnownDeviations(path.replace("one.json", "two.json"));
  expect(knownDeviationsOf(several, "2.0").deviations).toEqual({});
  expect(() => knownDeviationsOf(several)).toThrow(/has 1\.0, 2\.0 of emulator: say which one with --target-version$/);
  expect(() => knownDeviationsOf(several, "3")).toThrow(/has no version 3 of emulator, only 1\.0, 2\.0$/);
});

it("finds ours by name", () => {
  const { path, isOurs, file } = findKnownDeviations("moto");
  expect({ path, isOurs, target: file?.target }).toEqual({
    path: join(folder, "moto.json"),
    isOurs: true,
    target: "moto",
  });
  expect(() => findKnownDeviations("motto")).toThrow(/no record of motto among ours \(.*\bmoto\b.*\).*motto\.json$/);
});

it("tells a file that is not there from one that cannot be read", () => {
  const folderOfTest = temporaryFolder({ "a.json": "" });
  const missing = findKnownDeviations(join(folderOfTest, "b.json"));
  expect(missing.file).toBeUndefined();
  expect(() => knownDeviationsOf(missing)).toThrow("b.json; --update-baseline makes it");
  expect(() => findKnownDeviations(folderOfTest)).toThrow("is a folder, not a file");
});
