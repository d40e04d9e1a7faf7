import { expect, it } from "vitest";
import { parsePolicy } from "./parse-policy.js";
import { allowsBroadAccess } from "./public-access.js";

const allow = { Effect: "Allow", Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" };

function isPublic(...statements: object[]): boolean {
  const policy = parsePolicy(JSON.stringify({ Statement: statements }), { ownResourcesOnly: true });
  if ("fault" in policy) throw new Error(policy.fault);
  return allowsBroadAccess(policy);
}

const when = (Condition: object) => ({ ...allow, Condition });

it.each([
  ["a wildcard", allow],
  ["a wildcard of the kind AWS", { ...allow, Principal: { AWS: "*" } }],
  ["a wildcard among others", { ...allow, Principal: { AWS: ["123456789012", "*"] } }],
  ["everybody but one", { ...allow, Principal: undefined, NotPrincipal: { AWS: "123456789012" } }],
  ["a condition that says nothing of the caller", when({ Bool: { "aws:SecureTransport": "true" } })],
  ["a condition of wildcards", when({ StringLike: { "aws:PrincipalOrgID": "o-*" } })],
  ["a condition with one value too wide", when({ StringLike: { "aws:PrincipalAccount": ["123456789012", "*"] } })],
  ["a condition that lets all others pass", when({ StringNotEquals: { "aws:PrincipalAccount": "123456789012" } })],
  ["a condition that a missing key meets", when({ StringEqualsIfExists: { "aws:SourceVpc": "vpc-1" } })],
  ["ARNs of any account", when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/reader" } })],
  ["the whole Internet", when({ IpAddress: { "aws:SourceIp": "0.0.0.0/0" } })],
])("finds a policy public that allows %s", (_, statement) => {
  expect(isPublic(statement)).toBe(true);
});

it.each([
  ["an account", { ...allow, Principal: { AWS: "123456789012" } }],
  ["a service", { ...allow, Principal: { Service: "lambda.amazonaws.com" } }],
  ["nobody", { ...allow, Effect: "Deny" }],
  ["an organisation", when({ StringEquals: { "aws:PrincipalOrgID": "o-1" } })],
  ["an account by condition", when({ StringEquals: { "AWS:principalaccount": ["123456789012"] } })],
  ["roles of one account", when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } })],
  ["a network", when({ StringEquals: { "aws:SourceVpce": "vpce-1" }, Bool: { "aws:SecureTransport": true } })],
  ["some addresses", when({ IpAddress: { "aws:SourceIp": ["192.0.2.0/24", "2001:db8::/32", "192.0.2.1"] } })],
])("finds a policy not public that allows %s", (_, statement) => {
  expect(isPublic(statement)).toBe(false);
});

const deny = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };

it("finds a policy not public that denies everything to all but an organisation", () => {
  const Condition = { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } };
  expect(isPublic(allow, { ...deny, Condition })).toBe(false);
  expect(isPublic(allow, { ...deny, Action: "secretsmanager:*", Condition })).toBe(false);
});

it.each([
  ["to some only", { ...deny, Principal: { AWS: "123456789012" } }],
  ["one action only", { ...deny, Action: "secretsmanager:PutSecretValue" }],
  [
    "under further conditions",
    { ...deny, Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1", "aws:SourceVpc": "vpc-1" } } },
  ],
  ["to the organisation itself", { ...deny, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }],
])("finds a policy public though it denies %s", (_, statement) => {
  const Condition = { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } };
  expect(isPublic(allow, { Condition, ...statement })).toBe(true);
});
