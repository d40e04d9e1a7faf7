import { expect, it } from "vitest";
import { sampleReport } from "../../testing/sample-report.js";
import { withMark } from "../../testing/with-mark.js";
import { jsonReport } from "../json.js";
import type { VerifyReport } from "../report.js";
import { sarifReport } from "./sarif.js";

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly exitCode: number }];
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind?: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly baselineState?: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly webResponse?: { readonly statusCode: number };
}

const endpoint = { url: "http://localhost:4566/", region: "us-east-1" };
const report: VerifyReport = { ...sampleReport, endpoint };

function runOf(given: VerifyReport, path?: string): Log["runs"][0] {
  return (JSON.parse(sarifReport(given, path)) as Log).runs[0];
}

it("has a result for each place that differs, under the rule that the scenario cites first", () => {
  const { tool, results } = runOf(report);
  expect(results).toHaveLength(1);
  const [result] = results;
  expect(result).toMatchObject({
    ruleId: "SH-001",
    level: "error",
    message: {
      text: "A < B & C is refused (shop/order/refused): step 1, the HTTP status: due 400, found 404 <&\"'>.",
    },
    webResponse: { statusCode: 404 },
  });
  expect(tool.driver.rules[result!.ruleIndex]!.id).toBe("SH-001");
  expect(result).not.toHaveProperty("baselineState");
});

it("describes the rules with where they are documented and what they rest on", () => {
  const [rule] = runOf(report).tool.driver.rules;
  expect(rule).toMatchObject({
    shortDescription: { text: "An order is made." },
    help: { text: expect.stringMatching(/Documented in: Manual, Orders[^]*recorded: a recording/) as string },
    defaultConfiguration: { level: "error" },
  });
});

it("points to the line of the scenario in the report beside it", () => {
  const [result] = runOf(report, "out/a folder/report.json").results;
  const { artifactLocation, region } = result!.locations[0].physicalLocation;
  expect(artifactLocation.uri).toBe("out/a%20folder/report.json");
  expect(jsonReport(report).split("\n")[region.startLine - 1]).toContain('"id": "shop/order/refused"');
});

it.each([
  { name: "what is new", id: "refused", mark: { standing: "new", newAt: ["1 /error/status"] } as const, want: ["new"] },
  { name: "what is known", id: "refused", mark: { standing: "known" } as const, want: ["unchanged"] },
  {
    name: "what is new beside what is mended",
    id: "refused",
    mark: { standing: "new", recorded: "fail", newAt: ["1 /error/status"], mendedAt: ["2 /output"] } as const,
    want: ["new", "absent"],
  },
  {
    name: "what fails and was missing",
    id: "refused",
    mark: { standing: "new", recorded: "not implemented", newAt: ["1 /error/status"] } as const,
    want: ["new", "absent"],
  },
  { name: "what is missing and new", id: "asked", mark: { standing: "new" } as const, want: ["new"] },
  { name: "what is missing and known", id: "asked", mark: { standing: "known" } as const, want: ["unchanged"] },
  {
    name: "what is mended",
    id: "made",
    mark: { standing: "mended", recorded: "fail", mendedAt: ["1 /a", "2 /b"] } as const,
    want: ["absent", "absent"],
  },
])("tells $name by its baseline state", ({ id, mark, want }) => {
  const results = runOf(withMark(report, id, mark)).results.filter(({ baselineState }) => baselineState !== undefined);
  expect(results.map(({ baselineState }) => baselineState)).toEqual(want);
  for (const { baselineState, kind, level } of results) {
    if (baselineState === "absent") expect({ kind, level }).toEqual({ kind: "pass", level: "none" });
  }
});

it("gives a deviation the same fingerprint in every run, mended or not, and each another", () => {
  const prints = (given: VerifyReport) => runOf(given).results.map(({ partialFingerprints }) => partialFingerprints);
  const [failing] = prints(report);
  expect(failing).toEqual({
    primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) as string,
    "hallmark/v1": "server shop/order/refused 1 /error/status",
  });
  expect(prints({ ...report, seed: "other", startedAt: "2027-01-01T00:00:00.000Z" })).toEqual([failing]);
  const mended = withMark(report, "made", { standing: "mended", recorded: "fail", mendedAt: ["1 /error/status"] });
  const [other] = prints(mended).filter((each) => each["hallmark/v1"] !== failing!["hallmark/v1"]);
  expect(other!["primaryLocationLineHash"]).not.toBe(failing!["primaryLocationLineHash"]);
});

it("tells what broke on our side about the run, not as a result", () => {
  const { invocations } = runOf(report);
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    exitCode: 1,
    toolExecutionNotifications: [
      { level: "error", message: { text: "derived/order/a-longest: nobody listens there" } },
    ],
  });
});

it("names what the model alone states as one rule", () => {
  const [area, ...others] = report.areas;
  const scenarios = area!.scenarios.map((scenario) => ({ ...scenario, rules: [] }));
  expect(runOf({ ...report, areas: [{ ...area!, scenarios }, ...others] }).results.map(({ ruleId }) => ruleId)).toEqual(
    ["model"],
  );
});
