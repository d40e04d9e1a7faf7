import { expect, it } from "vitest";
import type { Finding } from "../runner/verdict.js";
import type { Step } from "../scenarios/scenario.js";
import { headlineOf, headlineText } from "./headline.js";
import { toldFindings } from "./told-findings.js";

const steps: readonly Step[] = [
  { call: "List", input: {}, expect: { output: {} } },
  { call: "List", input: {}, expect: { error: "NotThere", status: 400, evidence: "recorded" } },
];
const request = { method: "POST", url: "http://localhost/", headers: {}, body: "{}" };
const exchanges = [1, 2].map((step) => ({ step, request, answer: { status: 200, headers: {}, body: "{}" } }));

function finding(pointer: string, more: Partial<Finding> = {}): Finding {
  return { tier: "structure", step: 1, pointer, expected: '"a"', actual: '"b"', evidence: "recorded", ...more };
}

function headlineWith(...findings: readonly Finding[]): string {
  const headline = headlineOf({ steps, rules: ["R-1"] }, { findings, exchanges });
  return headline ? headlineText(headline) : "";
}

it("names the member that differs, however many are null or worded otherwise before it", () => {
  const said = headlineWith(
    finding("/output/A", { tier: "null" }),
    finding("/error/message", { tier: "wording" }),
    finding("/output/SecretList/0/Name"),
    finding("/output/B", { tier: "null", step: 2 }),
  );
  expect(said).toBe('step 1, SecretList[0].Name: due "a", answered "b"');
});

it("says of a whole answer what it is, and of its step", () => {
  expect(headlineWith(finding("/output", { step: 2 }))).toBe(
    "step 2: due HTTP 400 NotThere, answered success, HTTP 200",
  );
  expect(headlineWith()).toBe("step 2: due HTTP 400 NotThere, answered success, HTTP 200");
});

it("puts what is known and the scenario's own first, and all nulls in one line", () => {
  const findings = [
    finding("/error/message", { tier: "wording" }),
    finding("/output/A", { rules: ["R-9"] }),
    finding("/output/B", { evidence: "unknown" }),
    finding("/output/C"),
    ...Array.from({ length: 9 }, (_, index) => finding(`/output/List/${index}/N${index}`, { tier: "null" })),
    finding("/output/List/1/N0", { tier: "null", step: 2 }),
  ];
  const { told, nulls } = toldFindings({ findings }, ["R-1"]);
  expect(told.map(({ pointer }) => pointer)).toEqual(["/output/C", "/output/B", "/output/A", "/error/message"]);
  expect(nulls).toMatch(/^10 members are null where the service leaves them out: List\[\]\.N0, .*, and 1 more$/);
  expect(toldFindings({ findings: [] }, [])).toEqual({ told: [] });
});
