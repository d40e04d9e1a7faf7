import type { Verdict } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";
import { answeredIn, dueOf, plainFinding } from "./plain-words.js";
import { memberOf, toldFindings } from "./told-findings.js";

/** What is wrong with a verdict, at a glance. */
export interface Headline {
  /** Number of the step, from 1. */
  readonly step: number;
  /** The member that differs; absent where the answer as a whole does. */
  readonly where?: string;
  readonly due: string;
  readonly answered: string;
}

/** Pointers to what a whole answer is: an error or none, of which type and status. */
const WHOLE = /^\/(error(\/type|\/status)?|output)$/;

/** `undefined` where nothing was asked, or nothing was due. */
export function headlineOf(
  { steps, rules }: Pick<Scenario, "steps" | "rules">,
  verdict: Pick<Verdict, "findings" | "exchanges">,
): Headline | undefined {
  const [first] = toldFindings(verdict, rules).told;
  const number = first?.step ?? verdict.exchanges.at(-1)?.step ?? 0;
  const step = steps[number - 1];
  const exchange = verdict.exchanges.findLast((each) => each.step === number);
  if (first && (!WHOLE.test(first.pointer) || !exchange || !step)) {
    const { where, expected, found } = plainFinding(first);
    return { step: number, where: memberOf(where), due: shortened(expected), answered: shortened(found) };
  }
  return step && exchange && { step: number, due: dueOf(step), answered: answeredIn(exchange) };
}

/** `step 2, Name: due "a", answered "b"`. */
export function headlineText({ step, where, due, answered }: Headline): string {
  return `step ${step}${where === undefined ? "" : `, ${where}`}: due ${due}, answered ${answered}`;
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} ...`;
}
