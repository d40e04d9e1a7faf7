import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../../plan/index.js";

/** What a member takes in one word, as the AWS CLI names it: `string`, `list`, `structure`. */
export function typeWord(shape: ShapePlan): string {
  switch (shape.kind) {
    case "simple":
      return shape.isStreaming ? `streaming ${shape.type}` : shape.type;
    case "enum":
      return "string";
    case "intEnum":
      return "integer";
    case "union":
      return "tagged union structure";
    default:
      return shape.kind;
  }
}

/** Whether a word alone does not say it all. */
export function isNested({ kind }: ShapePlan): boolean {
  return kind === "list" || kind === "map" || kind === "structure" || kind === "union";
}

/** The JSON that a member takes, a line each, with words in place of values; what comes round to itself is cut short. */
export function jsonShape(plan: ServicePlan, member: MemberPlan, outer: readonly ShapePlan[] = []): readonly string[] {
  const target = targetOf(plan, member);
  if (outer.includes(target)) return ["{ ... }"];
  const within = [...outer, target];
  switch (target.kind) {
    case "structure":
    case "union":
      return bracketed(
        "{",
        target.members.map((each) => named(`"${each.name}": `, jsonShape(plan, each, within))),
        "}",
      );
    case "list": {
      const [first = "", ...rest] = jsonShape(plan, target.member, within);
      return ["[", ...[first, ...rest].map((line) => `  ${line}`), "  ...", "]"];
    }
    case "map": {
      const entry = named(`"${wordFor(plan, target.key)}": `, jsonShape(plan, target.value, within));
      return ["{", ...entry.map((line) => `  ${line}`), "  ...", "}"];
    }
    default:
      return [
        /^(string|enum|blob|timestamp)$/.test(leafKind(target)) ? `"${wordFor(plan, member)}"` : wordFor(plan, member),
      ];
  }
}

/**
 * The shorthand of a member, where it has one: structures, lists and maps of scalars, and lists of those; a list within
 * a structure is written as `Key=a,b`. Rules CL-030, CL-033, CL-034.
 */
export function shorthandShape(plan: ServicePlan, member: MemberPlan): string | undefined {
  const target = targetOf(plan, member);
  if (target.kind === "list") {
    const element = targetOf(plan, target.member);
    const one = isNested(element) ? pairsOf(plan, element) : `"${wordFor(plan, target.member)}"`;
    return one && `${one} ${isNested(element) ? "..." : `"${wordFor(plan, target.member)}" ...`}`;
  }
  return pairsOf(plan, target);
}

function pairsOf(plan: ServicePlan, shape: ShapePlan): string | undefined {
  if (shape.kind === "map") {
    if (isNested(targetOf(plan, shape.value))) return undefined;
    return `KeyName1=${wordFor(plan, shape.value)},KeyName2=${wordFor(plan, shape.value)}`;
  }
  if (shape.kind !== "structure" && shape.kind !== "union") return undefined;
  const pairs = shape.members.map((member) => {
    const target = targetOf(plan, member);
    if (!isNested(target)) return `${member.name}=${wordFor(plan, member)}`;
    if (target.kind !== "list" || isNested(targetOf(plan, target.member))) return undefined;
    const word = wordFor(plan, target.member);
    return `${member.name}=${word},${word}`;
  });
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? pairs.join(",") : undefined;
}

/** What to put in place of a value: its type, or what may be chosen from. */
function wordFor(plan: ServicePlan, member: MemberPlan): string {
  const target = targetOf(plan, member);
  if (target.kind === "enum" || target.kind === "intEnum") {
    const values = target.values.filter(({ isInternal }) => !isInternal).map(({ value }) => String(value));
    if (values.length <= 6) return values.join("|");
  }
  if (target.kind === "simple" && target.type === "boolean") return "true|false";
  return typeWord(target);
}

function leafKind(shape: ShapePlan): string {
  return shape.kind === "simple" ? shape.type : shape.kind;
}

function named(name: string, [first = "", ...rest]: readonly string[]): readonly string[] {
  return [name + first, ...rest];
}

function bracketed(open: string, entries: readonly (readonly string[])[], close: string): readonly string[] {
  if (entries.length === 0) return [open + close];
  const lines = entries.flatMap((entry, index) =>
    entry.map((line, at) => `  ${line}${at === entry.length - 1 && index < entries.length - 1 ? "," : ""}`),
  );
  return [open, ...lines, close];
}
