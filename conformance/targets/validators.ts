import { operationsOf, shapeNameOf, type Model, type ServiceShape } from "../../generator/model/index.js";
import { makeValue } from "../patterns/index.js";
import { isRun, isSend, type CallStep, type ExpectedViolation, type Scenario } from "../scenarios/scenario.js";
import { inWords, shortened } from "../runner/in-words.js";
import { redactorOf } from "../runner/redact.js";
import { notApplicable, verdictOn, type Check, type Finding, type Verdict } from "../runner/verdict.js";
import { exampleSettings } from "./example-settings.js";
import type { Pieces, Validators } from "./pieces.js";
import type { Session, Target, TargetSetting } from "./target.js";

/** The violations that the generated validators find in inputs. */
export function validatorsTarget(pieces: Pieces): Target {
  return {
    name: "validators",
    title: "violations found by the generated validators",
    open: async (setting) => validatorsSession(setting, await pieces.validators()),
  };
}

export function validatorsSession(setting: TargetSetting, validators: Validators): Session {
  const inputs = inputNames(setting.model, setting.service);
  return {
    concurrency: 1,
    witness: (scenario) => Promise.resolve(witness(scenario, { setting, validators, inputs })),
    close: () => Promise.resolve([]),
  };
}

interface Witnessing {
  readonly setting: TargetSetting;
  readonly validators: Validators;
  /** Name of the operation to that of its input structure. */
  readonly inputs: ReadonlyMap<string, string>;
}

function witness(scenario: Scenario, { setting, validators, inputs }: Witnessing): Verdict {
  const reason = blindTo(scenario);
  if (reason !== undefined) return notApplicable(reason);
  const settings = exampleSettings(scenario, setting);
  const looks = scenario.steps.map((step, index): Look => {
    const { call, input, expect } = step as CallStep;
    const subject = `the input of ${call}`;
    const value = makeValue(input, settings[index]!);
    const validator = validators[inputs.get(call) ?? ""];
    const expected = validator ? describe(expect.violations ?? []) : `a validator for ${subject}`;
    const found = validator ? describe(validator.violations(value)) : "none";
    const check = {
      step: index + 1,
      subject,
      given: inWords(value, redactorOf(setting.sensitive)),
      found: shortened(found),
    };
    return { check, findings: expected === found ? [] : [finding(index, expected, found)] };
  });
  const verdict = verdictOn(
    looks.flatMap(({ findings }) => findings),
    { bindsToAssumptions: true, looksAtWording: false },
  );
  return { ...verdict, checks: looks.map(({ check }) => check) };
}

/** What came of a step. */
interface Look {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

function blindTo({ steps }: Scenario): string | undefined {
  for (const step of steps) {
    if (isRun(step)) return "it is about the command line";
    if (isSend(step)) return "it sends what no input could say";
    if (step.answer || step.faults || step.expect.request) return "it is about a client";
    if ("error" in step.expect && !step.expect.violations) return "what is refused here depends on more than the input";
  }
  return undefined;
}

/** Violations in words, in an order of their own: that in which they are found is the validator's choice. */
function describe(violations: readonly ExpectedViolation[]): string {
  const lines = violations.map(({ pointer, trait }) => `${trait} at "${pointer}"`).sort();
  return lines.length === 0 ? "no violation" : lines.join(", ");
}

function finding(index: number, expected: string, actual: string): Finding {
  return { tier: "structure", step: index + 1, pointer: "/violations", expected, actual, evidence: "model" };
}

function inputNames(model: Model, service: ServiceShape): ReadonlyMap<string, string> {
  return new Map(operationsOf(model, service).map(({ id, input }) => [shapeNameOf(id), shapeNameOf(input)]));
}
