import type { EvidenceKind } from "../../generator/model/index.js";
import type { Area } from "../scenarios/area.js";
import {
  isRun,
  isSend,
  type ErrorEvidence,
  type Expectation,
  type ExpectedError,
  type Scenario,
  type Step,
} from "../scenarios/scenario.js";

/** An area in which nothing is left for a reader to know by heart. */
export type SpelledOutArea = Omit<Area, "scenarios"> & { readonly scenarios: readonly SpelledOutScenario[] };

export type SpelledOutScenario = Omit<Scenario, "needs" | "steps"> & {
  /** Everything that it takes beside the service. */
  readonly needs: readonly SpelledOutNeed[];
  readonly steps: readonly (Omit<Step, "expect"> & { readonly expect: SpelledOutExpectation })[];
};

/** What a runner may lack: then it cannot show the scenario. */
export type SpelledOutNeed = "functions" | "clock" | "second account" | "client" | "command line";

export type SpelledOutExpectation = Omit<Expectation, "evidence"> & {
  /** What each part of it rests on. */
  readonly evidence: EvidenceKind | Required<ErrorEvidence>;
};

/** Scenarios with the evidence of every expectation and everything that they take, defaults too. */
export function spelledOut(areas: readonly Area[]): readonly SpelledOutArea[] {
  return areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) => ({
      ...scenario,
      needs: needsOf(scenario),
      steps: scenario.steps.map((step) => ({ ...step, expect: withEvidence(step.expect) })),
    })),
  }));
}

function needsOf({ needs = [], steps }: Scenario): readonly SpelledOutNeed[] {
  const some = (test: (step: Step) => boolean, need: SpelledOutNeed) => (steps.some(test) ? [need] : []);
  return [
    ...needs,
    ...some(({ after }) => after !== undefined, "clock"),
    ...some(({ account }) => account !== undefined, "second account"),
    ...some(isRun, "command line"),
    ...some(isOfClient, "client"),
  ];
}

/** Whether it is about what a client library does, which nobody sees who writes the requests. */
function isOfClient(step: Step): boolean {
  if (isSend(step) || isRun(step)) return false;
  const { faults, answer, expect } = step;
  return [faults, answer, expect.attempts, expect.request].some((part) => part !== undefined);
}

function withEvidence(expect: Expectation): SpelledOutExpectation {
  return { ...expect, evidence: evidenceIn(expect) };
}

function evidenceIn(expect: Expectation): EvidenceKind | Required<ErrorEvidence> {
  if ("error" in expect) return evidenceOfError(expect);
  if ("exitCode" in expect) return expect.evidence ?? "observed";
  if ("admitted" in expect) return "model";
  return expect.evidence ?? "documented";
}

/** Whatever else is known of an error: each refusal that was recorded has status 400 (rule CS-127). */
function evidenceOfError({ status, evidence }: ExpectedError): Required<ErrorEvidence> {
  const breaking = "recorded";
  if (typeof evidence !== "string") return { breaking, status: "recorded", message: evidence.error, ...evidence };
  const known = status === 400 && evidence !== "unknown" ? "recorded" : evidence;
  return { refusal: evidence, breaking, error: evidence, status: known, message: evidence };
}
