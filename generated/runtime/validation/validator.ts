import { standardProps, type StandardSchemaProps } from "./standard-schema.js";
import type { Violations } from "./violation.js";

/** Says whether a value is a `T` by the model's constraints, and if not, all that is wrong with it. */
export interface Validator<T> {
  /**
   * Everything that is wrong with a value, in the order of the model; an empty list, always the same one, if nothing is.
   * Members that the model does not know are ignored, `null` and `undefined` ones count as absent. Never throws.
   */
  violations(value: unknown): Violations;
  /** The validator as a Standard Schema, which many libraries accept. @see https://standardschema.dev */
  readonly "~standard": StandardSchemaProps<T>;
}

/** Makes a validator of a function that checks. */
export function validatorOf<T>(check: (value: unknown) => Violations): Validator<T> {
  const violations = (value: unknown) => check(value);
  return { violations, "~standard": standardProps<T>(violations) };
}
