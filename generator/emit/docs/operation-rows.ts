import type { OperationPlan, ServicePlan } from "../../plan/index.js";
import { firstSentence } from "../shared/prose/first-sentence.js";
import { cell } from "./cell.js";

export interface OperationRow {
  readonly name: string;
  readonly summary: string;
  /** Short words on how it may be called. */
  readonly marks: string;
}

export function operationRows(plan: ServicePlan): readonly OperationRow[] {
  return plan.operations.map((operation) => ({
    name: operation.name,
    summary: cell(firstSentence(operation.documentation ?? "")),
    marks: marksOf(operation).join(", "),
  }));
}

function marksOf({ isReadonly, isIdempotent, paginated, waiters, authSchemes }: OperationPlan): readonly string[] {
  const marks: string[] = [];
  if (isReadonly) marks.push("changes nothing");
  else if (isIdempotent) marks.push("may be repeated");
  if (paginated) marks.push("in pages");
  if (Object.keys(waiters).length > 0) marks.push("can be waited for");
  if (authSchemes?.includes("smithy.api#noAuth")) marks.push("needs no signature");
  return marks;
}
