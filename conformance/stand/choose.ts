import { Refused } from "../refused.js";
import type { Case } from "./case.js";
import { cases, plain } from "./cases/index.js";
import type { Check } from "./check.js";
import { checks } from "./checks/index.js";

/**
 * The cases and checks that some words choose: ids or their beginnings, of cases, of checks, or of rules that checks cite.
 * Words about one of the two leave all of the other in; `plain`, by which the other cases are measured, is always shown.
 *
 * @throws Refused for a word that chooses nothing.
 */
export function choose(words: readonly string[] = []): {
  readonly cases: readonly Case[];
  readonly checks: readonly Check[];
} {
  const matches = (id: string, word: string) => id.toLowerCase().startsWith(word.toLowerCase());
  const isCase = (word: string) => (each: Case) => matches(each.id, word);
  const isCheck = (word: string) => (each: Check) =>
    matches(each.id, word) || each.cites.some((cite) => "rule" in cite && matches(cite.rule, word));
  const unknown = words.find((word) => !cases.some(isCase(word)) && !checks.some(isCheck(word)));
  if (unknown !== undefined) {
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(", ");
    throw new Refused(`nothing is called ${unknown}: cases are ${ids(cases)}; checks are ${ids(checks)}`);
  }
  const chosenCases = cases.filter((each) => each === plain || words.some((word) => isCase(word)(each)));
  const chosenChecks = checks.filter((each) => words.some((word) => isCheck(word)(each)));
  const namesCases = words.some((word) => cases.some(isCase(word)));
  return {
    cases: namesCases ? chosenCases : cases,
    checks: chosenChecks.length > 0 ? chosenChecks : checks,
  };
}
