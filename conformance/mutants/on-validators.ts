import type { Validators } from "../targets/pieces.js";
import type { Members } from "./members.js";

type Found = ReturnType<Validators[string]["violations"]>;

/** Changes what validators find. */
export function onViolations(change: (found: Found, value: Members) => Found): (validators: Validators) => Validators {
  return (validators) =>
    Object.fromEntries(
      Object.entries(validators).map(([name, validator]) => [
        name,
        { violations: (value: unknown) => change(validator.violations(value), (value ?? {}) as Members) },
      ]),
    );
}
