import { operationsOf, shapeNameOf, type Model, type ServiceShape } from "../../generator/model/index.js";
import { makeValue } from "../patterns/index.js";
import { isSend, type CallStep, type ExpectedViolation, type Scenario } from "../scenarios/scenario.js";
import { notApplicable, verdictOn, type Finding, type Verdict } from "../runner/verdict.js";
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
  const findings = scenario.steps.flatMap((step, index): readonly Finding[] => {
    const { call, input, expect } = step as CallStep;
    const validator = validators[inputs.get(call) ?? ""];
    if (!validator) return [finding(index, `a validator for the input of ${call}`, "none")];
    const expected = describe(expect.violations ?? []);
    const found = describe(validator.violations(makeValue(input, settings[index]!)));
    return expected === found ? [] : [finding(index, expected, found)];
  });
  return verdictOn(findings, { bindsToAssumptions: true, looksAtWording: false });
}

function blindTo({ steps }: Scenario): string | undefined {
  for (const step of steps) {
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
