import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleOf } from "../../model/sample.js";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { modelOfFiles, planOfModel } from "../../testing/plans.js";

const files = [...ownModelFiles("hallmark"), ...ownModelFiles("secretsmanager")];
const model = modelOfFiles(files);
const plan = planOfModel(model);
const { validator, refusalOf } = await validatorsOfPlan(plan);
const createSecret = validator("CreateSecretRequest");
const refusalOfCreateSecret = refusalOf("CreateSecretRequest");

const token = "7f1d9c52-3b0e-4f6a-9a48-5f0c2f6b8e11";
const good = {
  Name: "orders/prod/database",
  ClientRequestToken: token,
  SecretString: "s3cret",
  Tags: [{ Key: "a", Value: "b" }],
};
const tags = (count: number, prefix = "k") =>
  Array.from({ length: count }, (_, index) => ({ Key: `${prefix}${index}`, Value: "" }));

it("has nothing against a good request", () => {
  expect(createSecret.violations(good)).toEqual([]);
  expect(createSecret.violations({ Name: "a" })).toEqual([]);
  expect(refusalOfCreateSecret(good)).toBeUndefined();
});

/** What is changed in a good request, and all that is then found: pointer, trait and, where it is one, the check. */
const changes: readonly (readonly [
  change: object,
  ...want: (readonly [pointer: string, trait: string, check?: string])[],
])[] = [
  [{ Name: undefined }, ["/Name", "smithy.api#required"]],
  [{ Name: "a".repeat(512) }],
  [{ Name: "a".repeat(513) }, ["/Name", "smithy.api#length"]],
  [{ Name: "a b" }, ["/Name", "hallmark.docs#checks", "NameCharacters"]],
  [{ Name: "a!" }, ["/Name", "hallmark.docs#checks", "NameExclamationMark"]],
  [{ Name: "" }, ["/Name", "smithy.api#length"], ["/Name", "hallmark.docs#checks", "NameCharacters"]],
  [{ ClientRequestToken: undefined }],
  [{ ClientRequestToken: "a".repeat(31) }, ["/ClientRequestToken", "smithy.api#length"]],
  [{ ClientRequestToken: "a".repeat(65) }, ["/ClientRequestToken", "smithy.api#length"]],
  [{ Description: "🔑".repeat(2048) }],
  [{ Description: "🔑".repeat(2049) }, ["/Description", "smithy.api#length"]],
  [{ SecretString: "" }, ["/SecretString", "smithy.api#length"]],
  [{ SecretString: "a".repeat(65_536) }],
  [
    { SecretString: "a".repeat(65_537) },
    ["/SecretString", "smithy.api#length"],
    ["/SecretString", "hallmark.docs#checks", "SecretStringBytes"],
  ],
  [{ SecretString: "ä".repeat(32_769) }, ["/SecretString", "hallmark.docs#checks", "SecretStringBytes"]],
  [{ SecretString: undefined, SecretBinary: new Uint8Array(65_537) }, ["/SecretBinary", "smithy.api#length"]],
  [{ SecretBinary: new Uint8Array(1) }, ["", "smithy.contracts#conditions", "OneValueOnly"]],
  [{ Tags: tags(50) }],
  [{ Tags: tags(51) }, ["/Tags", "hallmark.docs#checks", "TagCount"]],
  [{ Tags: [{ Key: "aws:x", Value: "b" }] }, ["/Tags/0/Key", "hallmark.docs#checks", "TagKeyPrefix"]],
  [{ Tags: [{ Key: "x" }, { Key: "y", Value: "aws:" }] }, ["/Tags/1/Value", "hallmark.docs#checks", "TagValuePrefix"]],
  [{ Tags: [{ Key: "k".repeat(128), Value: "v".repeat(256) }] }],
  [{ Tags: [{ Key: "k".repeat(129) }] }, ["/Tags/0/Key", "smithy.api#length"]],
  [{ AddReplicaRegions: [] }, ["/AddReplicaRegions", "smithy.api#length"]],
  [{ AddReplicaRegions: [{}] }, ["/AddReplicaRegions/0/Region", "hallmark.docs#checks", "RegionGiven"]],
  [{ AddReplicaRegions: [{ Region: "EU" }] }, ["/AddReplicaRegions/0/Region", "smithy.api#pattern"]],
  [{ ForceOverwriteReplicaSecret: "true" }, ["/ForceOverwriteReplicaSecret", "type"]],
  [{ Unknown: 5 }],
];

it.each(changes)("finds what is wrong after the change %j", (change, ...want) => {
  const found = createSecret.violations({ ...good, ...change });
  expect(
    found.map(({ pointer, trait, check }) => (check === undefined ? [pointer, trait] : [pointer, trait, check])),
  ).toEqual(want);
});

it("lets the service answer with tags that it would refuse", () => {
  const answer = {
    ARN: "arn:aws:secretsmanager:eu-west-1:1:secret:a-b",
    Tags: [{ Key: "aws:x", Value: "aws:y" }, { Key: "" }],
  };
  expect(
    validator("DescribeSecretResponse")
      .violations(answer)
      .map(({ pointer, trait }) => [pointer, trait]),
  ).toEqual([["/Tags/1/Key", "smithy.api#length"]]);
  expect(validator("Tag").violations({ Key: "aws:x" })).toMatchObject([{ check: "TagKeyPrefix" }]);
  expect(() => refusalOf("DescribeSecretResponse")).toThrow("do not export");
});

it("does not count tags of the service itself among the fifty", () => {
  const many = [...tags(50), { Key: "aws:cloudformation:stack-name", Value: "x" }];
  expect(createSecret.violations({ ...good, Tags: many }).map(({ check }) => check)).toEqual(["TagKeyPrefix"]);
});

it("names the documented rules, the limits and the text of the service", () => {
  expect(createSecret.violations({ ...good, Name: "a b" })).toEqual([
    {
      pointer: "/Name",
      trait: "hallmark.docs#checks",
      message:
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
      rules: ["CS-031"],
      limits: { pattern: "^[A-Za-z0-9/_+=.@!-]+$" },
      isSensitive: false,
      check: "NameCharacters",
    },
  ]);
  const [violation] = createSecret.violations({ ...good, Name: "a".repeat(513) });
  expect(violation?.rules).toContain("CS-035");
  expect(violation?.rules).not.toContain("CS-031");
});

it("keeps the secret's members from being shown, and what has them in it", () => {
  const found = createSecret.violations({ ...good, SecretString: "", SecretBinary: 5, Name: 5 });
  expect(found.map(({ pointer, isSensitive }) => [pointer, isSensitive])).toEqual([
    ["/Name", false],
    ["/SecretBinary", true],
    ["/SecretString", true],
  ]);
  expect(createSecret.violations("secret")).toMatchObject([{ pointer: "", isSensitive: true }]);
});

it("does not ask about members together while one is of the wrong kind", () => {
  expect(createSecret.violations({ ...good, SecretBinary: "text" }).map(({ trait }) => trait)).toEqual(["type"]);
});

/** What is changed in a good request, and the check that the service then answers with. */
const refusals: readonly (readonly [change: object, check?: string, pointer?: string])[] = [
  [{}],
  [{ ClientRequestToken: undefined }, "TokenGiven", "/ClientRequestToken"],
  [{ ClientRequestToken: undefined, Name: "a b" }, "TokenGiven", "/ClientRequestToken"],
  [{ Name: "a b!", SecretBinary: new Uint8Array(1) }, "NameCharacters", "/Name"],
  [{ SecretBinary: new Uint8Array(1), Tags: tags(51) }, "OneValueOnly", ""],
  [{ SecretString: "€".repeat(30_000) }, "SecretStringBytes", "/SecretString"],
  [{ Tags: [...tags(50), { Key: "aws:a" }] }, "TagKeyPrefix", "/Tags/50/Key"],
  [{ Tags: [{ Key: "a" }, { Value: "aws:" }], AddReplicaRegions: [{}] }, "TagValuePrefix", "/Tags/1/Value"],
  [{ AddReplicaRegions: [{ Region: "eu-west-1" }, {}] }, "RegionGiven", "/AddReplicaRegions/1/Region"],
];

it.each(refusals)("answers the change %j with the first check that it breaks", (change, check, pointer) => {
  const refusal = refusalOfCreateSecret({ ...good, ...(change as object) });
  expect(refusal && [refusal.check, refusal.pointer, refusal.violation.pointer]).toEqual(
    check && [check, pointer, pointer],
  );
});

it("says which error with which text the service answers", () => {
  expect(refusalOfCreateSecret({ ...good, SecretBinary: new Uint8Array(1) })).toMatchObject({
    check: "OneValueOnly",
    rules: ["CS-006"],
    error: "com.amazonaws.secretsmanager#InvalidParameterException",
    message: "You can't specify both a binary secret value and a string secret value in the same secret.",
  });
  const worded = refusalOfCreateSecret({ ...good, SecretString: "€".repeat(30_000) });
  expect(worded).not.toHaveProperty("message");
  expect(worded?.violation).toMatchObject({ limits: { max: 65_536, unit: "bytes" }, isSensitive: true });
});

it("passes over checks that are switched off", () => {
  const request = { ...good, Name: "a!", Tags: [{ Key: "aws:x" }] };
  expect(refusalOfCreateSecret(request)?.check).toBe("NameExclamationMark");
  expect(refusalOfCreateSecret(request, new Set(["NameExclamationMark"]))?.check).toBe("TagKeyPrefix");
  expect(refusalOfCreateSecret(request, new Set(["NameExclamationMark", "TagKeyPrefix"]))).toBeUndefined();
});

it.each([null, undefined, 5, "a", [], { ...good, Tags: 5, AddReplicaRegions: [null, 5] }])(
  "refuses nothing of the wrong kind: %j",
  (value) => {
    expect(refusalOfCreateSecret(value)).toBeUndefined();
  },
);

it.each(plan.operations.flatMap(({ input }) => (input ? [input.name] : [])))("accepts a sample of %s", (name) => {
  const id = plan.operations.find(({ input }) => input?.name === name)!.input!.id;
  const sample = sampleOf(model, id, { members: "required" });
  expect(
    validator(name)
      .violations(sample)
      .filter(({ check }) => check === undefined),
  ).toEqual([]);
});

it("counts a token's characters as a person would", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 0, maxLength: 80 }), (text) => {
      const isRight = [...text].length >= 32 && [...text].length <= 64;
      expect(createSecret.violations({ ...good, ClientRequestToken: text }).length).toBe(isRight ? 0 : 1);
    }),
    { seed: 3 },
  );
});
