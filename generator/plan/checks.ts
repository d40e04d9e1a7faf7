import { isJsonObject, messageParts, type JsonValue, type ShapeId, type Traits } from "../model/index.js";

/** A rule between members: a JMESPath expression over the structure that must yield `true`. @see smithy.contracts#conditions */
export interface ConditionPlan {
  readonly id: string;
  readonly expression: string;
  readonly documentation: string;
}

/** Something that the service refuses beyond the constraint traits. @see hallmark.docs#checks */
export interface CheckPlan {
  readonly id: string;
  readonly rules: readonly string[];
  /** Member that is looked at; absent: the condition of the same id is what must hold. */
  readonly member?: string | undefined;
  readonly constraint?: CheckConstraint | undefined;
  /** `wire`: only a server looks, because clients fill the member in. */
  readonly where: "anywhere" | "wire";
  readonly error: ShapeId;
  /**
   * Text of the error, cut at the members that it quotes: a text, a member's name, a text and so on. Absent: the
   * service's wording of constraint violations.
   */
  readonly message?: readonly string[] | undefined;
}

export type CheckConstraint =
  | { readonly required: JsonValue }
  | { readonly pattern: string }
  | {
      readonly length: {
        readonly min?: number;
        readonly max?: number;
        /** Absent: characters of a string, elements of a list. */
        readonly unit?: "bytes";
        /** Elements whose string member matches the pattern do not count. */
        readonly ignoring?: { readonly member: string; readonly pattern: string };
      };
    };

/** How a service words its refusals. @see hallmark.docs#errorWording */
export interface ErrorWordingPlan {
  /** The error that answers a broken constraint trait. */
  readonly constraintError: ShapeId;
  readonly formatter: "validation-errors-detected";
  readonly rule?: string | undefined;
}

/** A check as the trait has it. */
interface StatedCheck extends Omit<CheckPlan, "message"> {
  readonly message?: string | undefined;
}

/** The checks of a structure, in the order in which the service looks. */
export function checksOf(traits: Traits): readonly CheckPlan[] {
  const value = traits.get("hallmark.docs#checks");
  if (!Array.isArray(value)) return [];
  // The assembler has checked the value against the trait's definition in model/hallmark.
  return (value as unknown as readonly StatedCheck[]).map(({ message, ...check }) => ({
    ...check,
    where: check.where ?? "anywhere",
    ...(message !== undefined && { message: messageParts(message) }),
  }));
}

/** The conditions of a structure, in the order of the model. */
export function conditionsOf(traits: Traits): readonly ConditionPlan[] {
  const value = traits.get("smithy.contracts#conditions");
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([id, condition]) => ({
    id,
    ...(condition as unknown as Omit<ConditionPlan, "id">),
  }));
}

export function errorWordingOf(traits: Traits): ErrorWordingPlan | undefined {
  return traits.get("hallmark.docs#errorWording") as unknown as ErrorWordingPlan | undefined;
}
