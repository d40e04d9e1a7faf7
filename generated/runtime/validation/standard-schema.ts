import type { Validator } from "./validator.js";
import type { Violation, Violations } from "./violation.js";

// The names are those of Standard Schema, version 1: https://standardschema.dev

/** What a validator offers to libraries that accept any Standard Schema. */
export interface StandardSchemaProps<T> {
  readonly version: 1;
  readonly vendor: "hallmark";
  readonly validate: (value: unknown) => StandardResult<T>;
  /** For type inference; there is nothing in it at run time. */
  readonly types?: { readonly input: T; readonly output: T };
}

/** Either the value, unchanged, or what is wrong with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A violation as Standard Schema has it. */
export interface StandardIssue {
  readonly message: string;
  /** Member names, map keys and list indices from the value down to what is wrong. */
  readonly path: readonly PropertyKey[];
}

export function standardProps<T>(violations: Validator<T>["violations"]): StandardSchemaProps<T> {
  return {
    version: 1,
    vendor: "hallmark",
    validate: (value) => {
      const found: Violations = violations(value);
      // Without violations, the value is what the type says.
      return found.length === 0
        ? { value: value as T }
        : { issues: found.map((violation) => issueOf(violation, value)) };
    },
  };
}

function issueOf({ message, pointer }: Violation, root: unknown): StandardIssue {
  const path: PropertyKey[] = [];
  let value = root;
  for (const segment of pointer.split("/").slice(1)) {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return { message, path };
}
