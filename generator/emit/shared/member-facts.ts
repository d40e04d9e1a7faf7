import type { Bounds, Constraints, DocumentedRule } from "../../model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../plan/index.js";
import { codeSpan } from "./prose/inline.js";

/** What a caller must know about a member beyond its meaning, one sentence each, in Markdown. */
export function memberFacts(plan: ServicePlan, member: MemberPlan): readonly string[] {
  const facts = constraintFacts(plan, member);
  if (member.isIdempotencyToken) facts.push("A client fills it in where it is left out.");
  if (member.defaultValue !== undefined) facts.push(`Default: ${codeSpan(JSON.stringify(member.defaultValue))}.`);
  if (member.isSensitive) facts.push("Sensitive.");
  return facts;
}

/** `Rules CS-030, CS-031.`, without those that speak of one piece only; `undefined` where there are none. */
export function ruleFact(rules: readonly DocumentedRule[]): string | undefined {
  const ids = rulesOfTheApi(rules).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  return `${ids.length === 1 ? "Rule" : "Rules"} ${ids.join(", ")}.`;
}

/** The rules that hold for the API itself, whichever piece it is reached through. */
export function rulesOfTheApi(rules: readonly DocumentedRule[]): readonly DocumentedRule[] {
  return rules.filter(({ piece }) => piece === undefined);
}

/**
 * The limits of a member's value and of what it contains, as sentences.
 *
 * @see smithy.api#length
 * @see smithy.api#range
 * @see smithy.api#pattern
 * @see smithy.api#uniqueItems
 * @see smithy.api#enum
 */
function constraintFacts(plan: ServicePlan, member: MemberPlan): string[] {
  const target = targetOf(plan, member);
  const facts = ownFacts(member.constraints, target);
  if (target.kind === "list") facts.push(...contentFacts("Items", plan, target.member));
  if (target.kind === "map") {
    facts.push(...contentFacts("Keys", plan, target.key), ...contentFacts("Values", plan, target.value));
  }
  return facts;
}

function contentFacts(what: string, plan: ServicePlan, member: MemberPlan): readonly string[] {
  return ownFacts(member.constraints, targetOf(plan, member)).map((fact) => `${what}: ${lowerFirst(fact)}`);
}

function ownFacts(constraints: Constraints, target: ShapePlan): string[] {
  const { length, range, pattern, uniqueItems, values } = constraints;
  const facts: string[] = [];
  if (length) facts.push(lengthFact(length, unitOf(target)));
  if (range) facts.push(rangeFact(range));
  if (pattern !== undefined) facts.push(`Matches ${codeSpan(pattern)}.`);
  if (values) facts.push(`One of ${values.map(codeSpan).join(", ")}.`);
  if (uniqueItems) facts.push("No duplicates.");
  return facts.filter((fact) => fact !== "");
}

function unitOf(target: ShapePlan): string {
  if (target.kind === "list") return "item";
  if (target.kind === "map") return "entry";
  return target.kind === "simple" && target.type === "blob" ? "byte" : "character";
}

function lengthFact({ min = 0, max }: Bounds, unit: string): string {
  if (max === undefined) return min > 0 ? `At least ${count(min, unit)}.` : "";
  if (min === max) return `Exactly ${count(max, unit)}.`;
  return min > 0 ? `${min} to ${count(max, unit)}.` : `At most ${count(max, unit)}.`;
}

function rangeFact({ min, max }: Bounds): string {
  if (max === undefined) return min === undefined ? "" : `At least ${min}.`;
  return min === undefined ? `At most ${max}.` : `From ${min} to ${max}.`;
}

function count(amount: number, unit: string): string {
  if (amount === 1) return `1 ${unit}`;
  return `${amount} ${unit === "entry" ? "entries" : `${unit}s`}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
