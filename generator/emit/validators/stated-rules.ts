import type { DocumentedRule } from "../../model/index.js";

/**
 * The ids of a member's rules that its constraint traits enforce: those that the API's model itself bears out. Others
 * are the business of checks, which name theirs, or of the service.
 */
export function statedRules(rules: readonly DocumentedRule[]): readonly string[] {
  const isStated = ({ level, evidence }: DocumentedRule) =>
    level === "must" && evidence.some(({ kind, stance }) => kind === "model" && stance !== "contradicts");
  return rules.filter(isStated).map(({ id }) => id);
}
