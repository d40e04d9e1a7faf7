import { expect, it } from "vitest";
import type { Finding, Verdict } from "../runner/verdict.js";
import { deviationGroups } from "./deviation-groups.js";
import type { ScenarioReport } from "./report.js";

const due = { error: "NotThere", status: 400, evidence: "recorded" } as const;

function scenario(id: string, verdict: Partial<Verdict>, rules: readonly string[] = ["R-1"]): ScenarioReport {
  const whole: Verdict = { outcome: "fail", findings: [], exchanges: [], ...verdict };
  return { id, title: id, rules, steps: [{ call: "Get", input: {}, expect: due }], verdicts: { endpoint: whole } };
}

function finding(pointer: string, expected: string, actual: string, more: Partial<Finding> = {}): Finding {
  return { tier: "structure", step: 1, pointer, expected, actual, evidence: "recorded", ...more };
}

function answered(status: number, body: string): Pick<Verdict, "exchanges"> {
  const request = { method: "POST", url: "http://localhost/", headers: {}, body: "{}" };
  return { exchanges: [{ step: 1, request, answer: { status, headers: {}, body } }] };
}

function groupsOf(...scenarios: readonly ScenarioReport[]) {
  return deviationGroups({ areas: [{ id: "a", title: "A", isDerived: false, scenarios }] }).map(
    ({ says, scenarios: own, rules }) => ({ says, ids: own.map(({ id }) => id), rules }),
  );
}

it("puts together what was answered and due in the same way, what rules speak of first", () => {
  const missing = { findings: [finding("/error/status", "400", "404")], ...answered(404, '{"__type":"x#NotThere:"}') };
  const broken = { findings: [finding("/error", "a refusal", "{}")], ...answered(500, "<html>") };
  expect(
    groupsOf(
      scenario("c", broken, []),
      scenario("d", broken, []),
      scenario("a", missing),
      scenario("b", missing, ["R-2"]),
      scenario("e", { outcome: "pass" }),
    ),
  ).toEqual([
    { says: "HTTP 404 NotThere, where HTTP 400 NotThere is due", ids: ["a", "b"], rules: ["R-1", "R-2"] },
    { says: "HTTP 500 without an error type, where HTTP 400 NotThere is due", ids: ["c", "d"], rules: [] },
  ]);
});

it.each([
  { found: finding("/output/Tags/0/Key", '"a"', "nothing"), want: "Tags[].Key in the answer is missing" },
  {
    found: finding("/output/Tags", "a list of 2", '[{"Key":"a long one"},{}]'),
    want: "Tags in the answer is not a list of 2",
  },
  { found: finding("/output/KmsKeyId", "no value", '""'), want: 'KmsKeyId in the answer is "", where no value is due' },
  { found: finding("/output/A", "no such member", "1"), want: "A in the answer should not be there" },
  {
    found: finding("/output/ARN", '"arn:aws:x:us-east-1:123456789012:y"', '"z"'),
    want: "ARN in the answer is not what is due",
  },
  {
    found: finding("/answer/headers/content-type", '"a/b"', '"text/html; charset=utf-8; and more"'),
    want: 'the header content-type is not "a/b"',
  },
])("says $want", ({ found, want }) => {
  expect(groupsOf(scenario("a", { findings: [found] })).map(({ says }) => says)).toEqual([want]);
});

it("tells what is known before what is assumed, and what the scenario is about before what it is not", () => {
  const findings = [
    finding("/output/A", "1", "2", { rules: ["R-9"] }),
    finding("/output/B", "1", "2", { evidence: "unknown" }),
    finding("/output/C", "1", "2"),
  ];
  expect(groupsOf(scenario("a", { findings }))).toMatchObject([
    { says: "C in the answer is 2, where 1 is due", rules: ["R-1"] },
  ]);
});
