import type { PrincipalKind, Principals } from "./policy-document.js";
import { check, FaultyPolicy, isObject, textsOf } from "./policy-json.js";

/** What a principal of each kind looks like; those of `CanonicalUser` have no meaning for secrets. */
const patterns: Readonly<Record<PrincipalKind, RegExp>> = {
  // Everybody, an account, a root user, user, role or session, or the unique id of a user or role.
  AWS: /^(\*|\d{12}|arn:[a-z-]+:iam::\d{12}:(root|(user|role)\/[\w+=,.@/-]+)|arn:[a-z-]+:sts::\d{12}:(assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+|federated-user\/[\w+=,.@-]+)|A[A-Z]{2}A[A-Z0-9]{12,124})$/,
  Service: /^([a-z0-9-]+\.)+amazonaws\.com(\.cn)?$/,
  Federated: /^(arn:[a-z-]+:iam::\d{12}:(saml|oidc)-provider\/.+|([a-z0-9-]+\.)+[a-z]+)$/,
};

/**
 * Whom a statement is about.
 *
 * @throws FaultyPolicy
 */
export function parsePrincipals(json: unknown): Principals {
  if (json === "*") return "*";
  check(isObject(json) && Object.keys(json).length > 0);
  const named = { AWS: [] as readonly string[], Service: [] as readonly string[], Federated: [] as readonly string[] };
  for (const [kind, value] of Object.entries(json)) {
    const principals = textsOf(value);
    if (!isKind(kind) || !principals.every((principal) => patterns[kind].test(principal))) {
      throw new FaultyPolicy("unsupported principal");
    }
    named[kind] = principals;
  }
  return named;
}

function isKind(text: string): text is PrincipalKind {
  return Object.hasOwn(patterns, text);
}
