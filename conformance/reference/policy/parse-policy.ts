import { parseCondition } from "./parse-condition.js";
import { parsePrincipals } from "./parse-principals.js";
import type { Except, PolicyDocument, PolicyFault, Statement } from "./policy-document.js";
import { check, FaultyPolicy, isObject, textsOf } from "./policy-json.js";

const VERSIONS: readonly unknown[] = [undefined, "2008-10-17", "2012-10-17"];
const DOCUMENT_MEMBERS = new Set(["Version", "Id", "Statement"]);
const STATEMENT_MEMBERS = new Set([
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
]);

export interface ParsePolicyOptions {
  /** A resource that no secret can be is a fault. */
  readonly ownResourcesOnly: boolean;
}

/** Reads a resource policy, or says what is wrong with it (rule SM-088). */
export function parsePolicy(
  text: string,
  options: ParsePolicyOptions,
): PolicyDocument | { readonly fault: PolicyFault } {
  try {
    return documentOf(JSON.parse(text), options);
  } catch (error) {
    if (error instanceof FaultyPolicy) return { fault: error.fault };
    if (error instanceof SyntaxError) return { fault: "syntax error" };
    throw error;
  }
}

function documentOf(json: unknown, options: ParsePolicyOptions): PolicyDocument {
  check(isObject(json) && hasOnly(json, DOCUMENT_MEMBERS));
  check(VERSIONS.includes(json["Version"]) && isOptionalText(json["Id"]));
  const statements = Array.isArray(json["Statement"]) ? (json["Statement"] as readonly unknown[]) : [json["Statement"]];
  check(statements.length > 0);
  return { statements: statements.map((statement) => statementOf(statement, options)) };
}

function statementOf(json: unknown, { ownResourcesOnly }: ParsePolicyOptions): Statement {
  check(isObject(json) && hasOnly(json, STATEMENT_MEMBERS) && isOptionalText(json["Sid"]));
  const effect = json["Effect"];
  check(effect === "Allow" || effect === "Deny");
  const action = eitherOf(json, "Action", textsOf);
  check(action.named.every(isAction));
  const resource = eitherOf(json, "Resource", textsOf);
  check(resource.named.every((each) => isResource(each) && (!ownResourcesOnly || canBeSecret(each))));
  const conditions = json["Condition"] === undefined ? [] : parseCondition(json["Condition"]);
  // Read last: a policy with both kinds of fault has a syntax error.
  return { effect, principal: eitherOf(json, "Principal", parsePrincipals), action, resource, conditions };
}

/** Exactly one of a member and its opposite, such as `Action` and `NotAction`. */
function eitherOf<T>(json: Readonly<Record<string, unknown>>, member: string, read: (value: unknown) => T): Except<T> {
  const isInverted = Object.hasOwn(json, `Not${member}`);
  check(isInverted !== Object.hasOwn(json, member));
  return { isInverted, named: read(json[isInverted ? `Not${member}` : member]) };
}

/** `*`, or a service's prefix and a name that may hold wildcards. */
function isAction(text: string): boolean {
  return text === "*" || /^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(text);
}

function isResource(text: string): boolean {
  return text === "*" || /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(text);
}

function canBeSecret(resource: string): boolean {
  const service = resource.split(":")[2];
  return service === undefined || service === "secretsmanager" || /[*?]/.test(service);
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function hasOnly(json: object, members: ReadonlySet<string>): boolean {
  return Object.keys(json).every((member) => members.has(member));
}
