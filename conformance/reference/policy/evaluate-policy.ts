import type { Caller } from "../access/caller.js";
import { evaluateConditions, type ConditionContext, type Truth } from "./evaluate-conditions.js";
import type { Except, PolicyDocument, Principals, Statement } from "./policy-document.js";
import { isEverybody } from "./public-access.js";
import { matchesPattern } from "./wildcard.js";

/** Who wants to do what to which secret. */
export interface AccessRequest {
  readonly caller: Caller;
  /** For example `secretsmanager:GetSecretValue`. */
  readonly action: string;
  /** The secret's complete ARN (rule SM-169). */
  readonly resource: string;
}

export type Decision = "allowed" | "denied" | "not mentioned";

export interface EvaluateOptions {
  /**
   * What a Deny does whose conditions cannot be told from here, as those on the caller's network: be cautious and let
   * it apply, or not. An Allow never applies then.
   */
  readonly uncertainDeny: "applies" | "is ignored";
}

/** What a resource policy says to a request; a Deny wins over every Allow (rules SM-007 and SM-165). */
export function evaluatePolicy(
  { statements }: PolicyDocument,
  request: AccessRequest,
  { uncertainDeny }: EvaluateOptions,
): Decision {
  const applying = (effect: Statement["effect"]) =>
    statements.filter((statement) => statement.effect === effect).map((statement) => applies(statement, request));
  const isDenied = applying("Deny").some(
    (truth) => truth === true || (truth === "unknown" && uncertainDeny === "applies"),
  );
  if (isDenied) return "denied";
  return applying("Allow").includes(true) ? "allowed" : "not mentioned";
}

function applies({ principal, action, resource, conditions }: Statement, request: AccessRequest): Truth {
  const isAbout =
    isMeant(principal, (named) => namesCaller(named, request.caller)) &&
    isMeant(action, (named) =>
      named.some((each) => matchesPattern(each.toLowerCase(), request.action.toLowerCase())),
    ) &&
    isMeant(resource, (named) => named.some((each) => matchesPattern(each, request.resource)));
  return isAbout && evaluateConditions(conditions, contextOf(request.caller));
}

function isMeant<T>({ isInverted, named }: Except<T>, matches: (named: T) => boolean): boolean {
  return matches(named) !== isInverted;
}

/** An account stands for everybody in it, written as its number or as its root user. */
function namesCaller(principals: Principals, { accountId, arn }: Caller): boolean {
  if (principals === "*" || isEverybody(principals)) return true;
  return principals.AWS.some(
    (each) => each === accountId || each === arn || (each.endsWith(":root") && each.split(":")[4] === accountId),
  );
}

function contextOf({ accountId, arn }: Caller): ConditionContext {
  return new Map([
    ["aws:principalaccount", accountId],
    ["aws:principalarn", arn],
  ]);
}
