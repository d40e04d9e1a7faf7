import {
  InvalidParameterException,
  InvalidRequestException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import { without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import type { Operations } from "../../targets/pieces.js";

const isForced = (input: Members) => input["ForceDeleteWithoutRecovery"] === true;
const notThere = () => new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." });

/** Puts a fault around operations that remembers secrets by name, anew for each service. */
function remembering(change: (seen: Set<unknown>) => (operations: Operations) => Operations) {
  return (operations: Operations) => change(new Set())(operations);
}

/** Faults in the course of deletions, and in taking them back. */
export const deletionCourseMutants: readonly Mutant[] = [
  {
    name: "nameless-deletion",
    fault: "a deletion does not answer the name",
    breaks: ["SM-120", "SM-123", "SM-124", "SM-125"],
    change: { in: "service", operations: onOutput("deleteSecret", (output) => without(output, "Name")) },
  },
  {
    name: "other-window",
    fault: "a deletion is for another day than it was asked for",
    breaks: ["SM-120"],
    change: {
      in: "service",
      operations: onInput("deleteSecret", (input) =>
        input["RecoveryWindowInDays"] === undefined ? input : { ...input, RecoveryWindowInDays: 30 },
      ),
    },
  },
  {
    name: "deletion-hidden",
    fault: "the description does not tell that a secret waits for its deletion",
    breaks: ["SM-120"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => without(output, "DeletedDate")) },
  },
  {
    name: "deletion-late",
    fault: "a deletion takes 30 days whatever it answers",
    breaks: ["SM-120"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input) => {
        const days = Number(input["RecoveryWindowInDays"] ?? 30);
        const output = await next(isForced(input) ? input : { ...input, RecoveryWindowInDays: 30 });
        const date = output["DeletionDate"] as Date;
        return isForced(input)
          ? output
          : { ...output, DeletionDate: new Date(date.getTime() - (30 - days) * 86_400_000) };
      }),
    },
  },
  {
    name: "deletion-early",
    fault: "a deletion takes 20 days at most whatever it answers",
    breaks: ["SM-120"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input) => {
        const days = Number(input["RecoveryWindowInDays"] ?? 30);
        if (isForced(input) || days <= 20) return next(input);
        const output = await next({ ...input, RecoveryWindowInDays: 20 });
        const date = output["DeletionDate"] as Date;
        return { ...output, DeletionDate: new Date(date.getTime() + (days - 20) * 86_400_000) };
      }),
    },
  },
  {
    name: "deletion-rescheduled",
    fault: "a second deletion sets another day",
    breaks: ["SM-125"],
    change: { in: "service", reference: { assumptions: { deletionOfMarked: "rescheduled" } } },
  },
  {
    name: "force-for-later",
    fault: "a forced deletion names a day to come",
    breaks: ["SM-123", "SM-125"],
    change: {
      in: "service",
      operations: onOutput("deleteSecret", (output, input) =>
        isForced(input) ? { ...output, DeletionDate: new Date(Date.now() + 30 * 86_400_000) } : output,
      ),
    },
  },
  {
    name: "force-only-says-so",
    fault: "a forced deletion answers that it is done, and waits for 30 days",
    breaks: ["SM-123", "SM-125"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input, { others }) => {
        if (!isForced(input)) return next(input);
        const { ARN, Name, DeletedDate } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (DeletedDate === undefined) await next(without(input, "ForceDeleteWithoutRecovery"));
        return { ARN, Name, DeletionDate: new Date() };
      }),
    },
  },
  {
    name: "force-finds-nothing",
    fault: "a forced deletion of a secret that never was finds nothing",
    breaks: ["SM-124"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input, { others }) => {
        await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return next(input);
      }),
    },
  },
  {
    name: "force-makes-one",
    fault: "a forced deletion of a secret that never was makes one that waits for its deletion",
    breaks: ["SM-124"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input, { others }) => {
        if (!isForced(input)) return next(input);
        const exists = await others["describeSecret"]!({ SecretId: input["SecretId"] }).catch(() => undefined);
        if (exists) return next(input);
        await others["createSecret"]!({ Name: input["SecretId"] });
        return { ...(await next(without(input, "ForceDeleteWithoutRecovery"))), DeletionDate: new Date() };
      }),
    },
  },
  {
    name: "always-forced",
    fault: "a deletion without a time for restoring counts as forced",
    breaks: ["SM-124", "SM-120"],
    change: {
      in: "service",
      operations: onInput("deleteSecret", (input) =>
        input["RecoveryWindowInDays"] === undefined ? { ...input, ForceDeleteWithoutRecovery: true } : input,
      ),
    },
  },
  {
    name: "force-refused-when-marked",
    fault: "a secret that waits for its deletion cannot be deleted by force",
    breaks: ["SM-125"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input, { others }) => {
        const secret = await others["describeSecret"]!({ SecretId: input["SecretId"] }).catch((): Members => ({}));
        if (secret["DeletedDate"] === undefined) return next(input);
        throw new InvalidRequestException({
          message: "You can't perform this operation on the secret because it was marked for deletion.",
        });
      }),
    },
  },
  {
    name: "replicas-go-along",
    fault: "deleting a secret deletes its replicas too",
    breaks: ["SM-126"],
    change: {
      in: "service",
      operations: onRefusal("deleteSecret", async (error, input, { others }, next) => {
        const { SecretId } = input;
        const secret = await others["describeSecret"]!({ SecretId });
        const replicas = secret["ReplicationStatus"] as readonly Members[] | undefined;
        if (!replicas) throw error;
        const RemoveReplicaRegions = replicas.map(({ Region }) => Region);
        await others["removeRegionsFromReplication"]!({ SecretId, RemoveReplicaRegions });
        return next(input);
      }),
    },
  },
  {
    name: "once-replicated",
    fault: "a secret that ever had replicas cannot be deleted",
    breaks: ["SM-126"],
    change: {
      in: "service",
      operations: remembering(
        (seen) => (operations) =>
          around("deleteSecret", (next, input) => {
            if (!seen.has(input["SecretId"])) return next(input);
            throw new InvalidParameterException({ message: "It had replicas." });
          })(
            onOutput("createSecret", (output) => {
              if (output["ReplicationStatus"] !== undefined) seen.add(output["Name"]);
              return output;
            })(operations),
          ),
      ),
    },
  },
  {
    name: "restore-only-says-so",
    fault: "restoring answers that it is done, and does nothing",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: around("restoreSecret", async (_next, input, { others }) => {
        const { ARN, Name } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return { ARN, Name };
      }),
    },
  },
  {
    name: "restored-by-name-only",
    fault: "a secret is not found by its ARN to be restored",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: around("restoreSecret", (next, input) => {
        if (String(input["SecretId"]).startsWith("arn:")) throw notThere();
        return next(input);
      }),
    },
  },
  {
    name: "restored-without-labels",
    fault: "a restored secret has only the labels of the service",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: onOutput("restoreSecret", async (output, { SecretId }, { others }) => {
        const { VersionIdsToStages = {} } = await others["describeSecret"]!({ SecretId });
        for (const [id, stages] of Object.entries(VersionIdsToStages as Record<string, readonly string[]>)) {
          for (const VersionStage of stages.filter((stage) => !stage.startsWith("AWS"))) {
            await others["updateSecretVersionStage"]!({ SecretId, VersionStage, RemoveFromVersionId: id });
          }
        }
        return output;
      }),
    },
  },
  {
    name: "restored-without-tags",
    fault: "a restored secret has lost its tags",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: onOutput("restoreSecret", async (output, { SecretId }, { others }) => {
        const { Tags = [] } = await others["describeSecret"]!({ SecretId });
        const TagKeys = (Tags as readonly Members[]).map(({ Key }) => Key);
        if (TagKeys.length > 0) await others["untagResource"]!({ SecretId, TagKeys });
        return output;
      }),
    },
  },
  {
    name: "restored-from-nothing",
    fault: "restoring a secret whose deletion is complete makes a new one",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: onRefusal("restoreSecret", (_error, input, { others }) =>
        others["createSecret"]!({ Name: input["SecretId"] }),
      ),
    },
  },
  {
    name: "restored-once",
    fault: "a secret can be restored once only",
    breaks: ["SM-127"],
    change: {
      in: "service",
      operations: remembering((seen) =>
        around("restoreSecret", (next, input) => {
          if (seen.has(input["SecretId"])) throw new InvalidRequestException({ message: "Not again." });
          seen.add(input["SecretId"]);
          return next(input);
        }),
      ),
    },
  },
  {
    name: "nothing-to-restore",
    fault: "restoring a secret that waits for no deletion is refused",
    breaks: ["SM-127"],
    change: { in: "service", reference: { assumptions: { restoreOfUnmarked: "refused" } } },
  },
];
