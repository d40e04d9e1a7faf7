import type { ServicePlan } from "../../plan/index.js";
import { firstSentence } from "../shared/prose/first-sentence.js";
import { cell } from "./cell.js";

export interface ErrorRow {
  readonly name: string;
  /** An asterisk after what the model does not declare. */
  readonly mark: string;
  readonly status: number;
  readonly when: string;
  readonly isDeclared: boolean;
}

export function errorRows(plan: ServicePlan): readonly ErrorRow[] {
  return plan.errors.map(({ name, documentation = "", error }) => ({
    name,
    mark: error!.isDeclared ? "" : " \\*",
    status: error!.httpStatus,
    when: cell(firstSentence(documentation)),
    isDeclared: error!.isDeclared,
  }));
}
