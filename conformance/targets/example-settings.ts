import { operationsOf, sampleOf, shapeNameOf } from "../../generator/model/index.js";
import { exampleOf, type Binding, type Setting } from "../patterns/index.js";
import { isRun, isSend, type Scenario, type WireStep } from "../scenarios/scenario.js";
import { ownRegions, type TargetSetting } from "./target.js";

/**
 * A setting for each step of a scenario that is not played but only looked at. What a step would leave behind is made
 * up, from what is expected of it and, where that does not say, from the model; its own setting has that already.
 */
export function exampleSettings(scenario: Scenario, target: TargetSetting): readonly Setting[] {
  const bindings = new Map<string, Binding>();
  return scenario.steps.map((step, index) => {
    const setting: Setting = {
      seed: target.seed,
      place: `example ${scenario.id} ${index}`,
      form: "decoded",
      bindings,
      regions: ownRegions,
      now: Date.now(),
    };
    if (step.as !== undefined && !isRun(step)) bind(step.as, step, setting, target, bindings);
    return { ...setting, bindings: new Map(bindings) };
  });
}

function bind(
  name: string,
  step: WireStep,
  setting: Setting,
  target: TargetSetting,
  bindings: Map<string, Binding>,
): void {
  const sampled = sampledBinding(step, target);
  const input = { ...sampled.input, ...(exampleOf(isSend(step) ? step.body : step.input, setting) as object) };
  // What is expected of a step may refer to its own input, and even to what the model alone tells of its output.
  bindings.set(name, { input, output: sampled.output });
  if (!("output" in step.expect)) return;
  const output = { ...sampled.output, ...(exampleOf(step.expect.output, setting) as object) };
  bindings.set(name, { input, output });
}

function sampledBinding(
  step: WireStep,
  { model, service }: TargetSetting,
): { readonly input: object; readonly output: object } {
  const name = isSend(step) ? step.send : step.call;
  const operation = operationsOf(model, service).find(({ id }) => shapeNameOf(id) === name);
  if (!operation) return { input: {}, output: {} };
  const sample = (id: string) => sampleOf(model, id, { members: "all" }) as object;
  const { input, output } = operation;
  return { input: sample(input), output: sample(output) };
}
