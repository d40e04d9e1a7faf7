import type { Schema } from "@smithy/types";
import type { DisabledChecks } from "../validation/refusal.js";
import type { Violations } from "../validation/violation.js";
import { frameworkErrors } from "./framework-wording.js";
import type { InputDescription } from "./service.js";
import { validationErrors } from "./validation-errors.js";

/** Why an input is turned away. */
export interface InputRefusal {
  /** Shape id of the error; absent: the service's error for broken constraints. */
  readonly error?: string | undefined;
  readonly message: string;
  /** What is wrong, member by member; absent where a documented check failed. */
  readonly fieldList?: readonly FieldFault[] | undefined;
}

/** One entry of the list that some models have beside the text. They spell its members in one of these ways. */
export interface FieldFault {
  readonly path: string;
  readonly name?: string | undefined;
  readonly message: string;
}

/** How a service words broken constraints: as AWS services do, or as Smithy's own servers do. */
export type Wording = "aws" | "framework";

/**
 * Checks an input; see `findRefusal`. Patterns of the model are matched by the engine, which gives up on texts of
 * several megabytes: those are refused as well.
 */
export function refusalOfInput(
  input: InputDescription,
  value: unknown,
  disabled: DisabledChecks,
  wording: Wording = "aws",
): InputRefusal | undefined {
  try {
    return findRefusal(input, value, disabled, wording);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { message: "The request is too large to be checked." };
  }
}

/**
 * First the constraint traits, then what the documentation says beyond them, in its order, then the
 * rules between members that no documented check speaks of.
 */
function findRefusal(
  { schema, validator, refusal: refusalOf }: InputDescription,
  value: unknown,
  disabled: DisabledChecks,
  wording: Wording,
): InputRefusal | undefined {
  const violations = validator.violations(value);
  if (violations.length > 0) {
    const constraints = violations.filter(({ check }) => check === undefined);
    if (constraints.length > 0) return worded(schema, value, constraints, wording);
  }
  const refusal = refusalOf?.(value, disabled);
  if (refusal) {
    const { error, message = validationErrors(schema, value, [refusal.violation]) } = refusal;
    return { error, message };
  }
  if (violations.length === 0) return undefined;
  const conditions = violations.filter(
    ({ trait, check }) => trait === "smithy.contracts#conditions" && !disabled.has(check ?? ""),
  );
  return conditions.length > 0 ? worded(schema, value, conditions, wording) : undefined;
}

function worded(schema: Schema, value: unknown, violations: Violations, wording: Wording): InputRefusal {
  if (wording === "framework") return frameworkErrors(value, violations);
  const fieldList = violations.map(({ pointer, message }) => ({ path: pointer, name: pointer, message }));
  return { message: validationErrors(schema, value, violations), fieldList };
}
