import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultAssumptions } from "./assumptions.js";
import { addVersion, CURRENT, pruneVersions } from "./labels.js";
import type { VersionRecord } from "./store/secret-record.js";

const version = (id: string, stages: readonly string[] = [], createdAt = 0): VersionRecord => ({
  id,
  stages,
  createdAt,
  value: { kind: "string", iv: new Uint8Array(), data: new Uint8Array(), fingerprint: new Uint8Array(), boundTo: id },
});
const labels = (versions: readonly VersionRecord[]) =>
  Object.fromEntries(versions.map(({ id, stages }) => [id, [...stages].sort()]));

it.each([
  {
    rule: "SM-032",
    given: { a: ["AWSPREVIOUS"], b: ["AWSCURRENT"] },
    add: ["AWSCURRENT"],
    want: { a: [], b: ["AWSPREVIOUS"], new: ["AWSCURRENT"] },
  },
  { rule: "SM-033", given: {}, add: ["AWSCURRENT"], want: { new: ["AWSCURRENT"] } },
  {
    rule: "SM-034",
    given: { a: ["mine"], b: ["AWSCURRENT"] },
    add: ["mine", "AWSPENDING"],
    want: { a: [], b: ["AWSCURRENT"], new: ["AWSPENDING", "mine"] },
  },
  {
    rule: "SM-036",
    given: { a: ["AWSPREVIOUS"], b: ["AWSCURRENT", "AWSPENDING", "mine"] },
    add: ["AWSCURRENT"],
    want: { a: [], b: ["AWSPREVIOUS", "mine"], new: ["AWSCURRENT"] },
  },
])("moves labels as $rule says", ({ given, add, want }) => {
  const versions = Object.entries(given).map(([id, stages]) => version(id, stages));
  expect(labels(addVersion(versions, version("new"), add, defaultAssumptions))).toEqual(want);
});

it("leaves every label on at most one version, AWSCURRENT on exactly one", () => {
  const label = fc.constantFrom("AWSCURRENT", "AWSPREVIOUS", "AWSPENDING", "mine", "yours");
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(label, { minLength: 1 }), { maxLength: 8 }), (steps) => {
      let versions = addVersion([], version("first"), [CURRENT], defaultAssumptions);
      steps.forEach((stages, at) => (versions = addVersion(versions, version(`v${at}`), stages, defaultAssumptions)));
      const all = versions.flatMap(({ stages }) => stages);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((stage) => stage === CURRENT)).toHaveLength(1);
    }),
  );
});

it("drops the oldest versions without a label beyond a hundred", () => {
  const day = 86_400_000;
  const versions = Array.from({ length: 103 }, (_, at) => version(`v${at}`, at === 0 ? ["mine"] : [], at));
  expect(pruneVersions(versions, 3 * day).map(({ id }) => id)).toEqual(
    versions.map(({ id }) => id).filter((id) => !["v1", "v2", "v3"].includes(id)),
  );
});

it("keeps versions that are younger than a day", () => {
  const versions = Array.from({ length: 150 }, (_, at) => version(`v${at}`));
  expect(pruneVersions(versions, 1000)).toHaveLength(150);
});
