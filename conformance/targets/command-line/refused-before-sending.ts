import { membersOf, type Member, type Model, type Shape } from "../../../generator/model/index.js";

/**
 * Whether the command line refuses an input by itself: it looks at presence, types, lower bounds and unknown members, and
 * at nothing else (rules CL-011, CL-012).
 */
export function isRefusedBeforeSending(input: unknown, shape: Shape, model: Model): boolean {
  return !isAdmitted(input, shape, model);
}

function isAdmitted(value: unknown, shape: Shape, model: Model, member?: Member): boolean {
  switch (shape.type) {
    case "string":
    case "enum":
      return typeof value === "string" && [...value].length >= leastOf("smithy.api#length", shape, member);
    // A text in JSON input is taken literally, and how many bytes there are does not matter.
    case "blob":
      return value instanceof Uint8Array || typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "intEnum":
    case "bigInteger":
      return Number.isInteger(value) && Number(value) >= leastOf("smithy.api#range", shape, member);
    case "float":
    case "double":
    case "bigDecimal":
      return typeof value === "number" && value >= leastOf("smithy.api#range", shape, member);
    case "timestamp":
      return value instanceof Date || typeof value === "number" || typeof value === "string";
    case "list":
      return (
        Array.isArray(value) &&
        value.length >= leastOf("smithy.api#length", shape, member) &&
        value.every((each) => isAdmitted(each, model.expect(shape.member.target), model, shape.member))
      );
    case "map":
      return (
        isMembers(value) &&
        Object.values(value).every((each) => isAdmitted(each, model.expect(shape.value.target), model, shape.value))
      );
    case "structure":
    case "union":
      return isMembers(value) && hasFittingMembers(value, shape, model);
    default:
      return true;
  }
}

function hasFittingMembers(value: Readonly<Record<string, unknown>>, shape: Shape, model: Model): boolean {
  const members = new Map(membersOf(shape).map((each) => [each.name, each]));
  const isComplete = [...members.values()].every(
    ({ name, traits }) => !traits.has("smithy.api#required") || value[name] !== undefined,
  );
  return (
    isComplete &&
    Object.entries(value).every(([name, each]) => {
      const member = members.get(name);
      if (each === undefined) return true;
      return member !== undefined && isAdmitted(each, model.expect(member.target), model, member);
    })
  );
}

/** The lower bound of a trait, on the member or on what it targets. */
function leastOf(trait: string, { traits }: Shape, member: Member | undefined): number {
  const bounds = (member?.traits.get(trait) ?? traits.get(trait)) as { readonly min?: number } | undefined;
  return bounds?.min ?? -Infinity;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
