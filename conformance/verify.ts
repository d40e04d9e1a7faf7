import { isJsonObject, type ServiceShape } from "../generator/model/index.js";
import { isCheckout } from "./checkout.js";
import { countStates, coverageOf } from "./coverage/coverage.js";
import { failuresIn, killersOf, passesIn } from "./coverage/knowledge.js";
import { endpointOptions, type EndpointRequest } from "./endpoint-request.js";
import { baselineReport } from "./known/baseline-report.js";
import { marked } from "./known/mark.js";
import { refuseForeign } from "./known/refuse-foreign.js";
import { leftBehind } from "./left-behind.js";
import { mutantReports, runMutants } from "./mutants/run-mutants.js";
import { packageVersion } from "./package-version.js";
import { Refused } from "./refused.js";
import { collector } from "./report/collect.js";
import type { EndpointReport, VerifyReport } from "./report/report.js";
import { ruleReports } from "./report/rule-reports.js";
import type { RunEvent } from "./runner/events.js";
import { runScenarios } from "./runner/run-scenarios.js";
import type { ScenarioChoice } from "./scenarios-of.js";
import { piecesOf, signingNameOf, verifiableOf, type Verifiable } from "./services.js";
import { divide, type Shard } from "./shards/divide.js";
import { targetSettingOf } from "./target-setting.js";
import { endpointTarget } from "./targets/endpoint.js";
import { ownTargets } from "./targets/registry.js";
import type { Target } from "./targets/target.js";
import { inThread, threadsFor } from "./threads/in-thread.js";

/** What is to be verified. */
export interface VerifyOptions extends ScenarioChoice {
  /** Given: whatever answers there. Left out: our own generated pieces. */
  readonly endpoint?: EndpointRequest | undefined;
  /** Names of own targets; left out: all. */
  readonly targets?: readonly string[] | undefined;
  /** Whether the mutants are run, to see that the suite can fail; always all of them. Left out: no. */
  readonly mutants?: boolean | undefined;
  /** Part of the scenarios to show to an endpoint. Left out: all of them. */
  readonly shard?: Shard | undefined;
  /** Left out: a random one, which the report names. */
  readonly seed?: string | undefined;
  /** Told what happens, while it happens. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Aborted: the run ends early, cleans up after itself and reports what is known. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Shows the scenarios to our own pieces or to an endpoint.
 *
 * @throws Refused when that cannot be done as it was asked for.
 */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const { model, signal, endpoint, onEvent, mutants } = options;
  if (options.shard && !endpoint) throw new Refused("only what is shown to an endpoint is divided into parts");
  if (mutants && !isCheckout) throw new Refused("faults are planted in a checkout only: they need sources and tools");
  const { service, verifiable } = verifiableOf(model, options.service);
  const { setting: whole, areas: all } = targetSettingOf(options);
  const part = options.shard && divide(all, options.shard);
  const areas = part?.areas ?? all;
  const setting = { ...whole, scenarios: areas.flatMap(({ scenarios }) => scenarios) };
  refuseForeign(endpoint?.known, service);
  const targets = targetsOf(options, service, verifiable);
  const columns = targets.map(({ name, title }) => ({ name, title }));
  const startedAt = new Date();
  const collected = collector(
    areas,
    columns.map(({ name }) => name),
  );
  const noticing = leftBehind(verifiable.kit.leaves);
  const emit = (event: RunEvent): void => {
    const known = marked(noticing(event), endpoint?.known);
    collected.take(known);
    onEvent?.(known);
  };
  onEvent?.({ kind: "run-started", seed: setting.seed, areas, targets: columns });
  const targetsAtOnce = endpoint ? 1 : threadsFor(setting.scenarios.length);
  const shownTo = targetsAtOnce > 1 ? targets.map(inThread) : targets;
  await runScenarios({ setting, targets: shownTo, targetsAtOnce, emit, signal });
  const results = await resultsOfMutants(options, verifiable);

  const shown = { areas: collected.areas(), targets: collected.targets() };
  const there = shown.targets.filter(({ unavailable }) => unavailable === undefined);
  const isWhole = !endpoint && there.length === ownTargets(piecesOf(verifiable)).length;
  const cited = new Set(all.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.rules)));
  // Of what was not asked for there is nothing to say.
  const isAsked = (rule: string) => (options.only ?? []).length === 0 || cited.has(rule);
  const rules = coverageOf(model, {
    scenarios: verifiable.kit.areas.flatMap(({ scenarios }) => scenarios),
    // How a third party behaves says nothing about how far the suite goes.
    passes: endpoint ? () => true : passesIn(shown.areas, isWhole),
    failsOn: endpoint ? () => [] : failuresIn(shown.areas),
    killersOf: killersOf(await verifiable.mutants(), results),
    gaps: verifiable.gaps,
  }).filter(({ rule }) => isAsked(rule.id));
  return {
    kind: "hallmark-conformance",
    version: 1,
    service: { id: service.id, title: titleOf(service), version: service.version },
    hallmark: packageVersion(),
    seed: setting.seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    isInterrupted: signal?.aborted ?? false,
    ...(endpoint && { endpoint: endpointReport(endpoint, service) }),
    ...(part && { shard: part.report }),
    ...(endpoint?.known && { baseline: baselineReport(endpoint.known, shown.areas) }),
    ...shown,
    rules: ruleReports(rules),
    coverage: countStates(rules),
    ...(results && { mutants: mutantReports(results) }),
  };
}

function targetsOf(
  { endpoint, targets: names = [] }: VerifyOptions,
  service: ServiceShape,
  verifiable: Verifiable,
): readonly Target[] {
  if (endpoint) return [endpointTarget(endpointOptions(endpoint, signingNameOf(service)))];
  const targets = ownTargets(piecesOf(verifiable));
  if (names.length === 0) return targets;
  const unknown = names.find((name) => !targets.some((target) => target.name === name));
  if (unknown === undefined) return targets.filter(({ name }) => names.includes(name));
  throw new Refused(`there is no target ${unknown}; there are ${targets.map(({ name }) => name).join(", ")}`);
}

/** The mutants are tried with all scenarios, whichever were chosen. */
async function resultsOfMutants(options: VerifyOptions, verifiable: Verifiable) {
  const { model, service, seed, endpoint, mutants, signal, onEvent } = options;
  if (!mutants || endpoint || signal?.aborted) return undefined;
  const { setting } = targetSettingOf({ model, service, seed, derived: false });
  return runMutants({ setting, verifiable: { ...verifiable, pieces: piecesOf(verifiable) }, signal, onEvent });
}

function endpointReport(request: EndpointRequest, service: ServiceShape): EndpointReport {
  const { url, region } = endpointOptions(request, signingNameOf(service));
  return { url: url.href, region, ...(request.known && { version: request.known.version }) };
}

function titleOf(service: ServiceShape): string {
  const title = service.traits.get("smithy.api#title");
  const api = service.traits.get("aws.api#service");
  const sdkId = isJsonObject(api) ? api["sdkId"] : undefined;
  return typeof title === "string" ? title : typeof sdkId === "string" ? sdkId : service.id;
}
