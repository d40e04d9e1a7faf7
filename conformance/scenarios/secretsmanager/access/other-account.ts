import {
  accountIn,
  exactly,
  from,
  present,
  setOf,
  text,
  timestamp,
  unique,
  withoutSuffix,
  type Pattern,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import { makes, type SecretStep } from "../steps.js";

const other = { account: "other" } as const;
const SecretId = from("made", "output.ARN");
const secret = { ARN: SecretId, Name: from("made", "input.Name") };

/** The other account, known by what it has made itself. */
const theirs: SecretStep = {
  ...other,
  as: "theirs",
  call: "CreateSecret",
  input: { Name: unique("{}/theirs") },
  expect: { output: { ARN: present() } },
};

/** A policy that lets the other account do something with a secret. */
function letsThem(action: string, resource: string | Pattern<string> = "*"): Pattern<string> {
  return text(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::',
    accountIn(from("theirs", "output.ARN")),
    `:root"},"Action":"secretsmanager:${action}","Resource":"`,
    resource,
    '"}]}',
  );
}

const everythingForThem = letsThem("*");

const denied = {
  error: "AccessDeniedException",
  status: 400,
  evidence: { refusal: "documented", error: "unknown" },
} as const;

const lets: SecretStep = {
  call: "PutResourcePolicy",
  input: { SecretId, ResourcePolicy: everythingForThem },
  expect: { output: secret },
};

/** Secrets that another account has to do with. */
export const otherAccountScenarios = [
  defineScenario({
    id: "access/other-account/metadata",
    rules: ["SM-165"],
    title: "With a policy that lets it another account describes, tags and untags a secret and lists its versions",
    steps: [
      theirs,
      makes("made"),
      lets,
      { ...other, call: "DescribeSecret", input: { SecretId }, expect: { output: secret, evidence: "recorded" } },
      {
        ...other,
        call: "TagResource",
        input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] },
        expect: { output: {}, evidence: "recorded" },
      },
      {
        ...other,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { Tags: [{ Key: "team", Value: "orders" }] }, evidence: "recorded" },
      },
      {
        ...other,
        call: "UntagResource",
        input: { SecretId, TagKeys: ["team"] },
        expect: { output: {}, evidence: "recorded" },
      },
      {
        ...other,
        call: "ListSecretVersionIds",
        input: { SecretId },
        expect: {
          output: { ...secret, Versions: setOf({ VersionId: from("made", "output.VersionId") }) },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/policy",
    rules: ["SM-165"],
    title: "With a policy that lets it another account reads the policy and sets it",
    steps: [
      theirs,
      makes("made"),
      lets,
      {
        ...other,
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { ...secret, ResourcePolicy: present() }, evidence: "recorded" },
      },
      {
        ...other,
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: everythingForThem },
        expect: { output: exactly(secret), evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/deletion",
    rules: ["SM-165"],
    title: "With a policy that lets it another account deletes a secret and restores it",
    steps: [
      theirs,
      makes("made"),
      lets,
      {
        ...other,
        call: "DeleteSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletionDate: timestamp({ daysFromNow: 30 }) }, evidence: "recorded" },
      },
      { ...other, call: "RestoreSecret", input: { SecretId }, expect: { output: secret, evidence: "recorded" } },
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "one" } } },
    ],
  }),
  defineScenario({
    id: "access/other-account/no-policy",
    rules: ["SM-007"],
    title: "Without a policy another account has nothing to do with a secret, even by its ARN",
    steps: [
      makes("made"),
      { ...other, call: "DescribeSecret", input: { SecretId }, expect: denied },
      { ...other, call: "DeleteSecret", input: { SecretId }, expect: denied },
      { call: "DescribeSecret", input: { SecretId }, expect: { output: secret } },
    ],
  }),
  defineScenario({
    id: "access/other-account/what-is-granted",
    rules: ["SM-165"],
    title: "Another account may do what the policy names and nothing else",
    steps: [
      theirs,
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: letsThem("DescribeSecret") },
        expect: { output: secret },
      },
      { ...other, call: "DescribeSecret", input: { SecretId }, expect: { output: secret, evidence: "recorded" } },
      { ...other, call: "DeleteSecret", input: { SecretId }, expect: { ...denied, evidence: "unknown" } },
    ],
  }),
  defineScenario({
    id: "access/other-account/missing",
    rules: ["SM-168", "SM-169"],
    title: "Who has no permission does not learn that a secret is not there: the refusal names it as it was given",
    steps: [
      theirs,
      makes("made"),
      {
        ...other,
        call: "DescribeSecret",
        input: { SecretId: text(withoutSuffix(SecretId), "-zzzzzz") },
        expect: {
          error: "AccessDeniedException",
          status: 400,
          message: text(
            "User: arn:aws:iam::",
            accountIn(from("theirs", "output.ARN")),
            ":root is not authorized to perform: secretsmanager:DescribeSecret on resource: ",
            withoutSuffix(SecretId),
            "-zzzzzz because no resource-based policy allows the secretsmanager:DescribeSecret action",
          ),
          evidence: { refusal: "reported", error: "reported", message: "unknown" },
        },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/resource-with-suffix",
    rules: ["SM-169"],
    title: "A policy that names the secret must name it with its six characters, or with a wildcard for them",
    steps: [
      theirs,
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: letsThem("DescribeSecret", withoutSuffix(SecretId)) },
        expect: { output: secret },
      },
      { ...other, call: "DescribeSecret", input: { SecretId }, expect: { ...denied, evidence: "reported" } },
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: letsThem("DescribeSecret", text(withoutSuffix(SecretId), "-??????")) },
        expect: { output: secret },
      },
      { ...other, call: "DescribeSecret", input: { SecretId }, expect: { output: secret, evidence: "reported" } },
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: letsThem("DescribeSecret", SecretId) },
        expect: { output: secret },
      },
      {
        ...other,
        call: "DescribeSecret",
        input: { SecretId: withoutSuffix(SecretId) },
        expect: { output: secret, evidence: "reported" },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/by-name",
    rules: ["SM-007"],
    title: "Another account finds a secret by its ARN only: a name is that of a secret of its own",
    steps: [
      theirs,
      makes("made"),
      lets,
      {
        ...other,
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: notFound("documented"),
      },
      {
        ...other,
        as: "same",
        call: "CreateSecret",
        input: { Name: from("made", "input.Name"), SecretString: "theirs" },
        expect: { output: { ARN: present() }, evidence: "documented" },
      },
      {
        ...other,
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { ARN: from("same", "output.ARN"), SecretString: "theirs" }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { ARN: SecretId, SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/default-key",
    rules: ["SM-166", "CS-014"],
    title: "Another account cannot read a value under the default key, whatever the policy says",
    steps: [
      theirs,
      makes("made"),
      lets,
      {
        ...other,
        call: "GetSecretValue",
        input: { SecretId },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message:
            "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "access/other-account/customer-key",
    rules: ["SM-166", "CS-014"],
    title: "Another account that the policy lets in reads a value under a customer's key",
    steps: [
      theirs,
      makes("made", { KmsKeyId: "alias/hallmark" }),
      lets,
      {
        ...other,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { ...secret, SecretString: "one" }, evidence: "recorded" },
      },
      {
        ...other,
        call: "PutSecretValue",
        input: { SecretId, SecretString: "two" },
        expect: { output: secret, evidence: "recorded" },
      },
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "two" } } },
    ],
  }),
];
