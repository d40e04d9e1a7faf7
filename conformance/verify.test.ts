import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, it } from "vitest";
import { packageRoot } from "./package-root.js";
import { Refused } from "./refused.js";
import { exitCodeOf } from "./report/exit-code.js";
import { htmlReport } from "./report/html.js";
import { jsonReport } from "./report/json.js";
import { junitReport } from "./report/junit.js";
import type { VerifyReport } from "./report/report.js";
import type { RunEvent } from "./runner/events.js";
import { secretsManagerModel } from "./testing/secretsmanager.js";
import { verify } from "./verify.js";

const model = secretsManagerModel();
const events: RunEvent[] = [];
let report: VerifyReport;

beforeAll(async () => {
  report = await verify({ model, seed: "seed", onEvent: (event) => events.push(event) });
}, 240_000);

it("finds nothing wrong with any of our pieces", () => {
  const wrong = report.areas.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ id, verdicts }) =>
      Object.entries(verdicts)
        .filter(([, { outcome, wording }]) => outcome === "fail" || outcome === "error" || wording === "differs")
        .map(([target, { outcome, reason, findings }]) => ({ id, target, outcome, reason, findings })),
    ),
  );
  expect(wrong).toEqual([]);
  expect(exitCodeOf(report)).toBe(0);
});

it("shows it all to seven targets, none of which is missing", () => {
  expect(report.targets.map(({ name }) => name)).toEqual([
    "types",
    "validators",
    "client",
    "server",
    "cli",
    "msw",
    "openapi",
  ]);
  expect(report.targets.filter(({ unavailable }) => unavailable !== undefined)).toEqual([]);
  for (const { name, outcomes } of report.targets) expect(outcomes.pass, name).toBeGreaterThan(100);
});

it("says of every scenario that a target cannot show why that is", () => {
  const silent = report.areas.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ id, verdicts }) =>
      Object.values(verdicts)
        .filter(({ outcome, reason }) => outcome === "not applicable" && !reason)
        .map(() => id),
    ),
  );
  expect(silent).toEqual([]);
});

it("has evidence for every verdict, of what passes as well", () => {
  const bare = report.areas.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ id, verdicts }) =>
      Object.entries(verdicts)
        .filter(([, { outcome }]) => outcome === "pass")
        .filter(([, { exchanges, checks = [] }]) => exchanges.length + checks.length === 0)
        .map(([target]) => `${target}: ${id}`),
    ),
  );
  expect(bare).toEqual([]);
});

it("lets some target show each scenario", () => {
  const unshown = report.areas.flatMap(({ scenarios }) =>
    scenarios.filter(({ verdicts }) => !Object.values(verdicts).some(({ outcome }) => outcome === "pass")),
  );
  expect(unshown.map(({ id }) => id)).toEqual([]);
});

it("covers every documented rule", () => {
  const { proven, uncovered, shown } = report.coverage;
  expect({ uncovered, shown }).toEqual({ uncovered: 0, shown: 0 });
  expect(proven).toBeGreaterThan(90);
});

it("tells of everything while it happens", () => {
  const verdicts = events.filter((event) => event.kind === "verdict");
  const scenarios = report.areas.reduce((sum, area) => sum + area.scenarios.length, 0);
  expect(verdicts).toHaveLength(scenarios * report.targets.length);
  expect(events[0]).toMatchObject({ kind: "run-started", seed: "seed" });
});

it("reports what its schema says, and survives JSON", () => {
  const schema = JSON.parse(
    readFileSync(join(packageRoot, "conformance", "report", "report.schema.json"), "utf8"),
  ) as object;
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
  validate(JSON.parse(jsonReport(report)));
  expect(validate.errors ?? []).toEqual([]);
});

it("shows no value of a sensitive member in any report", () => {
  const shown = withoutSteps(report);
  // Values that the scenarios store: nobody's secrets, but what stands for them.
  const secrets = ["correct-horse", "battery-staple", "not-a-real-one", "AAEC/v8Af4D77+A="];
  for (const text of [htmlReport(shown), junitReport(shown), jsonReport(shown)]) {
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
});

it("signs with a key that it does not tell", () => {
  expect(JSON.stringify(report)).not.toMatch(/Credential=hallmark|Signature=[0-9a-f]{64}/);
});

it("makes up the same values for the same seed", async () => {
  const again = await verify({ model, seed: "seed", targets: ["server"], only: ["create-secret/name/kept"] });
  const bodies = (each: VerifyReport) =>
    each.areas
      .flatMap(({ scenarios }) => scenarios)
      .find(({ id }) => id === "create-secret/name/kept")!
      .verdicts["server"]!.exchanges.map(({ request }) => request.body.replace(/-[A-Za-z0-9]{6}"/, '-suffix"'));
  expect(bodies(again)).toEqual(bodies(report));
});

it("shows what is asked for: an area, a scenario or a rule", async () => {
  const ids = async (...only: string[]) =>
    (await verify({ model, only, targets: ["validators"], derived: false })).areas.flatMap(({ scenarios }) =>
      scenarios.map(({ id }) => id),
    );
  expect(await ids("create-secret/name-suffix/")).toHaveLength(4);
  expect(await ids("create-secret/name/kept")).toEqual(["create-secret/name/kept"]);
  expect(await ids("CS-077")).toEqual(["create-secret/tags/case"]);
});

it("ends early when it is told to, and says so", async () => {
  const controller = new AbortController();
  const onEvent = (event: RunEvent) => {
    if (event.kind === "verdict") controller.abort();
  };
  const partial = await verify({ model, targets: ["validators", "openapi"], onEvent, signal: controller.signal });
  expect(partial.isInterrupted).toBe(true);
  expect(partial.targets.map(({ name }) => name)).toEqual(["validators"]);
});

it.each([
  { name: "an unknown target", options: { targets: ["serber"] }, want: "there is no target serber; there are types, " },
  {
    name: "an unknown rule",
    options: { only: ["CS-999"] },
    want: "no scenario, rule, operation or tag is or begins with CS-999",
  },
  { name: "an unknown service", options: { service: "a#B" }, want: "there are no scenarios for a#B" },
  { name: "no URL", options: { endpoint: { url: "localhost" } }, want: "localhost is not a URL" },
  { name: "a file", options: { endpoint: { url: "file:///etc" } }, want: "not a URL of HTTP" },
  {
    name: "the real cloud",
    options: { endpoint: { url: "https://secretsmanager.eu-west-1.amazonaws.com" } },
    want: "is the real cloud, where a run makes and deletes secrets that cost money",
  },
])("refuses $name", async ({ options, want }) => {
  await expect(verify({ model, ...options })).rejects.toThrow(Refused);
  await expect(verify({ model, ...options })).rejects.toThrow(want);
});

/** Steps are the scenarios' own data, made up by their authors. */
function withoutSteps(whole: VerifyReport): VerifyReport {
  return {
    ...whole,
    areas: whole.areas.map((area) => ({
      ...area,
      scenarios: area.scenarios.map((scenario) => ({ ...scenario, steps: [] })),
    })),
  };
}
