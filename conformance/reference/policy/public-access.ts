import type { Condition, PolicyDocument, Principals, Statement } from "./policy-document.js";

/**
 * Whether a policy opens a secret to a wide range of callers, as with a wildcard for the principal (rules SM-089 and
 * SM-092). A statement that a condition holds down to known callers does not, nor one beside which another denies
 * everybody but known callers everything.
 *
 * The live service reasons about the policy as a whole; this looks at one statement at a time, and so may call a policy
 * public that the service does not.
 */
export function allowsBroadAccess({ statements }: PolicyDocument): boolean {
  return statements.some(isOpen) && !statements.some(deniesStrangers);
}

function isOpen({ effect, principal, conditions }: Statement): boolean {
  return (
    effect === "Allow" && (principal.isInverted || isEverybody(principal.named)) && !conditions.some(isRestrictive)
  );
}

function deniesStrangers({ effect, principal, action, resource, conditions }: Statement): boolean {
  const [condition, ...others] = conditions;
  return (
    effect === "Deny" &&
    !principal.isInverted &&
    isEverybody(principal.named) &&
    !action.isInverted &&
    action.named.some((each) => each === "*" || each.toLowerCase() === "secretsmanager:*") &&
    !resource.isInverted &&
    resource.named.includes("*") &&
    condition !== undefined &&
    others.length === 0 &&
    DENIED_UNLESS.test(condition.operator) &&
    namesKnownCallers(condition)
  );
}

export function isEverybody(principals: Principals): boolean {
  return principals === "*" || principals.AWS.includes("*");
}

/** Operators under which only the listed values pass; a missing key does not pass either. */
const ALLOWED_ONLY = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/;
/** Operators under which everything but the listed values is met. */
const DENIED_UNLESS =
  /^(StringNotEquals|StringNotEqualsIgnoreCase|StringNotLike|ArnNotEquals|ArnNotLike|NotIpAddress)(IfExists)?$/;

function isRestrictive(condition: Condition): boolean {
  return ALLOWED_ONLY.test(condition.operator) && namesKnownCallers(condition);
}

/** What tells known callers from strangers, in lower case: keys are compared without it. */
const fixedKeys = new Set([
  ...["aws:principalaccount", "aws:principalorgid", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid"],
  ...["aws:sourcevpc", "aws:sourcevpce", "aws:userid", "kms:calleraccount"],
]);
const arnKeys = new Set(["aws:principalarn", "aws:sourcearn"]);

function namesKnownCallers({ key, values }: Condition): boolean {
  const name = key.toLowerCase();
  const isFixed = (value: string): boolean => {
    if (fixedKeys.has(name)) return !/[*?]/.test(value);
    // An ARN may have wildcards, but not for the account.
    if (arnKeys.has(name)) return /^arn:[^:]+:[^:]+:[^:]*:\d{12}:/.test(value);
    return name === "aws:sourceip" && isNarrow(value);
  };
  return values.length > 0 && values.every(isFixed);
}

/** Whether a range of addresses leaves most of the Internet out: at most a 256th of it, or one provider's share. */
function isNarrow(range: string): boolean {
  const [address = "", bits] = range.split("/");
  const isVersion6 = address.includes(":");
  return bits === undefined || Number(bits) >= (isVersion6 ? 32 : 8);
}
