import { expect, expectTypeOf, it } from "vitest";
import { addUnder, noViolations } from "./found.js";
import { ofType, required } from "./constraints.js";
import { validatorOf } from "./validator.js";

interface Box {
  readonly names: readonly string[];
}

const wrong = required("/x");
const validator = validatorOf<Box>((value) => {
  if (value === 5) return [ofType("", "structure")];
  return value === "good" ? noViolations : addUnder(noViolations, [wrong], "/names", 0);
});
const schema = validator["~standard"];

it("says who it is", () => {
  expect(schema).toMatchObject({ version: 1, vendor: "hallmark" });
});

it("gives the value itself where it is good", () => {
  expect(schema.validate("good")).toEqual({ value: "good" });
});

it("gives issues with paths in which indices are numbers and keys are texts", () => {
  expect(schema.validate(5)).toEqual({ issues: [{ message: "Member must be a structure", path: [] }] });
  expect(schema.validate({ names: [{}] })).toEqual({
    issues: [{ message: "Member must not be null", path: ["names", 0, "x"] }],
  });
  expect(schema.validate({ names: { 0: {} } })).toMatchObject({ issues: [{ path: ["names", "0", "x"] }] });
});

it("lets others infer the type", () => {
  /** As the specification has it. */
  interface StandardSchemaV1<Output = unknown> {
    readonly "~standard": {
      readonly version: 1;
      readonly vendor: string;
      readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
      readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
    };
  }
  type Result<Output> =
    | { readonly value: Output; readonly issues?: undefined }
    | {
        readonly issues: readonly {
          readonly message: string;
          readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
        }[];
      };
  const infer = <T>(given: StandardSchemaV1<T>) => given as StandardSchemaV1<T> & { readonly inferred: T };
  expectTypeOf(infer(validator).inferred).toEqualTypeOf<Box>();
  expectTypeOf<NonNullable<(typeof schema)["types"]>["output"]>().toEqualTypeOf<Box>();
});
