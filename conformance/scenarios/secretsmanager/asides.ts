import { isDeepStrictEqual } from "node:util";
import { isPattern, token } from "../../patterns/index.js";
import { givenIn, isRun, isSend, type Expectation, type Scenario, type Step, type WireStep } from "../scenario.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * What a step shows by the way, and the rules that this is the matter of. A scenario that cites one of them is about
 * it all the same; any other is not made to blame a target for it.
 */
export function withAsides(scenario: Scenario): Scenario {
  const last = scenario.steps.length - 1;
  return {
    ...scenario,
    steps: scenario.steps.map((step, index) => {
      const about = { ...asidesOf(step, scenario.rules, index < last), ...step.expect.about };
      return Object.keys(about).length === 0 ? step : ({ ...step, expect: { ...step.expect, about } } as Step);
    }),
  };
}

/** The status of refusals, and how they read: one matter each, whatever is refused. */
const STATUS = "CS-127";
const WORDING = "CS-129";

function asidesOf(step: Step, cited: readonly string[], isBefore: boolean): NonNullable<Expectation["about"]> {
  const { expect } = step;
  if (!("error" in expect)) {
    return isBefore && isPlainCreation(step) ? { "": hasValue(step) ? ["CS-001", "CS-007"] : ["CS-009"] } : {};
  }
  const others = cited.filter((rule) => rule !== STATUS && rule !== WORDING);
  return {
    ...(others.length > 0 && others.length < cited.length && { "": others }),
    ...(expect.status === 400 && { "/error/status": [STATUS] }),
    ...(cited.includes(WORDING) && { "/error/message": [WORDING] }),
  };
}

/** A new secret about which nothing is special, and of whose answer no more is expected than that it comes. */
function isPlainCreation(step: Step): boolean {
  if (!("output" in step.expect) || isRun(step) || !isPlain(step)) return false;
  const { output, without, headers, body, request } = step.expect;
  if (without || headers || body !== undefined || request) return false;
  return Object.values(output as object).every((each) => isPattern(each) && each.$pattern === "present");
}

function isPlain(step: WireStep): boolean {
  if ((isSend(step) ? step.send : step.call) !== "CreateSecret" || step.account || step.region) return false;
  if ("faults" in step || "answer" in step || "headers" in step) return false;
  const { Name, SecretString = "none", ClientRequestToken = token(), ...others } = givenIn(step) as Members;
  return (
    Object.keys(others).length === 0 &&
    isPlainName(Name) &&
    typeof SecretString === "string" &&
    /^[a-z]+$/.test(SecretString) &&
    isDeepStrictEqual(ClientRequestToken, token())
  );
}

function isPlainName(name: unknown): boolean {
  const { $pattern, template, length } = (name ?? {}) as Members;
  return $pattern === "unique" && length === undefined && /^\{\}(\/[a-z]+)?$/.test(String(template));
}

function hasValue(step: Step): boolean {
  return (givenIn(step) as Members)["SecretString"] !== undefined;
}
