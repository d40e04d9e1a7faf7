import { afterAll, beforeAll, describe, test } from "vitest";
import { documentedRules, hasErrors, type Model } from "../../generator/model/index.js";
import { endpointOptions, type EndpointRequest } from "../endpoint-request.js";
import { findKnownDeviations, knownDeviationsOf } from "../known/find-known-deviations.js";
import { markedVerdict } from "../known/mark.js";
import { Refused } from "../refused.js";
import { refuseForeign } from "../known/refuse-foreign.js";
import { slotsOf, type Slots } from "../runner/slots.js";
import { divide, type Shard } from "../shards/divide.js";
import type { ScenarioChoice } from "../scenarios-of.js";
import { signingNameOf } from "../services.js";
import { targetSettingOf } from "../target-setting.js";
import { endpointTarget } from "../targets/endpoint.js";
import { unlessByChance } from "../targets/endpoint/by-chance.js";
import type { Session } from "../targets/target.js";
import { conclude } from "./conclude.js";

/** Which scenarios become tests, and of what. */
export interface ScenarioTests extends Omit<EndpointRequest, "url" | "known">, Omit<ScenarioChoice, "model"> {
  /** What is tested. A function is called once, before the first test, when what it names may just have been started. */
  readonly url: string | (() => string | Promise<string>);
  /** Model that it is held to, files and folders. Left out: the one that comes with Hallmark. */
  readonly model?: readonly string[] | undefined;
  /** Known deviations: a file of yours, or a name of ours (`moto`). They are expected to fail. */
  readonly baseline?: string | undefined;
  /** The version of the target in there. Left out: the only one that there is. */
  readonly targetVersion?: string | undefined;
  /** Part of the scenarios. Left out: all of them. */
  readonly shard?: Shard | undefined;
  /** All values that are made up come from it. Left out: a random one. */
  readonly seed?: string | undefined;
}

/**
 * Registers every scenario as a test of vitest, grouped by area. They run at the same time, as many as vitest's
 * `maxConcurrency` and `concurrency` here allow. What the target lacks or nobody can show there is skipped, with the
 * reason; what is on record in `baseline` is expected to fail, and fails the test once it no longer does.
 *
 * @throws Refused when there are no such scenarios, no such model, or no such record.
 *
 * @example
 * import { registerScenarios } from "@hallmark-api/hallmark/vitest";
 * await registerScenarios({ url: "http://localhost:4566", only: ["create-secret/"] });
 */
export async function registerScenarios(options: ScenarioTests): Promise<void> {
  const { url, baseline, shard } = options;
  refuseCounts(options);
  const model = await readModel(options.model);
  const { setting: whole, areas: all } = targetSettingOf({ ...options, model });
  const areas = shard ? divide(all, shard).areas : all;
  const setting = { ...whole, scenarios: areas.flatMap(({ scenarios }) => scenarios) };
  const known =
    baseline === undefined ? undefined : knownDeviationsOf(findKnownDeviations(baseline), options.targetVersion);
  refuseForeign(known, setting.service);
  const rules = new Map(documentedRules(model).map(({ rule }) => [rule.id, rule]));

  let endpoint: EndpointRequest;
  let session: Session | undefined;
  let slots: Slots;
  const open = async (): Promise<void> => {
    endpoint = { ...options, url: typeof url === "string" ? url : await url() };
    session = await endpointTarget(endpointOptions(endpoint, signingNameOf(setting.service))).open(setting);
    slots = slotsOf(session.concurrency);
  };
  const close = async (): Promise<void> => {
    for (const left of (await session?.close()) ?? []) console.warn(`left behind: ${left}`);
  };

  // What waits for an answer is bounded by the options of the endpoint; a bound around that would only hide the reason.
  const timeout = 0;
  describe(typeof url === "string" ? url : "the endpoint", { concurrent: true }, () => {
    beforeAll(open, timeout);
    afterAll(close, timeout);
    for (const { title, scenarios } of areas) {
      describe(title, () => {
        for (const scenario of scenarios) {
          const recorded = known?.deviations[scenario.id];
          const name = `${scenario.id}: ${scenario.title}${recorded ? " (known deviation)" : ""}`;
          test(name, { timeout }, async ({ skip }) => {
            const { witness, doubts } = session!;
            const verdict = await slots.hold(async ({ stepAside }) =>
              unlessByChance(await witness(scenario, stepAside), () => doubts!.again(scenario, stepAside)),
            );
            conclude(known ? markedVerdict(scenario, verdict, recorded) : verdict, {
              scenario,
              rules: scenario.rules.flatMap((id) => rules.get(id) ?? []),
              run: { seed: setting.seed, endpoint: { url: endpoint.url } },
              skip,
            });
          });
        }
      });
    }
  });
}

async function readModel(paths: readonly string[] | undefined): Promise<Model> {
  const generator = await import("../../generator/index.js");
  const { value, diagnostics } = await generator.readModel(paths);
  if (value && !hasErrors(diagnostics)) return value;
  throw new Refused(diagnostics.map((diagnostic) => generator.formatDiagnostic(diagnostic)).join("\n"));
}

/** What the command line refuses: with no place to run in, every test would wait for ever. */
function refuseCounts({ concurrency = 1, shard = { number: 1, count: 1 } }: ScenarioTests): void {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new Refused(`concurrency must be a whole number from 1, not ${concurrency}`);
  }
  const { number, count } = shard;
  if (![number, count].every(Number.isInteger) || number < 1 || number > count) {
    throw new Refused(`there is no part ${number} of ${count}: the first of three is { number: 1, count: 3 }`);
  }
}
