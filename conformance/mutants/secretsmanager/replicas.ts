import {
  InvalidParameterException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";

type List = readonly Members[];

const onStatus = (change: (entry: Members) => Members) =>
  onOutput(["createSecret", "describeSecret"], (output) =>
    changed(output, "ReplicationStatus", (entries: List) => entries.map(change)),
  );

const onRegions = (change: (entries: List) => List | undefined) =>
  onRequestBody((body) => {
    const changedBody = changed(body, "AddReplicaRegions", change);
    return changedBody["AddReplicaRegions"] === undefined ? without(changedBody, "AddReplicaRegions") : changedBody;
  });

const isElsewhere = (region: string | undefined) => region !== "us-east-1";

/** Faults in replication. */
export const replicaMutants: readonly Mutant[] = [
  {
    name: "no-replication-status",
    fault: "answers say nothing of replicas",
    breaks: ["CS-095", "CS-098", "CS-115", "CS-116", "CS-117"],
    change: {
      in: "service",
      operations: onOutput(["createSecret", "describeSecret"], (output) => without(output, "ReplicationStatus")),
    },
  },
  {
    name: "empty-replication-status",
    fault: "the answer has an empty list of replicas where none was asked for",
    breaks: ["CS-095", "CS-124"],
    change: { in: "service", operations: onOutput("createSecret", (output) => ({ ReplicationStatus: [], ...output })) },
  },
  {
    name: "default-key-left-out",
    fault: "a replica under the default key shows no key",
    breaks: ["CS-098", "CS-116"],
    change: {
      in: "service",
      operations: onStatus((entry) =>
        entry["KmsKeyId"] === "alias/aws/secretsmanager" ? without(entry, "KmsKeyId") : entry,
      ),
    },
  },
  {
    name: "replica-key-ignored",
    fault: "replicas are always under the default key",
    breaks: ["CS-097", "CS-116"],
    change: { in: "service", operations: onStatus((entry) => ({ ...entry, KmsKeyId: "alias/aws/secretsmanager" })) },
  },
  {
    name: "replicas-in-sync-at-once",
    fault: "replicas are in sync right after the call",
    breaks: ["CS-115"],
    change: { in: "service", operations: onStatus((entry) => ({ ...entry, Status: "InSync" })) },
  },
  {
    name: "replicas-always-explained",
    fault: "every replica has a message",
    breaks: ["CS-116"],
    change: { in: "service", operations: onStatus((entry) => ({ StatusMessage: "All well.", ...entry })) },
  },
  {
    name: "no-explanation",
    fault: "a replica that failed has no message",
    breaks: ["CS-102", "CS-117"],
    change: { in: "service", operations: onStatus((entry) => without(entry, "StatusMessage")) },
  },
  {
    name: "empty-region-list",
    fault: "an empty list of Regions counts as none",
    breaks: ["CS-096"],
    change: { in: "service", wire: onRegions((entries) => (entries.length === 0 ? undefined : entries)) },
  },
  {
    name: "region-made-up",
    fault: "a replica without a Region gets one",
    breaks: ["CS-097"],
    change: {
      in: "service",
      wire: onRegions((entries) => entries.map((entry) => ({ Region: "eu-west-1", ...entry }))),
    },
  },
  {
    name: "any-region",
    fault: "what has not the form of a Region is accepted",
    breaks: ["CS-097"],
    change: {
      in: "service",
      wire: onRegions((entries) =>
        entries.map((entry) =>
          changed(entry, "Region", (region: string) => (region.includes("-") ? region : "eu-west-1")),
        ),
      ),
    },
  },
  {
    name: "own-region-ignored",
    fault: "the Region of the call among the replicas is passed over",
    breaks: ["CS-100"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input, { region }) =>
        next(
          changed(input, "AddReplicaRegions", (entries: List) => entries.filter((entry) => entry["Region"] !== region)),
        ),
      ),
    },
  },
  {
    name: "replica-not-readable",
    fault: "replicas cannot be read in their Region",
    breaks: ["CS-099", "CS-102"],
    change: {
      in: "service",
      operations: around("getSecretValue", (next, input, { region }) => {
        if (isElsewhere(region)) throw new ResourceNotFoundException({ message: "It is not here." });
        return next(input);
      }),
    },
  },
  {
    name: "replica-without-tags",
    fault: "replicas have no tags",
    breaks: ["CS-099"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output, _, { region }) =>
        isElsewhere(region) ? without(output, "Tags") : output,
      ),
    },
  },
  {
    name: "always-overwritten",
    fault: "replicas overwrite without being asked to",
    breaks: ["CS-102", "CS-117"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => ({ ...input, ForceOverwriteReplicaSecret: true })),
    },
  },
  {
    name: "never-overwritten",
    fault: "the flag for overwriting is not looked at",
    breaks: ["CS-102"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => without(input, "ForceOverwriteReplicaSecret")),
    },
  },
  {
    name: "taken-there-refused",
    fault: "a name that is taken in the other Region is refused",
    breaks: ["CS-102", "CS-115"],
    change: {
      in: "service",
      operations: onOutput("createSecret", async (output, input, { others }) => {
        const { ReplicationStatus = [] } = await others["describeSecret"]!({ SecretId: input["Name"] });
        if ((ReplicationStatus as List).some(({ Status }) => Status === "Failed")) {
          throw new InvalidParameterException({ message: "The name is taken there." });
        }
        return output;
      }),
    },
  },
];
