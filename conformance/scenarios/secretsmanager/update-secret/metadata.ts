import { absent, bytes, containing, differing, from, present, setOf, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { bothValues } from "../expected-errors.js";
import { isCurrent, makes, puts } from "../steps.js";

const keyId = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const otherKeyId = "arn:aws:kms:us-east-1:123456789012:key/4321dcba-12ab-34cd-56ef-1234567890ab";

/** What UpdateSecret changes beside the value. Whether a key exists is for KMS to say, so that naming one is assumed to work. */
export const metadataScenarios = [
  defineScenario({
    id: "update-secret/metadata/description",
    rules: ["SM-069", "SM-038"],
    title: "A description is replaced, and everything else stays",
    steps: [
      makes("made", { Description: "before", Tags: [{ Key: "team", Value: "orders" }] }),
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), Description: "after" },
        expect: { output: { Name: from("made", "input.Name"), VersionId: absent() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { Description: "after", Tags: [{ Key: "team", Value: "orders" }], ARN: from("made", "output.ARN") },
          evidence: "documented",
        },
      },
      isCurrent("made", "made", "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/description-and-value",
    rules: ["SM-069"],
    title: "A description and a value may change in one call",
    steps: [
      makes("made", { Description: "before" }),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), Description: "after", SecretString: "two" },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Description: "after" }, evidence: "documented" },
      },
      isCurrent("made", "second", "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/value-alone",
    rules: ["SM-069"],
    title: "A call with a value alone leaves the description",
    steps: [
      makes("made", { Description: "before" }),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretString: "two" },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      isCurrent("made", "second", "documented"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Description: "before" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/empty-description",
    rules: ["SM-071"],
    title: "An empty description takes the one that was there away",
    steps: [
      makes("made", { Description: "before" }),
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), Description: "" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), Description: absent() }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/key",
    rules: ["SM-070", "SM-069"],
    title: "A new key is shown, and encrypts anew the versions with a label of the service's",
    steps: [
      makes("made"),
      puts("second", "made", "two"),
      puts("third", "made", "three", ["AWSPENDING"]),
      {
        as: "updated",
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), KmsKeyId: keyId },
        expect: { output: { Name: from("made", "input.Name"), VersionId: absent() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { KmsKeyId: from("updated", "input.KmsKeyId") }, evidence: "documented" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            Versions: [{ KmsKeyIds: present() }, { KmsKeyIds: present() }, { KmsKeyIds: present() }],
          },
          evidence: "recorded",
          // Where the list says nothing of keys, nothing is to be seen of which they are.
          about: { "": ["SM-073"] },
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("made", "output.VersionId"), KmsKeyIds: containing(keyId) },
              { VersionId: from("second", "output.VersionId"), KmsKeyIds: containing(keyId) },
              { VersionId: from("third", "output.VersionId"), KmsKeyIds: containing(keyId) },
            ),
          },
          evidence: "documented",
        },
      },
      isCurrent("made", "second", "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/default-key",
    rules: ["SM-070"],
    title: "An empty key leads back to the default one",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", KmsKeyId: otherKeyId },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), KmsKeyId: "" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), KmsKeyId: absent() }, evidence: "documented" },
      },
      isCurrent("made", "made", "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/both-values",
    rules: ["CS-006"],
    title: "A text and bytes together are refused to UpdateSecret too, and the secret stays as it was",
    steps: [
      makes("made"),
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretString: "two", SecretBinary: bytes("AA==") },
        expect: bothValues,
      },
      isCurrent("made", "made", "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/changed-by-tags",
    rules: ["SM-072"],
    title: "LastChangedDate moves when tags change",
    steps: [
      makes("made"),
      {
        as: "before",
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { LastChangedDate: present() }, evidence: "recorded" },
      },
      {
        pause: 2,
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: [{ Key: "team", Value: "orders" }] },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { LastChangedDate: differing(from("before", "output.LastChangedDate")) },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "update-secret/metadata/changed-date",
    rules: ["SM-072"],
    title: "LastChangedDate moves when a description changes, and when a value does",
    steps: [
      makes("made"),
      {
        as: "before",
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { LastChangedDate: present(), CreatedDate: present() }, evidence: "recorded" },
      },
      {
        pause: 2,
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), Description: "changed" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
      {
        as: "between",
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            LastChangedDate: differing(from("before", "output.LastChangedDate")),
            CreatedDate: from("before", "output.CreatedDate"),
          },
          evidence: "documented",
        },
      },
      {
        pause: 2,
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretString: "two" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            LastChangedDate: differing(from("between", "output.LastChangedDate")),
            CreatedDate: from("before", "output.CreatedDate"),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
];
