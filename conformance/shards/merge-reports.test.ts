import { beforeAll, expect, it } from "vitest";
import { serveSecretsManager } from "../reference/index.js";
import { Refused } from "../refused.js";
import { exitCodeOf } from "../report/exit-code.js";
import { htmlReport } from "../report/html.js";
import { jsonReport } from "../report/json.js";
import { junitReport } from "../report/junit.js";
import { parseReport } from "../report/parse-report.js";
import type { VerifyReport } from "../report/report.js";
import { sarifReport } from "../report/sarif/sarif.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { verify } from "../verify.js";
import { mergeReports } from "./merge-reports.js";

const COUNT = 3;
const model = secretsManagerModel();
const known = {
  target: "emulator",
  service: "com.amazonaws.secretsmanager#secretsmanager",
  version: "1.0",
  deviations: {
    // Each of these passes, but for the last, which is not shown.
    "create-secret/answer/with-value": { outcome: "fail", at: ["1 /output/VersionId"] },
    "create-secret/tags/case": { outcome: "not implemented" },
    "get-secret-value/nowhere": { outcome: "not implemented" },
  },
} as const;

let whole: VerifyReport;
let parts: readonly VerifyReport[];

beforeAll(async () => {
  const server = await serveSecretsManager({ port: 0, disabledChecks: ["OneValueOnly", "ValueGiven", "TagKeyPrefix"] });
  const options = {
    model,
    only: ["create-secret/tags/", "create-secret/answer/", "derived/create-secret/"],
    seed: "seed",
  };
  const endpoint = { url: server.url, known };
  whole = await verify({ ...options, endpoint });
  parts = await Promise.all(
    [1, 2, 3].map((number) => verify({ ...options, endpoint, shard: { number, count: COUNT } })),
  );
  await server.close();
});

const named = (reports: readonly VerifyReport[]) =>
  reports.map((report) => ({ path: `${report.shard?.number ?? "whole"}.json`, report }));

it("gives what the whole run gives, but for times and made up values", () => {
  const read = parts.toReversed().map((report) => parseReport(jsonReport(report), "report.json"));
  const merged = mergeReports(named(read));
  expect(whole.targets[0]!.outcomes.pass).toBeGreaterThan(50);
  expect(whole.targets[0]!.outcomes.fail).toBeGreaterThan(0);
  expect(comparable(merged)).toEqual(comparable(whole));
  expect(Object.keys(merged).toSorted()).toEqual(Object.keys(whole).toSorted());
  expect(exitCodeOf(merged)).toBe(exitCodeOf(whole));
});

it("can be told in every form", () => {
  const merged = mergeReports(named(parts));
  expect(junitReport(merged).match(/<testcase /g)).toHaveLength(junitReport(whole).match(/<testcase /g)!.length);
  const results = (report: VerifyReport) =>
    (JSON.parse(sarifReport(report)) as { runs: [{ results: { partialFingerprints: object }[] }] }).runs[0].results.map(
      ({ partialFingerprints }) => partialFingerprints,
    );
  expect(results(merged)).toEqual(results(whole));
  expect(htmlReport(merged)).toContain("Known deviations of emulator 1.0");
});

it("ends as a part that was interrupted", () => {
  const [first, ...others] = parts;
  expect(mergeReports(named([{ ...first!, isInterrupted: true }, ...others])).isInterrupted).toBe(true);
});

const but = (index: number, more: Partial<VerifyReport>) => () =>
  parts.map((part, each) => (each === index ? { ...part, ...more } : part));
const shardOf = (index: number, more: object) => () =>
  parts.map((part, each) => (each === index ? { ...part, shard: { ...part.shard!, ...more } } : part));

it.each([
  { name: "nothing", given: () => [], want: "there is nothing to merge" },
  { name: "a whole report", given: () => [whole], want: "whole.json is the report of a whole run" },
  { name: "a missing part", given: () => parts.slice(0, 2), want: "part 3 of 3 is missing" },
  { name: "the same part twice", given: () => [...parts, parts[0]!], want: "1.json and 1.json are both part 1 of 3" },
  {
    name: "parts of another division",
    given: shardOf(1, { count: 2 }),
    want: "1.json is one of 3 parts, 2.json one of 2",
  },
  {
    name: "another endpoint",
    given: but(2, { endpoint: { url: "http://elsewhere/", region: "us-east-1" } }),
    want: /^1\.json and 3\.json differ in their endpoint: http:\/\/127.*, http:\/\/elsewhere\/$/,
  },
  {
    name: "another service",
    given: but(1, { service: { id: "a#B", title: "B", version: "1" } }),
    want: "1.json and 2.json differ in their service: com.amazonaws.secretsmanager#secretsmanager, a#B",
  },
  {
    name: "another version of Hallmark",
    given: but(1, { hallmark: "0.0.1" }),
    want: /differ in their version of Hallmark: .*, 0\.0\.1$/,
  },
  {
    name: "another model",
    given: shardOf(1, { of: "0".repeat(64) }),
    want: "differ in their scenarios (another --filter",
  },
  { name: "other rules", given: but(1, { rules: [] }), want: "1.json and 2.json differ in their documented rules" },
  {
    name: "other known deviations",
    given: () => but(1, { baseline: { ...parts[1]!.baseline!, version: "2.0" } })(),
    want: "differ in their known deviations: emulator 1.0, emulator 2.0",
  },
  {
    name: "overlapping parts",
    given: () => shardOf(1, { positions: parts[0]!.shard!.positions.slice(0, parts[1]!.shard!.positions.length) })(),
    want: /is damaged: its scenarios are not those that its part has$/,
  },
  {
    name: "a part that lacks an area",
    given: () => but(0, { areas: parts[0]!.areas.slice(1) })(),
    want: "1.json is damaged: its scenarios are not those that its part has",
  },
  {
    name: "a part that met nobody",
    given: () => but(1, { targets: [{ ...parts[1]!.targets[0]!, unavailable: "nobody listens there" }] })(),
    want: "2.json shows nothing: nobody listens there",
  },
])("refuses $name", ({ given, want }) => {
  expect(() => mergeReports(named(given()))).toThrow(Refused);
  expect(() => mergeReports(named(given()))).toThrow(want);
});

it.each([
  { name: "half a file", text: () => jsonReport(whole).slice(0, 10_000), want: "p.json is damaged, or no report: " },
  { name: "another file", text: () => "{}", want: "no report of this version: The file lacks `kind`." },
  {
    name: "a file that lacks a verdict's outcome",
    text: () => jsonReport(whole).replace(/"outcome": "pass",/, ""),
    want: /`areas\[0\]\.scenarios\[\d+\]\.verdicts\.endpoint` lacks `outcome`\.$/,
  },
])("refuses $name", ({ text, want }) => {
  expect(() => parseReport(text(), "p.json")).toThrow(Refused);
  expect(() => parseReport(text(), "p.json")).toThrow(want);
});

/** What two runs have in common that were about the same. */
function comparable(report: VerifyReport): object {
  const { startedAt: _, durationMs: __, areas, ...rest } = report;
  return {
    ...rest,
    areas: areas.map((area) => ({
      ...area,
      scenarios: area.scenarios.map(({ verdicts, ...scenario }) => ({
        ...scenario,
        verdicts: Object.fromEntries(
          Object.entries(verdicts).map(([target, { exchanges, durationMs: ___, findings, ...verdict }]) => [
            target,
            {
              ...verdict,
              exchanges: exchanges.map(({ step, answer }) => ({ step, status: answer?.status })),
              findings: findings.map(({ step, pointer, tier, evidence }) => ({ step, pointer, tier, evidence })),
            },
          ]),
        ),
      })),
    })),
  };
}
