import { absent, from, present, repeat, text, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const keyId = "1234abcd-12ab-34cd-56ef-1234567890ab";

/**
 * The key for a secret's values. Whether a key exists is for KMS to say: where one is named, an endpoint that really
 * looks it up may refuse, so that these expectations rest on no evidence about the service.
 */
export const encryptionKeyScenarios = [
  defineScenario({
    id: "create-secret/encryption-key/default",
    rules: ["CS-010"],
    title: "Without a key the default one is used, which only the list of versions mentions",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), KmsKeyId: absent() }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            Versions: [{ VersionId: from("made", "output.VersionId"), KmsKeyIds: ["DefaultEncryptionKey"] }],
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/encryption-key/arn",
    rules: ["CS-015", "CS-017"],
    title: "A key named by its ARN is accepted and shown by DescribeSecret",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          KmsKeyId: `arn:aws:kms:us-east-1:123456789012:key/${keyId}`,
        },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { KmsKeyId: from("made", "input.KmsKeyId") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/encryption-key/other-forms",
    rules: ["CS-017"],
    title: "A key may be named by its id, an alias or the ARN of an alias",
    steps: [keyId, "alias/orders", "arn:aws:kms:us-east-1:123456789012:alias/orders"].map((KmsKeyId, index) => ({
      call: "CreateSecret" as const,
      input: { Name: unique(`{}/${index}`), SecretString: "one", KmsKeyId },
      expect: { output: { VersionId: present() }, evidence: "unknown" as const },
    })),
  }),
  defineScenario({
    id: "create-secret/encryption-key/bare-alias",
    rules: ["CS-017"],
    title: "An alias without its alias/ in front is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", KmsKeyId: "orders" },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "The operation failed because of an invalid KMS key: Invalid keyId",
          evidence: "reported",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/encryption-key/empty",
    rules: ["CS-019"],
    title: "An empty key is the default key",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", KmsKeyId: "" },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), KmsKeyId: absent() }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/encryption-key/limits",
    rules: ["CS-017", "CS-129"],
    title: "A key's name of 2048 characters passes and one of 2049 is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique("{}/long"), SecretString: "one", KmsKeyId: text("alias/", repeat("k", 2042)) },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "CreateSecret",
        input: { Name: unique("{}/longer"), SecretString: "one", KmsKeyId: text("alias/", repeat("k", 2043)) },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value 'alias/",
            repeat("k", 2043),
            "' at 'kmsKeyId' failed to satisfy constraint: Member must have length less than or equal to 2048",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/KmsKeyId", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
];
