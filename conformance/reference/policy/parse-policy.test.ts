import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePolicy } from "./parse-policy.js";

const parse = (text: string, ownResourcesOnly = true) => parsePolicy(text, { ownResourcesOnly });
const faultOf = (text: string) => {
  const policy = parse(text);
  return "fault" in policy ? policy.fault : undefined;
};

const statement = {
  Sid: "Read",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::123456789012:root" },
  Action: "secretsmanager:GetSecretValue",
  Resource: "*",
};
const policyOf = (changes: object, document: object = { Version: "2012-10-17" }) =>
  JSON.stringify({ ...document, Statement: { ...statement, ...changes } });

it.each([
  ["one statement", policyOf({})],
  ["a list of statements", JSON.stringify({ Version: "2012-10-17", Statement: [statement, statement] })],
  ["no version", policyOf({}, {})],
  ["the older version, with an id", policyOf({}, { Version: "2008-10-17", Id: "mine" })],
  ["lists", policyOf({ Action: ["secretsmanager:Get*", "secretsmanager:DescribeSecret"], Resource: ["*"] })],
  ["opposites", policyOf({ Action: undefined, NotAction: "*", Resource: undefined, NotResource: "*" })],
  ["NotPrincipal", policyOf({ Principal: undefined, NotPrincipal: "*", Effect: "Deny" })],
  ["everybody", policyOf({ Principal: "*" })],
  ["a secret's ARN", policyOf({ Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-a1B2c3" })],
  ["any service's ARN", policyOf({ Resource: "arn:aws:*:*:*:*" })],
  [
    "conditions",
    policyOf({
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": ["o-1", "o-2"] },
        "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": "a*" },
        Bool: { "aws:SecureTransport": true },
        NumericLessThan: { "aws:MultiFactorAuthAge": 300 },
        Null: { "aws:TokenIssueTime": "false" },
      },
    }),
  ],
  ["white space around it", `\n  ${policyOf({})}\t`],
])("reads a policy with %s", (_, text) => {
  expect(parse(text)).toHaveProperty("statements");
});

it.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"policy"'],
  ["an empty object", "{}"],
  ["no statements", '{"Statement":[]}'],
  ["a statement that is null", '{"Statement":null}'],
  ["an unknown version", policyOf({}, { Version: "2013-01-01" })],
  ["a version that is no text", policyOf({}, { Version: 2012 })],
  ["an unknown member", policyOf({}, { Statements: [] })],
  ["an unknown member of a statement", policyOf({ Actions: "*" })],
  ["an id that is no text", policyOf({}, { Id: 1 })],
  ["a statement's id that is no text", policyOf({ Sid: 1 })],
  ["no effect", policyOf({ Effect: undefined })],
  ["an effect in lower case", policyOf({ Effect: "allow" })],
  ["no principal", policyOf({ Principal: undefined })],
  ["a principal and its opposite", policyOf({ NotPrincipal: "*" })],
  ["a principal that is a bare account", policyOf({ Principal: "123456789012" })],
  ["no kind of principal", policyOf({ Principal: {} })],
  ["a list of principals of a kind that is empty", policyOf({ Principal: { AWS: [] } })],
  ["a principal that is no text", policyOf({ Principal: { AWS: 123_456_789_012 } })],
  ["no action", policyOf({ Action: undefined })],
  ["an empty list of actions", policyOf({ Action: [] })],
  ["an action without a service", policyOf({ Action: "GetSecretValue" })],
  ["an action that is no text", policyOf({ Action: ["*", 1] })],
  ["no resource", policyOf({ Resource: undefined })],
  ["a resource that is no ARN", policyOf({ Resource: "app/db" })],
  ["another service's resource", policyOf({ Resource: "arn:aws:s3:::bucket" })],
  ["a condition that is no object", policyOf({ Condition: [] })],
  ["an unknown operator", policyOf({ Condition: { StringIs: { a: "b" } } })],
  ["an operator without keys", policyOf({ Condition: { StringEquals: "a" } })],
  ["a condition's value that is null", policyOf({ Condition: { StringEquals: { a: null } } })],
  ["a member named as what objects inherit", '{"__proto__":{"Statement":[]}}'],
])("finds a syntax error in a policy with %s", (_, text) => {
  expect(faultOf(text)).toBe("syntax error");
});

const principals: readonly (readonly [string, object, boolean])[] = [
  ["an account", { AWS: "123456789012" }, true],
  ["a user", { AWS: "arn:aws:iam::123456789012:user/path/jo.doe@example.com" }, true],
  ["a role", { AWS: ["arn:aws-cn:iam::123456789012:role/reader"] }, true],
  ["a session", { AWS: "arn:aws:sts::123456789012:assumed-role/reader/session-1" }, true],
  ["a unique id", { AWS: "AROAEXAMPLE1234567890" }, true],
  ["everybody of a kind", { AWS: "*" }, true],
  ["a service", { Service: ["lambda.amazonaws.com", "ec2.amazonaws.com.cn"] }, true],
  ["an identity provider", { Federated: "arn:aws:iam::123456789012:saml-provider/idp" }, true],
  ["a federated service", { Federated: "cognito-identity.amazonaws.com" }, true],
  ["an account of eleven digits", { AWS: "12345678901" }, false],
  ["a role with a wildcard", { AWS: "arn:aws:iam::123456789012:role/*" }, false],
  ["a group", { AWS: "arn:aws:iam::123456789012:group/readers" }, false],
  ["a name", { AWS: "jo" }, false],
  ["a service elsewhere", { Service: "lambda.example.com" }, false],
  ["a canonical user", { CanonicalUser: "a".repeat(64) }, false],
  ["an unknown kind", { Google: "jo" }, false],
  ["a kind named as what objects inherit", { constructor: "jo" }, false],
];

it.each(principals)("tells supported principals from others: %s", (_, Principal, isSupported) => {
  expect(faultOf(policyOf({ Principal }))).toBe(isSupported ? undefined : "unsupported principal");
});

it("takes other services' resources where that is assumed", () => {
  expect(parse(policyOf({ Resource: "arn:aws:s3:::bucket" }), false)).toHaveProperty("statements");
});

it("never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => void parse(text)));
  fc.assert(fc.property(fc.jsonValue(), (json) => void parse(JSON.stringify({ Statement: json }))));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(statement), "Condition"), fc.jsonValue(), (member, json) => {
      parse(policyOf({ [member]: json }));
    }),
  );
});
