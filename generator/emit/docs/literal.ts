import type { JsonValue } from "../../model/index.js";
import {
  isJsonObject,
  targetOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
} from "../../plan/index.js";
import { isOptionalMember } from "../shared/property-signature.js";

/**
 * A value of a structure as an expression of TypeScript, for a snippet: what must be given, and what an example of the
 * model gives in texts, numbers and flags. Secrets are left out where they may be.
 */
export function literalOf(plan: ServicePlan, structure: StructurePlan, example: JsonValue = {}): string {
  const given = isJsonObject(example) ? example : {};
  const entries = structure.members
    .filter((member) => !isOptionalMember(member) || isPlain(plan, member, given[member.name]))
    .map((member) => `${member.name}: ${memberLiteral(plan, member, given[member.name], structure)}`);
  if (entries.length === 0) return "{}";
  const line = `{ ${entries.join(", ")} }`;
  return line.length <= 80 ? line : `{\n${indented(entries.map((entry) => `${entry},`).join("\n"))}\n}`;
}

/** Whether a text in it would be taken for any text, where its type lets in certain ones only: then it is to be named. */
export function isWidened(plan: ServicePlan, structure: StructurePlan, outer: readonly ShapePlan[] = []): boolean {
  return structure.members.some((member) => {
    if (isOptionalMember(member)) return false;
    if (member.discriminates) return true;
    const target = targetOf(plan, member);
    const shown = target.kind === "union" && target.members[0] ? targetOf(plan, target.members[0]) : target;
    if (shown.kind === "enum") return plan.options.types === "sdk";
    return shown.kind === "structure" && !outer.includes(shown) && isWidened(plan, shown, [...outer, shown]);
  });
}

/** Text, two columns further in. */
export function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

const NUMBERS = new Set(["byte", "short", "integer", "long", "float", "double"]);

/** Whether an example's value is worth showing although it may be left out. */
function isPlain(plan: ServicePlan, member: MemberPlan, value: JsonValue | undefined): boolean {
  const target = targetOf(plan, member);
  // Clients fill tokens in.
  if (target.kind !== "simple" || member.isSensitive || member.isIdempotencyToken) return false;
  return typeof value === (NUMBERS.has(target.type) ? "number" : target.type);
}

function memberLiteral(
  plan: ServicePlan,
  member: MemberPlan,
  example: JsonValue | undefined,
  parent: ShapePlan,
): string {
  const target = targetOf(plan, member);
  const [known] = member.discriminates ?? [];
  if (known !== undefined) return JSON.stringify(known);
  switch (target.kind) {
    case "structure":
      // A shape that requires itself has no finite value.
      return target === parent ? "{}" : literalOf(plan, target, example);
    case "union": {
      const [first] = target.members;
      if (target.isEventStream || !first) return "(async function* () {})()";
      const value = memberLiteral(plan, first, undefined, target);
      return target.untagged ? value : `{ ${first.name}: ${value} }`;
    }
    case "list":
      return "[]";
    case "map":
      return "{}";
    case "enum":
    case "intEnum":
      return JSON.stringify(example ?? target.values[0]?.value ?? "");
    case "simple":
      return simpleLiteral(target.type, member, example);
    default:
      return target satisfies never;
  }
}

function simpleLiteral(type: string, { constraints, isSensitive }: MemberPlan, example: JsonValue | undefined): string {
  const least = constraints.range?.min ?? 1;
  switch (type) {
    case "string":
      return JSON.stringify(typeof example === "string" && !isSensitive ? example : "example");
    case "boolean":
      return String(example ?? true);
    case "bigInteger":
      return `${least}n`;
    case "timestamp":
      return "new Date()";
    case "blob":
      return "new Uint8Array()";
    case "document":
      return "null";
    default:
      return String(typeof example === "number" ? example : least);
  }
}
