import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../generator/testing/temporary-folder.js";
import { packageRoot } from "../package-root.js";
import { Refused } from "../refused.js";
import type { VerifyReport } from "../report/report.js";
import type { Finding, Verdict } from "../runner/verdict.js";
import { sampleReport } from "../testing/sample-report.js";
import type { KnownDeviationsPlace } from "./find-known-deviations.js";
import type { Deviations } from "./known-deviations.js";
import { knownDeviationsText } from "./known-deviations-text.js";
import { parseKnownDeviations } from "./parse-known-deviations.js";
import { updateKnownDeviations, versionToUpdate } from "./update-known-deviations.js";

const finding: Finding = {
  tier: "structure",
  step: 1,
  pointer: "/error/status",
  expected: "400",
  actual: "404",
  evidence: "recorded",
};

function verdict(outcome: Verdict["outcome"]): Verdict {
  return { outcome, findings: outcome === "fail" ? [finding] : [], exchanges: [] };
}

function reportOf(outcomes: Readonly<Record<string, Verdict["outcome"]>>): VerifyReport {
  const scenarios = Object.entries(outcomes).map(([id, outcome]) => ({
    id,
    title: id,
    rules: [],
    steps: [],
    verdicts: { endpoint: verdict(outcome) },
  }));
  return { ...sampleReport, areas: [{ id: "a", title: "A", isDerived: false, scenarios }] };
}

function placeOf(versions: Readonly<Record<string, Deviations>>): KnownDeviationsPlace {
  const head = { kind: "hallmark-known-deviations", version: 1, target: "emulator", service: "a#B" } as const;
  return { path: "k.json", isOurs: false, file: { ...head, versions } };
}

it("records what deviates, sorted, and takes out what is mended", () => {
  const before = {
    "m/mended": { outcome: "fail", at: ["1 /x"] },
    "k/known": { outcome: "fail", at: ["1 /error/status"], note: "it is so" },
    "c/changed": { outcome: "fail", at: ["9 /x"], note: "kept" },
    "g/gone": { outcome: "not implemented" },
  } as const;
  const found = { "z/new": "fail", "m/mended": "pass", "k/known": "fail", "c/changed": "not implemented" } as const;
  const { file, ...changes } = updateKnownDeviations(placeOf({ "1.0": before, "0.9": {} }), reportOf(found), "1.0");
  expect(changes).toEqual({ version: "1.0", added: 1, changed: 1, mended: 1, unchanged: 2 });
  expect(Object.entries(file.versions["1.0"]!)).toEqual([
    ["c/changed", { outcome: "not implemented", note: "kept" }],
    // This run did not show it.
    ["g/gone", { outcome: "not implemented" }],
    ["k/known", { outcome: "fail", at: ["1 /error/status"], note: "it is so" }],
    ["z/new", { outcome: "fail", at: ["1 /error/status"] }],
  ]);
  expect(file.versions["0.9"]).toEqual({});
});

it("keeps what was asked for and could not be shown", () => {
  const before = { a: { outcome: "fail", at: ["1 /x"] }, b: { outcome: "not implemented" } } as const;
  const report = reportOf({ a: "error", b: "not applicable", c: "pass" });
  expect(updateKnownDeviations(placeOf({ "1.0": before }), report, "1.0").file.versions["1.0"]).toEqual(before);
});

it("changes nothing the second time", () => {
  const report = reportOf({ b: "fail", a: "not implemented" });
  const once = updateKnownDeviations(placeOf({}), report, "1.0").file;
  const again = updateKnownDeviations({ path: "k.json", isOurs: false, file: once }, report, "1.0");
  expect(again).toEqual({ file: once, version: "1.0", added: 0, changed: 0, mended: 0, unchanged: 2 });
});

it("makes a file that is called as the target", () => {
  const place = { path: join("known", "my-emulator.json"), isOurs: false };
  const { file } = updateKnownDeviations(place, reportOf({ a: "fail" }), "7");
  expect(file).toMatchObject({ target: "my-emulator", service: sampleReport.service.id, versions: { "7": { a: {} } } });
});

it.each([
  { name: "an interrupted run", report: { ...reportOf({ a: "fail" }), isInterrupted: true }, want: "was interrupted" },
  { name: "nothing but errors", report: reportOf({ a: "error" }), want: "showed nothing of the endpoint" },
])("takes nothing from $name", ({ report, want }) => {
  expect(() => updateKnownDeviations(placeOf({ "1.0": {} }), report, "1.0")).toThrow(Refused);
  expect(() => updateKnownDeviations(placeOf({ "1.0": {} }), report, "1.0")).toThrow(want);
});

it("wants to know the version where it could be another one", () => {
  expect(versionToUpdate(placeOf({ "1.0": {} }))).toBe("1.0");
  expect(versionToUpdate(placeOf({ "1.0": {} }), "1.1")).toBe("1.1");
  expect(() => versionToUpdate(placeOf({ "1.0": {}, "2.0": {} }))).toThrow("--target-version");
  expect(() => versionToUpdate({ path: "k.json", isOurs: false })).toThrow("--target-version");
});

it("writes what it reads, formatted as everything here", () => {
  const long = Array.from({ length: 9 }, (_, index) => `${index + 1} /output/VersionIdsToStages/*`);
  const { file } = placeOf({
    "1.0": { a: { outcome: "fail", at: ["1 /x"] }, b: { outcome: "fail", at: long, note: 'a "note"\n<b>' } },
    "2.0": {},
  });
  const text = knownDeviationsText(file!);
  expect(parseKnownDeviations(text, "k.json")).toEqual(file);
  const folder = temporaryFolder({ "k.json": text });
  const formatter = join(packageRoot, "node_modules", ".bin", "oxfmt");
  const config = join(packageRoot, ".oxfmtrc.json");
  const { status, stderr } = spawnSync(formatter, ["--check", "-c", config, "k.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
