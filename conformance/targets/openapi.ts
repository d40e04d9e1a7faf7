import { playScenario, type Performer } from "../runner/play-scenario.js";
import { notApplicable, verdictOn, type Exchange, type Finding } from "../runner/verdict.js";
import { isRun, isSend, type CallStep, type Scenario } from "../scenarios/scenario.js";
import { contractOf, type Contract, type OpenApiDocument } from "./contract/contract.js";
import { isSayable } from "./contract/sayable.js";
import type { Pieces } from "./pieces.js";
import { rawPerformer } from "./raw-performer.js";
import { ownKeys, signerOf } from "./sign.js";
import { stagesOf } from "./stage.js";
import { ownRegions, type Session, type Target, type TargetSetting } from "./target.js";
import { wireOf } from "./wire/registry.js";

/** Requests and the reference's answers, held against the schemas of the emitted OpenAPI document. */
export function openapiTarget(pieces: Pieces): Target {
  return {
    name: "openapi",
    title: "requests and answers against the OpenAPI document",
    open: async (setting) => openapiSession(setting, pieces, await pieces.openapi()),
  };
}

export async function openapiSession(
  setting: TargetSetting,
  pieces: Pieces,
  document: OpenApiDocument,
): Promise<Session> {
  const contract = await contractOf(document);
  const stageOf = await stagesOf(async (options) => pieces.handler(await pieces.operations(options)));
  const wire = wireOf(setting.model, setting.service);
  const url = new URL("https://openapi.hallmark.test/");
  const sign = signerOf(pieces.signingName, ownKeys);
  return {
    concurrency: 8,
    async witness(scenario) {
      const reason = blindTo(scenario, setting);
      if (reason !== undefined) return notApplicable(reason);
      const findings: Finding[] = [];
      const { handler, surroundings } = await stageOf(scenario);
      const raw = rawPerformer({ wire, url, sign, send: handler });
      const { exchanges } = await playScenario(scenario, {
        ...surroundings,
        performer: holdingAgainst(raw, contract, findings),
        target: "openapi",
        seed: setting.seed,
        regions: ownRegions,
        sensitive: setting.sensitive,
        bindsToAssumptions: true,
        patience: 0,
      });
      return verdictOn(findings, { bindsToAssumptions: true, looksAtWording: false }, exchanges);
    },
    close: () => Promise.resolve([]),
  };
}

function blindTo({ steps }: Scenario, { model, service }: TargetSetting): string | undefined {
  for (const step of steps) {
    if (isRun(step)) return "it is about the command line";
    if (isSend(step)) return "it sends what is outside of any schema";
    if (step.answer || step.faults || step.expect.request) return "it is about a client";
    const violations = step.expect.violations ?? [];
    if (violations.length > 0 && !violations.some((each) => isSayable(each, step.call, { model, service }))) {
      return "JSON Schema cannot say what is wrong here";
    }
  }
  return undefined;
}

/** The same performer, with a look at everything that travels. */
function holdingAgainst(performer: Performer, contract: Contract, findings: Finding[]): Performer {
  return {
    ...performer,
    async perform(action) {
      const observation = await performer.perform(action);
      const { call, expect } = action.step as CallStep;
      for (const exchange of observation.exchanges) {
        findings.push(...requestFindings(contract, call, exchange, (expect.violations ?? []).length === 0));
        findings.push(...answerFindings(contract, call, exchange));
      }
      return observation;
    },
  };
}

function requestFindings(contract: Contract, call: string, exchange: Exchange, isValid: boolean): readonly Finding[] {
  const faults = contract.faultsOfRequest(call, exchange.request.body);
  if (isValid === (faults === undefined)) return [];
  return [finding(exchange, "/request", `the request to be ${isValid ? "valid" : "invalid"}`, faults ?? "valid")];
}

function answerFindings(contract: Contract, call: string, { step, answer }: Exchange): readonly Finding[] {
  if (!answer) return [];
  const faults = contract.faultsOfAnswer(call, answer.status, answer.body);
  return faults === undefined
    ? []
    : [finding({ step }, "/answer", `a valid answer of status ${answer.status}`, faults)];
}

function finding({ step }: Pick<Exchange, "step">, pointer: string, expected: string, actual: string): Finding {
  return { tier: "structure", step, pointer, expected, actual, evidence: "model" };
}
