import type { Schema } from "@smithy/types";
import type { DisabledChecks } from "../validation/refusal.js";
import type { Violations } from "../validation/violation.js";
import type { InputDescription } from "./service.js";
import { validationErrors } from "./validation-errors.js";

/** Why an input is turned away. */
export interface InputRefusal {
  /** Shape id of the error; absent: the service's error for broken constraints. */
  readonly error?: string | undefined;
  readonly message: string;
  /** Absent where a documented check failed. */
  readonly violations?: Violations | undefined;
}

/**
 * Checks an input; see `findRefusal`. Patterns of the model are matched by the engine, which gives up on texts of
 * several megabytes: those are refused as well.
 */
export function refusalOfInput(
  input: InputDescription,
  value: unknown,
  disabled: DisabledChecks,
): InputRefusal | undefined {
  try {
    return findRefusal(input, value, disabled);
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
): InputRefusal | undefined {
  const violations = validator.violations(value);
  if (violations.length > 0) {
    const constraints = violations.filter(({ check }) => check === undefined);
    if (constraints.length > 0) return worded(schema, value, constraints);
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
  return conditions.length > 0 ? worded(schema, value, conditions) : undefined;
}

function worded(schema: Schema, value: unknown, violations: Violations): InputRefusal {
  return { message: validationErrors(schema, value, violations), violations };
}
