import type { StructurePlan } from "../../plan/index.js";
import { firstSentence } from "../shared/prose/first-sentence.js";

/** One error in the description of a response that several share. */
export function errorLine({ modelName, documentation, error }: StructurePlan): string {
  const undeclared = error!.isDeclared ? "" : " (not declared by the model)";
  return `- \`${modelName}\`${undeclared}${documentation === undefined ? "" : `: ${firstSentence(documentation)}`}`;
}
