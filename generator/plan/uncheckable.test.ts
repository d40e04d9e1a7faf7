import { expect, it } from "vitest";
import { Model, type Shape, type Traits } from "../model/index.js";
import { uncheckableParts } from "./uncheckable.js";
import { planShapes } from "./shape-plans.js";

const none: Traits = new Map();

/** A structure with a member that targets a string, and what can be said about them. */
function findings(traits: { readonly structure?: Traits; readonly member?: Traits; readonly string?: Traits }) {
  const member = { id: "a#In$text", name: "text", target: "a#Text", traits: traits.member ?? none };
  const operation = { type: "operation", id: "a#Do", traits: none, input: "a#In", output: "a#In", errors: [] } as const;
  const service = {
    type: "service",
    id: "a#S",
    traits: none,
    version: "",
    operations: ["a#Do"],
    resources: [],
    errors: [],
    rename: new Map(),
  } as const;
  const shapes: readonly Shape[] = [
    service,
    operation,
    { type: "structure", id: "a#In", traits: traits.structure ?? none, members: new Map([["text", member]]) },
    { type: "string", id: "a#Text", traits: traits.string ?? none },
  ];
  const model = new Model({ shapes });
  return uncheckableParts(model, planShapes(model, service, [operation], new Set()));
}

const pattern = (text: string): Traits => new Map([["smithy.api#pattern", text]]);

it("has nothing to say where all can be checked", () => {
  expect(findings({ string: pattern("^(?i)a\\-$"), member: pattern("^a++$") })).toEqual([]);
});

it("names patterns that have no equal in ECMAScript, where they stand", () => {
  expect(findings({ string: pattern("\\Ga") })).toEqual([
    {
      id: "uncheckable-pattern",
      severity: "warning",
      message: "The pattern `\\Ga` cannot be checked in JavaScript: ECMAScript has no equal of an escape in it.",
      hint: "Validators leave it out. Write it in ECMAScript's notation.",
      shape: "a#Text",
    },
  ]);
  expect(findings({ member: pattern("\\p{Nope}") })).toMatchObject([{ shape: "a#In$text" }]);
});

it("names conditions that cannot be compiled", () => {
  const conditions = { Odd: { expression: "nope(text)", documentation: "" } };
  expect(findings({ structure: new Map([["smithy.contracts#conditions", conditions]]) })).toMatchObject([
    {
      id: "uncheckable-condition",
      message: "The condition `Odd` cannot be checked: there is no function `nope`.",
      shape: "a#In",
    },
  ]);
});

it("names checks whose pattern has no equal", () => {
  const checks = [{ id: "Odd", rules: [], member: "text", constraint: { pattern: "\\G" }, error: "a#E" }];
  expect(findings({ structure: new Map([["hallmark.docs#checks", checks]]) })).toMatchObject([{ shape: "a#In" }]);
});
