import { InvalidRequestException, ResourceNotFoundException } from "../../../generated/secretsmanager/errors/index.js";
import type { Operations } from "../../targets/pieces.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";

type List = readonly Members[];

const REPLICATE = "replicateSecretToRegions";
const isElsewhere = (region: string | undefined) => region !== "us-east-1";

/** Faults in the operations on replicas. */
export const replicationMutants: readonly Mutant[] = [
  {
    name: "replication-with-name",
    fault: "the operations on replicas answer the name too",
    breaks: ["SM-145", "SM-149"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        /Replica/.test(operation) ? { ...body, Name: "app" } : body,
      ),
    },
  },
  {
    name: "replicated-at-once",
    fault: "a replica is in sync as soon as it is asked for",
    breaks: ["SM-145"],
    change: {
      in: "service",
      operations: onOutput(REPLICATE, (output) =>
        changed(output, "ReplicationStatus", (entries: List) =>
          entries.map((entry) => ({ ...entry, Status: "InSync" })),
        ),
      ),
    },
  },
  {
    name: "never-in-sync",
    fault: "a replica stays in progress",
    breaks: ["SM-145"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        changed(output, "ReplicationStatus", (entries: List) =>
          entries.map((entry) => ({ ...entry, Status: "InProgress" })),
        ),
      ),
    },
  },
  {
    name: "last-region-only",
    fault: "only the Region that was added last is listed",
    breaks: ["SM-145"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        changed(output, "ReplicationStatus", (entries: List) => entries.slice(-1)),
      ),
    },
  },
  {
    name: "replica-arn",
    fault: "a replica has an ARN with six characters of its own",
    breaks: ["SM-146"],
    change: {
      in: "service",
      operations: onOutput(["describeSecret", "getSecretValue"], (output, _, { region }) =>
        isElsewhere(region) ? changed(output, "ARN", (arn: string) => `${arn.slice(0, -6)}zzzzzz`) : output,
      ),
    },
  },
  {
    name: "no-primary-region",
    fault: "neither a primary nor a replica tells where the primary is",
    breaks: ["SM-146"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => without(output, "PrimaryRegion")) },
  },
  {
    name: "replica-frozen",
    fault: "a replica keeps the value that it was made with",
    breaks: ["SM-146"],
    change: {
      in: "service",
      operations: around("getSecretValue", async (next, input, { region, others }) => {
        if (!isElsewhere(region)) return next(input);
        const { Versions } = await others["listSecretVersionIds"]!({
          SecretId: input["SecretId"],
          IncludeDeprecated: true,
        });
        const [first] = (Versions as List).toSorted((a, b) => Number(a["CreatedDate"]) - Number(b["CreatedDate"]));
        return next({ SecretId: input["SecretId"], VersionId: first!["VersionId"] });
      }),
    },
  },
  {
    name: "replica-untagged",
    fault: "tags do not reach replicas",
    breaks: ["SM-146"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output, _, { region }) =>
        isElsewhere(region) ? without(output, "Tags") : output,
      ),
    },
  },
  {
    name: "replica-takes-over",
    fault: "a new replica takes the place of a secret of that name without being asked to",
    breaks: ["SM-147"],
    change: {
      in: "service",
      operations: onInput(REPLICATE, (input) => ({ ...input, ForceOverwriteReplicaSecret: true })),
    },
  },
  {
    name: "replica-gives-way",
    fault: "a new replica never takes the place of a secret of that name",
    breaks: ["SM-147"],
    change: {
      in: "service",
      operations: onInput(REPLICATE, (input) => without(input, "ForceOverwriteReplicaSecret")),
    },
  },
  {
    name: "removal-only-says-so",
    fault: "removing a Region answers that it is done, and leaves the replica there",
    breaks: ["SM-148"],
    change: {
      in: "service",
      operations: around("removeRegionsFromReplication", async (_next, input, { others }) => {
        const { ARN, ReplicationStatus = [] } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const regions = input["RemoveReplicaRegions"] as readonly unknown[];
        return {
          ARN,
          ReplicationStatus: (ReplicationStatus as List).filter(({ Region }) => !regions.includes(Region)),
        };
      }),
    },
  },
  {
    name: "all-removed",
    fault: "removing one Region removes them all",
    breaks: ["SM-148"],
    change: {
      in: "service",
      operations: around("removeRegionsFromReplication", async (next, input, { others }) => {
        const { ReplicationStatus = [] } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return next({ ...input, RemoveReplicaRegions: (ReplicationStatus as List).map(({ Region }) => Region) });
      }),
    },
  },
  {
    name: "removed-listed",
    fault: "the answer to removing Regions lists what was there before",
    breaks: ["SM-148"],
    change: {
      in: "service",
      operations: around("removeRegionsFromReplication", async (next, input, { others }) => {
        const { ReplicationStatus } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return { ...(await next(input)), ReplicationStatus };
      }),
    },
  },
  {
    name: "removed-for-good",
    fault: "a secret from which Regions were removed cannot be replicated any more",
    breaks: ["SM-148"],
    change: {
      in: "service",
      operations: (operations: Operations) => {
        const removed = new Set<unknown>();
        return around(REPLICATE, (next, input) => {
          if (removed.has(input["SecretId"])) throw new InvalidRequestException({ message: "Not again." });
          return next(input);
        })(
          onInput("removeRegionsFromReplication", (input) => {
            removed.add(input["SecretId"]);
            return input;
          })(operations),
        );
      },
    },
  },
  {
    name: "nothing-to-remove",
    fault: "removing a Region that has no replica is refused",
    breaks: ["SM-148"],
    change: { in: "service", reference: { assumptions: { absentReplicaIsRefused: true } } },
  },
  {
    name: "stop-only-says-so",
    fault: "stopping replication answers that it is done, and does nothing",
    breaks: ["SM-149"],
    change: {
      in: "service",
      operations: around("stopReplicationToReplica", async (_next, input, { others }) => {
        const { ARN } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return { ARN };
      }),
    },
  },
  {
    name: "stop-deletes",
    fault: "stopping replication deletes the replica",
    breaks: ["SM-149"],
    change: {
      in: "service",
      operations: onOutput("stopReplicationToReplica", async (output, { SecretId }, { others }) => {
        await others["deleteSecret"]!({ SecretId, ForceDeleteWithoutRecovery: true });
        return output;
      }),
    },
  },
  {
    name: "nothing-to-stop",
    fault: "stopping the replication to what is no replica succeeds",
    breaks: ["SM-149"],
    change: {
      in: "service",
      operations: onRefusal("stopReplicationToReplica", (error, input) => {
        if (!(error instanceof ResourceNotFoundException)) throw error;
        return { ARN: `arn:aws:secretsmanager:us-west-2:123456789012:secret:${String(input["SecretId"])}-Ab3dE9` };
      }),
    },
  },
];
