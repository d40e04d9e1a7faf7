import { expect, it } from "vitest";
import { evaluatePolicy, type AccessRequest, type EvaluateOptions } from "./evaluate-policy.js";
import { parsePolicy } from "./parse-policy.js";

const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-a1B2c3";
const request: AccessRequest = {
  caller: { accountId: "210987654321", arn: "arn:aws:iam::210987654321:role/reader" },
  action: "secretsmanager:GetSecretValue",
  resource: ARN,
};
const allow = { Effect: "Allow", Principal: { AWS: "210987654321" }, Action: "secretsmanager:*", Resource: "*" };
const deny = { ...allow, Effect: "Deny" };

function decide(statements: readonly object[], uncertainDeny: EvaluateOptions["uncertainDeny"] = "applies") {
  const policy = parsePolicy(JSON.stringify({ Statement: statements }), { ownResourcesOnly: true });
  if ("fault" in policy) throw new Error(policy.fault);
  return evaluatePolicy(policy, request, { uncertainDeny });
}

it.each([
  ["its account", {}],
  ["its account's root user", { Principal: { AWS: "arn:aws:iam::210987654321:root" } }],
  ["itself", { Principal: { AWS: ["123456789012", "arn:aws:iam::210987654321:role/reader"] } }],
  ["everybody", { Principal: "*" }],
  ["all but another", { Principal: undefined, NotPrincipal: { AWS: "123456789012" } }],
  ["the action", { Action: "secretsmanager:GetSecretValue" }],
  ["the action in other letters", { Action: "SecretsManager:getsecretvalue" }],
  ["the action by wildcard", { Action: ["secretsmanager:Put*", "secretsmanager:Get*Value"] }],
  ["all but another action", { Action: undefined, NotAction: "secretsmanager:DeleteSecret" }],
  ["the secret", { Resource: ARN }],
  ["the secret by wildcard", { Resource: "arn:aws:secretsmanager:*:123456789012:secret:app/db-??????" }],
  ["what is known of the caller", { Condition: { StringEquals: { "aws:PrincipalAccount": "210987654321" } } }],
  ["a role by pattern", { Condition: { ArnLike: { "aws:principalarn": "arn:aws:iam::*:role/r*" } } }],
])("allows by a statement on %s", (_, changes) => {
  expect(decide([{ ...allow, ...changes }])).toBe("allowed");
});

it.each([
  ["another account", { Principal: { AWS: "123456789012" } }],
  ["another role", { Principal: { AWS: "arn:aws:iam::210987654321:role/writer" } }],
  ["a service", { Principal: { Service: "lambda.amazonaws.com" } }],
  ["all but its account", { Principal: undefined, NotPrincipal: { AWS: "210987654321" } }],
  ["another action", { Action: "secretsmanager:GetSecretValues" }],
  ["all but the action", { Action: undefined, NotAction: "secretsmanager:Get*" }],
  ["another secret", { Resource: ARN.replace("a1B2c3", "A1B2c3") }],
  ["what is known to be otherwise", { Condition: { StringNotEquals: { "aws:PrincipalAccount": "210987654321" } } }],
  ["what cannot be told", { Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } }],
])("does not allow by a statement on %s", (_, changes) => {
  expect(decide([{ ...allow, ...changes }])).toBe("not mentioned");
});

it("lets a Deny win over every Allow", () => {
  expect(decide([allow, deny, allow])).toBe("denied");
  expect(decide([allow, { ...deny, Action: "secretsmanager:DeleteSecret" }])).toBe("allowed");
});

it("lets a Deny on what cannot be told apply or not, as it is told", () => {
  const uncertain = { ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } };
  expect(decide([allow, uncertain])).toBe("denied");
  expect(decide([allow, uncertain], "is ignored")).toBe("allowed");
  const known = { ...deny, Condition: { StringEquals: { "aws:PrincipalAccount": "123456789012" } } };
  expect(decide([allow, known])).toBe("allowed");
});
