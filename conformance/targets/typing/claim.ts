import { operationsOf, shapeNameOf } from "../../../generator/model/index.js";
import { exampleOf, isInvalid, type Setting } from "../../patterns/index.js";
import { isRun, isSend, type CallStep, type Scenario } from "../../scenarios/scenario.js";
import { exampleSettings } from "../example-settings.js";
import type { TargetSetting } from "../target.js";
import { literalOf } from "./literal.js";

/** What a compiler must say of an expression. */
export interface Claim {
  readonly scenario: string;
  /** From 1. */
  readonly step: number;
  /** In words: "the input of CreateSecret". */
  readonly subject: string;
  /** Name of the generated type. */
  readonly type: string;
  /** Without the values of sensitive members, so that it may be shown. */
  readonly expression: string;
  readonly isAccepted: boolean;
}

/** What the types must accept and refuse of a scenario; in words, why there is nothing. */
export function claimsOf(scenario: Scenario, target: TargetSetting): readonly Claim[] | string {
  const reason = blindTo(scenario);
  if (reason !== undefined) return reason;
  const types = operationTypes(target);
  const { sensitive } = target;
  const settings = exampleSettings(scenario, target);
  return scenario.steps.flatMap((step, index) =>
    claimsOfStep(step as CallStep, settings[index]!, { types, sensitive }).map((claim) => ({
      ...claim,
      scenario: scenario.id,
      step: index + 1,
    })),
  );
}

function blindTo({ steps }: Scenario): string | undefined {
  for (const step of steps) {
    if (isRun(step)) return "it is about the command line";
    if (isSend(step)) return "it sends what no typed program could say";
    if (step.answer || step.faults || step.expect.request) return "it is about a client";
    if ("error" in step.expect && !isInvalid(step.input))
      return "types see neither what a value says nor what is stored";
  }
  return undefined;
}

function claimsOfStep(
  step: CallStep,
  setting: Setting,
  { types, sensitive }: { readonly types: OperationTypes; readonly sensitive: ReadonlySet<string> },
): readonly Omit<Claim, "scenario" | "step">[] {
  const { input, output } = types.get(step.call) ?? { input: `${step.call}Request`, output: `${step.call}Response` };
  const { expect } = step;
  const inputClaim = {
    subject: `the input of ${step.call}`,
    type: input,
    expression: literalOf(exampleOf(step.input, setting), sensitive),
    isAccepted: !isInvalid(step.input),
  };
  if (!("output" in expect) || output === "Unit") return [inputClaim];
  const outputClaim = {
    subject: `the output of ${step.call}`,
    type: `Partial<${output}>`,
    expression: literalOf(exampleOf(expect.output, setting), sensitive),
    isAccepted: true,
  };
  const foreign = (expect.without ?? []).map((name) => ({
    subject: `${name} in the output of ${step.call}`,
    type: `Partial<${output}>`,
    expression: literalOf({ [name]: "text" }, sensitive),
    isAccepted: false,
  }));
  return [inputClaim, outputClaim, ...foreign];
}

/** The names of an operation's types, by its own. */
type OperationTypes = ReadonlyMap<string, { readonly input: string; readonly output: string }>;

function operationTypes({ model, service }: TargetSetting): OperationTypes {
  return new Map(
    operationsOf(model, service).map(({ id, input, output }) => [
      shapeNameOf(id),
      { input: shapeNameOf(input), output: shapeNameOf(output) },
    ]),
  );
}
