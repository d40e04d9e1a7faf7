import fc from "fast-check";
import { targetOf, type ServicePlan, type ShapePlan, type SimplePlan } from "../../generator/plan/index.js";

/** Texts with characters that codecs may stumble on; every other one is of what texts usually are of. */
const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("a", '"', "\\", "\n", "\0", "/", "ä", "\u2028", "😀", "\ud800"), maxLength: 6 }),
);

/**
 * Values of a shape in the form in which an SDK's user gives and gets them. Constraints of the model do not matter: a
 * client passes on what it is given. Members that are not required come and go.
 */
export function valuesOf(plan: ServicePlan, shape: ShapePlan): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "structure": {
      const required = shape.members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
      const members = shape.members.map((member) => [member.name, valuesOf(plan, targetOf(plan, member))] as const);
      return fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
    }
    case "list":
      return fc.array(valuesOf(plan, targetOf(plan, shape.member)), { maxLength: 3 });
    case "map":
      return fc.dictionary(texts, valuesOf(plan, targetOf(plan, shape.value)), { maxKeys: 3, noNullPrototype: true });
    case "enum":
      return fc.oneof(fc.constantFrom(...shape.values.map(({ value }) => value)), texts);
    case "simple":
      return simpleValues(shape);
    default:
      throw new Error(`there is no ${shape.kind} in this API`);
  }
}

function simpleValues({ id, type }: SimplePlan): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return texts;
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer();
    case "long":
      return fc.maxSafeInteger();
    case "blob":
      return fc.uint8Array({ maxLength: 12 });
    case "timestamp":
      // Milliseconds, which both clients read from numbers with a fraction.
      return fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
    default:
      throw new Error(`there is no ${type} in this API, yet ${id} is one`);
  }
}
