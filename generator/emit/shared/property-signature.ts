import type { MemberPlan, ServicePlan } from "../../plan/index.js";
import type { JSDocStructure, OptionalKind } from "../../print/typescript.js";
import { memberComment } from "./documentation.js";
import type { Imports } from "./imports.js";
import { typeExpression } from "./type-expression.js";

/** A member's declaration, as interfaces and classes take it. */
export interface PropertySignature {
  docs: OptionalKind<JSDocStructure>[];
  name: string;
  hasQuestionToken: boolean;
  type: string;
}

/**
 * How a member stands in an interface or class: with `?` and `| undefined` unless it is required. A required token is
 * optional all the same, because clients fill it in. `types: "sdk"` allows `undefined` even where a member is required.
 *
 * @param type Where it is another one than that of the member's target.
 */
export function propertySignature(
  plan: ServicePlan,
  member: MemberPlan,
  imports: Imports,
  type: string = typeExpression(plan, member, imports),
): PropertySignature {
  const isOptional = isOptionalMember(member);
  return {
    docs: memberComment(plan, member),
    name: member.name,
    hasQuestionToken: isOptional,
    type: isOptional || plan.options.types === "sdk" ? `${type} | undefined` : type,
  };
}

/** Whether a caller may leave a member out. */
export function isOptionalMember(member: MemberPlan): boolean {
  return !member.isRequired || member.isIdempotencyToken;
}
