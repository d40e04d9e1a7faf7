import type { Shape, ShapeType } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { referencesOf, type Role } from "./references.js";
import type { Validator } from "./validation.js";

const service: readonly ShapeType[] = ["operation", "service", "resource"];

/** What each kind of reference must lead to, in words and as a test. */
const rules: { readonly [R in Role]: readonly [want: string, accepts: (target: Shape) => boolean] } = {
  member: ["a shape that holds data", ({ type }) => !service.includes(type)],
  property: ["a shape that holds data", ({ type }) => !service.includes(type)],
  key: ["a string or an enum", ({ type }) => type === "string" || type === "enum"],
  identifier: ["a string", ({ type }) => type === "string" || type === "enum"],
  input: ["a structure that is no error", (target) => target.type === "structure" && !isError(target)],
  output: ["a structure that is no error", (target) => target.type === "structure" && !isError(target)],
  error: ["a structure with the error trait", (target) => isError(target)],
  operation: ["an operation", ({ type }) => type === "operation"],
  resource: ["a resource", ({ type }) => type === "resource"],
};

/** Every reference leads to a shape of the right type, and none to a mixin: those are only there to be mixed in. */
export const wrongTargetType: Validator = (validation) => {
  for (const shape of validation.shapes) {
    for (const { role, target: id, from, steps } of referencesOf(shape)) {
      const target = validation.model.get(id);
      const [want, accepts] = rules[role];
      if (target === undefined || (accepts(target) && !isMixin(target))) continue;
      const type = describe(role, target);
      validation.report(diagnose["wrong-target-type"]({ role, want, target: id, type }, validation.in(from, ...steps)));
    }
  }
};

function describe(role: Role, target: Shape): string {
  if (isMixin(target)) return "mixin";
  if (target.type !== "structure") return target.type;
  return role === "error" ? "structure without it" : isError(target) ? "structure with the error trait" : "structure";
}

function isMixin(target: Shape): boolean {
  return target.traits.has("smithy.api#mixin");
}

function isError(target: Shape): boolean {
  return target.type === "structure" && target.traits.has("smithy.api#error");
}
