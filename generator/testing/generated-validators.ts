import { types } from "../emit/types/index.js";
import { validators } from "../emit/validators/index.js";
import type { JsonObject } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";
import type { DisabledChecks, Refusal, Validator } from "../runtime/validation.js";
import { importGenerated } from "./import-generated.js";
import { planOfShapes } from "./plans.js";

type RefusalOf = (value: unknown, disabled?: DisabledChecks) => Refusal | undefined;

/** The validators of a service, emitted, compiled and loaded. */
export interface GeneratedValidators {
  validator(shape: string): Validator<unknown>;
  refusalOf(shape: string): RefusalOf;
}

export async function validatorsOfPlan(plan: ServicePlan): Promise<GeneratedValidators> {
  const files = [...types.emit(plan), ...validators.emit(plan)];
  const module = await importGenerated<Readonly<Record<string, unknown>>>(
    files,
    `${plan.names.folder}/validators/index.ts`,
  );
  const exported = (name: string): unknown => {
    if (!Object.hasOwn(module, name)) throw new Error(`the validators do not export ${name}`);
    return module[name];
  };
  return {
    validator: (shape) => exported(`${shape}Validator`) as Validator<unknown>,
    refusalOf: (shape) => exported(`refusalOf${shape}`) as RefusalOf,
  };
}

/** The validator of `Input` in a small service whose shapes are written down in a test, see `planOfShapes`. */
export async function validatorOfInput(shapes: Readonly<Record<string, JsonObject>>): Promise<Validator<unknown>> {
  return (await validatorsOfPlan(planOfShapes(shapes))).validator("Input");
}

/** The same where `Input` has one member, `value`, of the given target and traits. */
export async function validatorOfMember(
  target: string,
  traits: JsonObject = {},
  shapes: Readonly<Record<string, JsonObject>> = {},
): Promise<Validator<unknown>> {
  return validatorOfInput({ Input: { type: "structure", members: { value: { target, traits } } }, ...shapes });
}
