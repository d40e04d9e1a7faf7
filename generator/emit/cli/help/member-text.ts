import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../../plan/index.js";
import { memberFacts, ruleFact } from "../../shared/member-facts.js";
import { codeSpan } from "../../shared/prose/inline.js";
import { indented, textOf } from "./plain-text.js";
import { typeWord } from "./shapes.js";

const WIDTH = 80;
const STEP = 4;

/** What there is to say of a member: its documentation, its limits and default, its rules; paragraphs without indentation. */
export function memberText(plan: ServicePlan, member: MemberPlan, indent: number): string {
  const { documentation = targetOf(plan, member).documentation } = member;
  return [
    textOf(documentation, WIDTH - indent),
    textOf([...choices(plan, member), ...memberFacts(plan, member)].join(" "), WIDTH - indent),
    textOf(ruleFact(member.rules), WIDTH - indent),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** The values of an enum, or of the enums in a list. */
function choices(plan: ServicePlan, member: MemberPlan): readonly string[] {
  const target = targetOf(plan, member);
  const named = target.kind === "list" ? targetOf(plan, target.member) : target;
  if (named.kind !== "enum" && named.kind !== "intEnum") return [];
  const values = named.values.filter(({ isInternal }) => !isInternal).map(({ value }) => codeSpan(String(value)));
  return values.length > 0 ? [`One of ${values.join(", ")}.`] : [];
}

/** The members of a structure with what they hold in turn, as a list that goes deeper to the right. */
export function membersText(
  plan: ServicePlan,
  members: readonly MemberPlan[],
  indent: number,
  outer: readonly ShapePlan[] = [],
): string {
  return members
    .map((member) => {
      const target = targetOf(plan, member);
      const head = `${member.name} -> (${typeWord(target)})${member.isRequired ? " [required]" : ""}`;
      return [
        indented(head, indent),
        indented(memberText(plan, member, indent + STEP), indent + STEP),
        contentText(plan, target, indent + STEP, outer),
      ]
        .filter((part) => part !== "")
        .join("\n");
    })
    .join("\n\n");
}

/** What a list, map or structure holds; empty for anything else, and where it comes round to itself. */
export function contentText(
  plan: ServicePlan,
  shape: ShapePlan,
  indent: number,
  outer: readonly ShapePlan[] = [],
): string {
  if (outer.includes(shape)) return "";
  const within = [...outer, shape];
  switch (shape.kind) {
    case "structure":
    case "union":
      return shape.members.length > 0 ? `\n${membersText(plan, shape.members, indent, within)}` : "";
    case "list":
      return contentText(plan, targetOf(plan, shape.member), indent, within);
    case "map":
      return contentText(plan, targetOf(plan, shape.value), indent, within);
    default:
      return "";
  }
}
