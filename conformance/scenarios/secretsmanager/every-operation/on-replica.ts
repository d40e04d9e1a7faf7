import { from, otherRegion, present } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notOnReplica } from "../expected-errors.js";
import { noPlainHttp } from "../resource-policy/policies.js";
import { makesReplicated } from "../replication/steps.js";

const SecretId = from("made", "input.Name");
const there = { region: otherRegion() } as const;

const isThere = {
  ...there,
  within: 20,
  call: "DescribeSecret",
  input: { SecretId },
  expect: { output: { PrimaryRegion: present() }, about: { "": ["SM-146"] } },
} as const;

/** Changes that are tried on a replica. */
export const replicaRefusalScenarios = [
  defineScenario({
    id: "every-operation/on-replica/reported",
    rules: ["SM-011"],
    title: "A replica is not deleted and gets no policy of its own",
    steps: [
      makesReplicated("made"),
      isThere,
      { ...there, call: "DeleteSecret", input: { SecretId }, expect: notOnReplica("reported") },
      {
        ...there,
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: noPlainHttp },
        expect: notOnReplica("reported"),
      },
    ],
  }),
  defineScenario({
    id: "every-operation/on-replica/assumed",
    rules: ["SM-011"],
    title: "Neither the value nor anything else of a replica is changed in its own Region",
    steps: [
      makesReplicated("made"),
      isThere,
      { ...there, call: "PutSecretValue", input: { SecretId, SecretString: "two" }, expect: notOnReplica("unknown") },
      { ...there, call: "UpdateSecret", input: { SecretId, Description: "two" }, expect: notOnReplica("unknown") },
      {
        ...there,
        call: "TagResource",
        input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] },
        expect: notOnReplica("unknown"),
      },
      { ...there, call: "UntagResource", input: { SecretId, TagKeys: ["team"] }, expect: notOnReplica("unknown") },
      { ...there, call: "DeleteResourcePolicy", input: { SecretId }, expect: notOnReplica("unknown") },
      { ...there, call: "RotateSecret", input: { SecretId }, expect: notOnReplica("unknown") },
      {
        ...there,
        call: "UpdateSecretVersionStage",
        input: { SecretId, VersionStage: "OTHER", MoveToVersionId: from("made", "output.VersionId") },
        expect: notOnReplica("unknown"),
      },
    ],
  }),
];
