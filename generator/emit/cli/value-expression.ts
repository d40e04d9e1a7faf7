import {
  samplePattern,
  targetOf,
  type EnumPlan,
  type MemberPlan,
  type ServicePlan,
  type SimplePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";
import { object } from "../shared/constant.js";
import { sentenceOf } from "./help/plain-text.js";

/**
 * The fields of a structure's or union's description, as expressions of TypeScript.
 *
 * @param memberType imports the type of members, and says what to call it.
 */
export function structureExpression(
  plan: ServicePlan,
  structure: StructurePlan | UnionPlan,
  memberType: () => string,
): readonly string[] {
  const members = structure.members.map((member) => {
    const { name } = member;
    // Of what every object has, the compiler expects what every object has.
    const type = Object.hasOwn(Object.prototype, name) ? ` satisfies ${memberType()}` : "";
    return `${keyOf(name)}: ${memberOf(plan, member)}${type}`;
  });
  return [
    `kind: "${structure.kind}"`,
    `name: ${JSON.stringify(structure.name)}`,
    `members: ${object(members)}`,
    ...(structure.isSensitive ? ["isSensitive: true"] : []),
  ];
}

/** Written plainly, `__proto__` would set the prototype. */
function keyOf(name: string): string {
  return name === "__proto__" ? `["__proto__"]` : JSON.stringify(name);
}

function memberOf(plan: ServicePlan, member: MemberPlan): string {
  const summary = sentenceOf(member.documentation ?? targetOf(plan, member).documentation);
  return object([
    `value: () => (${valueExpression(plan, member)})`,
    ...(member.isRequired ? ["isRequired: true"] : []),
    ...(member.isIdempotencyToken ? ["isIdempotencyToken: true"] : []),
    ...(summary === "" ? [] : [`summary: ${JSON.stringify(summary)}`]),
  ]);
}

/** What a member takes. Structures are constants of the file that they stand in, by which shapes come round to themselves. */
function valueExpression(plan: ServicePlan, member: MemberPlan): string {
  const target = targetOf(plan, member);
  const { min, max } = member.constraints.length ?? {};
  const sensitive = member.isSensitive ? { isSensitive: true } : {};
  switch (target.kind) {
    case "structure":
    case "union":
      return member.isSensitive && !target.isSensitive ? `{ ...${target.name}, isSensitive: true }` : target.name;
    case "list":
      return inline({ kind: "list", min, max, ...sensitive }, [
        `element: () => (${valueExpression(plan, target.member)})`,
      ]);
    case "map":
      return inline({ kind: "map", min, max, ...sensitive }, [
        `key: () => (${valueExpression(plan, target.key)})`,
        `value: () => (${valueExpression(plan, target.value)})`,
      ]);
    default:
      return scalar(member, target);
  }
}

function scalar(member: MemberPlan, target: SimplePlan | EnumPlan): string {
  const { length, range, pattern, values } = member.constraints;
  const bounds = length ?? range;
  return inline({
    kind: kindOf(target),
    min: bounds?.min,
    max: bounds?.max,
    values: target.kind === "enum" ? shownValues(target) : values,
    pattern,
    sample: pattern === undefined ? undefined : matchingText(pattern, length),
    ...(member.isSensitive && { isSensitive: true }),
    ...(target.kind === "simple" && target.isStreaming && { isStream: true }),
  });
}

/** For answers that are made up. A long text would only be in the way. */
function matchingText(
  pattern: string,
  length: { readonly min?: number | undefined; readonly max?: number | undefined } = {},
): string | undefined {
  const least = Math.max(length.min ?? 0, 1);
  return samplePattern(pattern, { min: least, max: Math.min(length.max ?? Infinity, least + 30) });
}

function kindOf(target: SimplePlan | EnumPlan): string {
  if (target.kind === "simple") return target.type;
  return target.kind === "enum" ? "string" : "integer";
}

function shownValues({ values }: EnumPlan): readonly string[] {
  return values.filter(({ isInternal }) => !isInternal).map(({ value }) => String(value));
}

function inline(fields: Readonly<Record<string, unknown>>, expressions: readonly string[] = []): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `{ ${[...given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), ...expressions].join(", ")} }`;
}
