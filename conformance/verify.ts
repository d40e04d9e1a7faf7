import { isJsonObject, type Model, type ServiceShape, type ShapeId } from "../generator/model/index.js";
import { countStates, coverageOf } from "./coverage/coverage.js";
import { marked, type KnownDeviations } from "./known-deviations.js";
import type { Mutant } from "./mutants/mutant.js";
import { mutantReports, runMutants, type MutantResult } from "./mutants/run-mutants.js";
import { Refused } from "./refused.js";
import { collector } from "./report/collect.js";
import type { AreaReport, VerifyReport } from "./report/report.js";
import { ruleReports } from "./report/rule-reports.js";
import type { RunEvent } from "./runner/events.js";
import { sensitiveMembers } from "./runner/redact.js";
import { runScenarios } from "./runner/run-scenarios.js";
import type { Area } from "./scenarios/area.js";
import { deriveScenarios } from "./scenarios/derived/derive-scenarios.js";
import { verifiableOf, type Verifiable } from "./services.js";
import { endpointTarget, type EndpointOptions } from "./targets/endpoint.js";
import { endpointUrl } from "./targets/endpoint/allowed-host.js";
import { ownTargets } from "./targets/registry.js";
import { sampleCredentials, type Credentials } from "./targets/sign.js";
import type { Target, TargetSetting } from "./targets/target.js";

/** What is to be verified. */
export interface VerifyOptions {
  /** The model, with its overlay of documented rules. */
  readonly model: Model;
  /** The service; left out: the only one of the model that there are scenarios for. */
  readonly service?: ShapeId | undefined;
  /** Given: whatever answers there. Left out: our own generated pieces. */
  readonly endpoint?: EndpointRequest | undefined;
  /** Names of own targets; left out: all. */
  readonly targets?: readonly string[] | undefined;
  /** Ids of scenarios or of rules, or what ids begin with; left out: everything. */
  readonly only?: readonly string[] | undefined;
  /** Whether the scenarios that are derived from the model are run too. Left out: yes. */
  readonly derived?: boolean | undefined;
  /** Whether the mutants are run, to see that the suite can fail. Left out: no. */
  readonly mutants?: boolean | undefined;
  /** Left out: a random one, which the report names. */
  readonly seed?: string | undefined;
  /** Told what happens, while it happens. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Aborted: the run ends early, cleans up after itself and reports what is known. */
  readonly signal?: AbortSignal | undefined;
}

/** An endpoint and how to treat it. */
export interface EndpointRequest {
  readonly url: string;
  /** Left out: `us-east-1`. */
  readonly region?: string | undefined;
  /** Left out: a key that opens nothing. */
  readonly credentials?: Credentials | undefined;
  /** Scenarios at a time. Left out: 8. */
  readonly concurrency?: number | undefined;
  /** Milliseconds for an answer. Left out: 10 s. */
  readonly timeout?: number | undefined;
  /** Further attempts where the connection fails. Left out: 2. */
  readonly retries?: number | undefined;
  /** Whether what may take a while is waited for. Left out: yes. */
  readonly isPatient?: boolean | undefined;
  /** Lets a run go to the real cloud. */
  readonly allowAws?: boolean | undefined;
  readonly known?: KnownDeviations | undefined;
}

/**
 * Shows the scenarios to our own pieces or to an endpoint.
 *
 * @throws Refused when that cannot be done as it was asked for.
 */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const { model, signal, endpoint } = options;
  const { service, verifiable } = verifiableOf(model, options.service);
  const startedAt = new Date();
  const seed = options.seed ?? crypto.randomUUID().slice(0, 8);
  const areas = areasOf(options, verifiable, service);
  const setting: TargetSetting = {
    model,
    service,
    kit: verifiable.kit,
    scenarios: areas.flatMap(({ scenarios }) => scenarios),
    seed,
    sensitive: sensitiveMembers(model, service),
  };
  const targets = endpoint
    ? [endpointTarget(endpointOptions(endpoint, verifiable.pieces.signingName))]
    : chosenTargets(ownTargets(verifiable.pieces), options.targets);
  const collected = collector(areas);
  const emit = (event: RunEvent): void => {
    const known = marked(event, endpoint?.known);
    collected.take(known);
    options.onEvent?.(known);
  };
  options.onEvent?.({ kind: "run-started", seed, areas, targets: targets.map(({ name, title }) => ({ name, title })) });
  await runScenarios({ setting, targets, emit, signal });
  const mutants =
    options.mutants && !endpoint && !signal?.aborted
      ? await runMutants({ setting, verifiable, signal, onEvent: options.onEvent })
      : undefined;

  const areaReports = collected.areas();
  const rules = coverageOf(model, {
    scenarios: verifiable.kit.areas.flatMap(({ scenarios }) => scenarios),
    passes: endpoint ? () => true : passesIn(areaReports),
    killersOf: killers(mutants, await verifiable.mutants()),
    gaps: verifiable.gaps,
  });
  return {
    kind: "hallmark-conformance",
    version: 1,
    service: { id: service.id, title: titleOf(service), version: service.version },
    seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    isInterrupted: signal?.aborted ?? false,
    ...(endpoint && {
      endpoint: {
        url: endpoint.url,
        region: endpoint.region ?? DEFAULT_REGION,
        ...(endpoint.known && { version: endpoint.known.version }),
      },
    }),
    targets: collected.targets(),
    areas: areaReports,
    rules: ruleReports(rules),
    coverage: countStates(rules),
    ...(mutants && { mutants: mutantReports(mutants) }),
  };
}

/** Everything there is to show of a model: hand-written scenarios first, then the derived ones. */
export function allAreas(
  { model, derived = true }: Pick<VerifyOptions, "model" | "derived">,
  { kit }: Verifiable,
  service: ServiceShape,
): readonly Area[] {
  const { freshMembers } = kit;
  return [...kit.areas, ...(derived ? deriveScenarios({ model, service, freshMembers }) : [])];
}

function areasOf(options: VerifyOptions, verifiable: Verifiable, service: ServiceShape): readonly Area[] {
  const { only } = options;
  const areas = allAreas(options, verifiable, service);
  if (!only || only.length === 0) return areas;
  const isMeant = (id: string) => only.some((wanted) => id.startsWith(wanted));
  const chosen = areas
    .map((area) => ({
      ...area,
      scenarios: area.scenarios.filter(({ id, rules }) => isMeant(id) || rules.some(isMeant)),
    }))
    .filter(({ scenarios }) => scenarios.length > 0);
  if (chosen.length === 0) throw new Refused(`no scenario and no rule begins with ${only.join(" or ")}`);
  return chosen;
}

function chosenTargets(targets: readonly Target[], names: readonly string[] | undefined): readonly Target[] {
  if (!names || names.length === 0) return targets;
  const unknown = names.find((name) => !targets.some((target) => target.name === name));
  if (unknown !== undefined) {
    throw new Refused(`there is no target ${unknown}; there are ${targets.map(({ name }) => name).join(", ")}`);
  }
  return targets.filter(({ name }) => names.includes(name));
}

const DEFAULT_REGION = "us-east-1";

function endpointOptions(request: EndpointRequest, signingName: string): EndpointOptions {
  return {
    url: endpointUrl(request.url, request.allowAws ?? false),
    region: request.region ?? DEFAULT_REGION,
    signingName,
    credentials: request.credentials ?? sampleCredentials,
    concurrency: request.concurrency ?? 8,
    http: { timeout: request.timeout ?? 10_000, retries: request.retries ?? 2 },
    isPatient: request.isPatient ?? true,
  };
}

/** A scenario passes when some target of ours shows it and none fails. Those that were not run count as passing. */
function passesIn(areas: readonly AreaReport[]): (scenario: string) => boolean {
  const verdicts = new Map(
    areas.flatMap(({ scenarios }) => scenarios.map((each) => [each.id, Object.values(each.verdicts)])),
  );
  return (scenario) => {
    const own = verdicts.get(scenario) ?? [];
    if (own.length === 0) return true;
    return own.some(({ outcome }) => outcome === "pass") && !own.some(({ outcome }) => outcome === "fail");
  };
}

/** Who was seen to notice that a rule is broken; where the mutants were not run, a test says that all are caught. */
function killers(
  results: readonly MutantResult[] | undefined,
  mutants: readonly Mutant[],
): (rule: string) => readonly string[] {
  if (!results) return (rule) => mutants.filter(({ breaks }) => breaks.includes(rule)).map(({ name }) => name);
  return (rule) =>
    results.filter(({ killers: by }) => (by.get(rule) ?? []).length > 0).map(({ mutant }) => mutant.name);
}

function titleOf(service: ServiceShape): string {
  const title = service.traits.get("smithy.api#title");
  const sdk = service.traits.get("aws.api#service");
  const sdkId = isJsonObject(sdk) ? sdk["sdkId"] : undefined;
  return typeof title === "string" ? title : typeof sdkId === "string" ? sdkId : service.id;
}
