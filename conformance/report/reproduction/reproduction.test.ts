import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { serveSecretsManager, type RunningServer } from "../../reference/serve/serve-secrets-manager.js";
import type { Verdict } from "../../runner/verdict.js";
import { scenariosOf } from "../../scenarios-of.js";
import { isSend } from "../../scenarios/scenario.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { verify } from "../../verify.js";
import type { ScenarioReport, VerifyReport } from "../report.js";
import { reproduce } from "./reproduce.js";
import { runScripts } from "../../testing/run-scripts.js";

const model = secretsManagerModel();
const keys = { accessKeyId: "hallmark", secretAccessKey: "hallmark" };
let server: RunningServer;

beforeAll(async () => {
  // It checks signatures, so that those of curl are seen to be good.
  server = await serveSecretsManager({ credentials: keys });
});
afterAll(() => server.close());

interface Shown {
  readonly scenario: ScenarioReport;
  readonly verdict: Verdict;
}

function shownIn({ areas }: VerifyReport): readonly Shown[] {
  return areas.flatMap(({ scenarios }) =>
    scenarios.flatMap((scenario) => Object.values(scenario.verdicts).map((verdict) => ({ scenario, verdict }))),
  );
}

/** What was answered in a report: statuses and error types, in order. */
function answersOf({ exchanges }: Verdict): readonly object[] {
  return exchanges.map(({ answer }) => ({
    status: answer?.status,
    type: (/"__type":"(?:[^"#]*#)?([^":]*)/.exec(answer?.body ?? "") ?? [])[1] ?? "",
  }));
}

async function expectTheSame(report: VerifyReport, shown: readonly Shown[], url: string): Promise<void> {
  const scripts = shown.map(({ scenario, verdict }) => reproduce(report, scenario, verdict) ?? "");
  expect(scripts.filter((script) => script === "")).toEqual([]);
  const reproduced = await runScripts(scripts, url);
  const want = shown.map(({ scenario: { id }, verdict }) => ({ id, answers: answersOf(verdict) }));
  expect(shown.map(({ scenario: { id } }, index) => ({ id, answers: reproduced[index]!.answers }))).toEqual(want);
}

it("sends again what no client would send, signed by curl, with the same answers", { timeout: 60_000 }, async () => {
  const only = scenariosOf({ model, derived: false })
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ steps }) => steps.some(isSend))
    .map(({ id }) => id);
  const report = await verify({ model, derived: false, only, endpoint: { url: server.url, credentials: keys } });
  const shown = shownIn(report).filter(({ verdict }) => verdict.exchanges.length > 0);
  expect(shown.length).toBeGreaterThan(15);
  await expectTheSame(report, shown, server.url);
});

it(
  "sends again what is long, what has secrets, and what takes ids of earlier answers",
  { timeout: 60_000 },
  async () => {
    const only = ["every-operation/secret-id", "create-secret/value"];
    const report = await verify({ model, derived: false, only, endpoint: { url: server.url, credentials: keys } });
    await expectTheSame(
      report,
      shownIn(report).filter(({ verdict }) => verdict.exchanges.length > 0),
      server.url,
    );
  },
);

it("sends again the deviations of a server that leaves checks out", { timeout: 60_000 }, async () => {
  const disabledChecks = [
    "SecretIdCharacters",
    "OneValueOnly",
    "TokenGiven",
    "SecretStringBytes",
    "TagCount",
    "IdsOrFilters",
  ];
  const deviating = await serveSecretsManager({ disabledChecks });
  onTestFinished(() => deviating.close());
  const only = ["CS-006", "CS-061", "CS-080", "SM-003", "SM-067", "SM-085", "CS-131"];
  const report = await verify({ model, derived: false, only, endpoint: { url: deviating.url } });
  const failing = shownIn(report).filter(({ verdict }) => verdict.outcome === "fail");
  expect(failing.length).toBeGreaterThan(4);
  await expectTheSame(report, failing, deviating.url);
  const listed = await fetch(deviating.url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.ListSecrets" },
    body: '{"IncludePlannedDeletion":true}',
  });
  expect(await listed.json(), "each script removes what it made").toEqual({ SecretList: [] });
});
