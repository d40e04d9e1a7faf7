import { expect, it } from "vitest";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";

const plan = planOfModel(modelOfFiles([...ownModelFiles("hallmark"), ...ownModelFiles("secretsmanager")]));
const { validator, refusalOf } = await validatorsOfPlan(plan);

const SecretId = "orders/prod/database";
const token = "7f1d9c52-3b0e-4f6a-9a48-5f0c2f6b8e11";
const other = "c0a8f3de-6d1b-4b57-8e02-91d4a7b35c66";
const bytes = new Uint8Array(1);
const update = { SecretId, ClientRequestToken: token };
const move = { SecretId, VersionStage: "AWSCURRENT" };
const list = [SecretId];
const name = { Key: "name", Values: ["a"] };
const rules = (RotationRules: object) => ({ ...update, RotationRules });
const every = (ScheduleExpression: string) => rules({ ScheduleExpression });
const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: "" }));

/** An operation, a request for it, and how the service refuses that: the check and its error. */
const refusals: [operation: string, input: object, check?: string, error?: string][] = [
  ["UpdateSecret", update],
  ["UpdateSecret", { SecretId: "a b" }, "TokenGiven", "InvalidRequestException"],
  ["UpdateSecret", { ...update, SecretId: "a b" }, "SecretIdCharacters", "ValidationException"],
  ["UpdateSecret", { ...update, SecretString: "a", SecretBinary: bytes }, "OneValueOnly", "InvalidParameterException"],
  ["UpdateSecret", { ...update, SecretString: "ä".repeat(32_769) }, "SecretStringBytes", "ValidationException"],
  ["PutSecretValue", update, "ValueGiven", "InvalidRequestException"],
  ["RotateSecret", update],
  ["RotateSecret", { SecretId: "a b" }, "TokenGiven", "InvalidParameterException"],
  ["RotateSecret", rules({ AutomaticallyAfterDays: 1, Duration: "3h" })],
  ["RotateSecret", rules({ AutomaticallyAfterDays: 1, ScheduleExpression: "rate(1 day)" }), "DaysOrSchedule"],
  ["RotateSecret", rules({ Duration: "12" }), "DurationInHours", "ValidationException"],
  ["RotateSecret", rules({ Duration: "hh" }), "DurationInHours", "ValidationException"],
  ["RotateSecret", every("rate(4 hours)")],
  ["RotateSecret", every("rate(10 days)")],
  ["RotateSecret", every("rate(30 hours)")],
  ["RotateSecret", every("cron(0 8 1 * ? *)")],
  ["RotateSecret", every("cron(0 /4 * * ? *)")],
  ["RotateSecret", every("cron(0 8/10 * * ? *)")],
  ["RotateSecret", every("rate(3 hours)"), "RotationEveryFourHours"],
  ["RotateSecret", every("rate(1 hour)"), "RotationEveryFourHours"],
  ["RotateSecret", every("rate(30 minutes)"), "RotationEveryFourHours"],
  ["RotateSecret", every("cron(0 * * * ? *)"), "RotationEveryFourHours"],
  ["RotateSecret", every("cron(0 0/2 * * ? *)"), "RotationEveryFourHours"],
  ["RotateSecret", every("cron(0 /3 * * ? *)"), "RotationEveryFourHours"],
  ["UpdateSecretVersionStage", { ...move, MoveToVersionId: token }],
  ["UpdateSecretVersionStage", { ...move, MoveToVersionId: token, RemoveFromVersionId: other }],
  ["UpdateSecretVersionStage", { ...move, VersionStage: "mine", RemoveFromVersionId: token }],
  ["UpdateSecretVersionStage", move, "VersionGiven"],
  ["UpdateSecretVersionStage", { ...move, RemoveFromVersionId: token }, "CurrentIsMoved"],
  ["BatchGetSecretValue", { SecretIdList: list }],
  ["BatchGetSecretValue", { SecretIdList: ["a b"] }],
  ["BatchGetSecretValue", { Filters: [name], MaxResults: 20 }],
  ["BatchGetSecretValue", {}, "IdsOrFilters"],
  ["BatchGetSecretValue", { MaxResults: 5 }, "IdsOrFilters"],
  ["BatchGetSecretValue", { SecretIdList: list, Filters: [name] }, "IdsOrFilters"],
  ["BatchGetSecretValue", { SecretIdList: list, MaxResults: 5 }, "MaxResultsWithFilters"],
  ["ListSecrets", { Filters: [name] }],
  ["ListSecrets", { Filters: [name, { Values: ["a"] }] }, "FilterKeyGiven"],
  ["ListSecrets", { Filters: [name, { Key: "tag-key" }] }, "FilterValuesGiven"],
  ["TagResource", { SecretId, Tags: tags(50) }],
  ["TagResource", { SecretId, Tags: tags(51) }, "TagCount"],
  ["TagResource", { SecretId, Tags: [{ Key: "aws:a" }] }, "TagKeyPrefix"],
  ["UntagResource", { SecretId, TagKeys: ["a", "b:aws:"] }],
  ["UntagResource", { SecretId, TagKeys: ["a", "aws:b"] }, "TagKeysPrefix"],
  ["DeleteSecret", { SecretId, RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: false }],
  ["DeleteSecret", { SecretId, RecoveryWindowInDays: 0, ForceDeleteWithoutRecovery: true }, "RecoveryWindowRange"],
  ["DeleteSecret", { SecretId, RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true }, "WindowOrForce"],
  ["ReplicateSecretToRegions", { SecretId, AddReplicaRegions: [{ KmsKeyId: "a" }] }, "RegionGiven"],
];

it.each(refusals)("answers %s %j with %s", (operation, input, check, error = "InvalidParameterException") => {
  const refusal = refusalOf(`${operation}Request`)(input);
  expect(refusal && [refusal.check, refusal.error]).toEqual(check && [check, `com.amazonaws.secretsmanager#${error}`]);
  const violations = validator(`${operation}Request`).violations(input);
  // A token is for a client to make up.
  if (check !== "TokenGiven") expect(violations.map((each) => each.check).includes(check)).toBe(check !== undefined);
});

it("quotes the key of a filter that has no values", () => {
  expect(refusalOf("ListSecretsRequest")({ Filters: [{ Key: "tag-key" }] })).toMatchObject({
    pointer: "/Filters/0/Values",
    message: "Invalid filter values for key: tag-key",
  });
});

const withSecretId = plan.operations.flatMap(({ input }) =>
  input?.members.some((member) => member.name === "SecretId") ? [input.name] : [],
);

it.each(withSecretId)("takes names and ARNs for the SecretId of %s, and no other characters", (input) => {
  const check = (id: string) => refusalOf(input)({ SecretId: id, ClientRequestToken: token })?.check;
  expect(check("a b")).toBe("SecretIdCharacters");
  expect(check("a*")).toBe("SecretIdCharacters");
  for (const id of ["rds!db-1", "/a_+=.@-", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-Qx7LmT"]) {
    expect(check(id)).not.toBe("SecretIdCharacters");
  }
});

it("finds a SecretId in the input of nineteen operations", () => {
  expect(withSecretId).toHaveLength(19);
});

it("lets the service answer with a schedule in both forms", () => {
  const answer = { RotationRules: { AutomaticallyAfterDays: 10, ScheduleExpression: "rate(10 days)", Duration: "3" } };
  expect(
    validator("DescribeSecretResponse")
      .violations(answer)
      .map(({ trait }) => trait),
  ).toEqual(["smithy.api#length"]);
});
