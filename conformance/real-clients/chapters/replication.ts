import { arn, moment, refusal, today, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** One secret in several Regions: replicated at the start and later, refused and forced, taken away, made independent. */
export const replication: Chapter = ({ created, changed, own }) => {
  const there = created?.ARN?.replace("eu-west-1", "us-west-2");
  const inStatus = (Region: string, Status: string, LastAccessedDate?: unknown) => ({
    Region,
    KmsKeyId: "alias/aws/secretsmanager",
    Status,
    ...(LastAccessedDate !== undefined && { LastAccessedDate }),
  });
  const value = (ARN: string | undefined, VersionId: string | undefined, SecretString: string) => ({
    ARN,
    Name: "replication/db",
    VersionId,
    SecretString,
    VersionStages: ["AWSCURRENT"],
    CreatedDate: moment(),
  });
  return {
    created: {
      ARN: arn("eu-west-1", "replication/db"),
      Name: "replication/db",
      VersionId: uuid,
      ReplicationStatus: [inStatus("us-west-2", "InProgress")],
    },
    statusAtFirst: [inStatus("us-west-2", "InSync")],
    replica: value(there, created?.VersionId, "everywhere"),
    putOnReplica: refusal(
      "InvalidParameterException",
      "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
    ),
    changed: { ARN: created?.ARN, Name: "replication/db", VersionId: uuid, VersionStages: ["AWSCURRENT"] },
    followed: value(there, changed?.VersionId, "changed"),
    deletedTooSoon: refusal(
      "InvalidParameterException",
      `You can't delete secret ${created?.ARN} that still has replica regions [us-west-2].`,
    ),
    added: {
      ARN: created?.ARN,
      ReplicationStatus: [
        inStatus("us-west-2", "InSync", today),
        inStatus("ap-southeast-2", "InProgress"),
        inStatus("ca-central-1", "InProgress"),
      ],
    },
    partlyFailed: [
      inStatus("us-west-2", "InSync", today),
      inStatus("ap-southeast-2", "InSync"),
      { ...inStatus("ca-central-1", "Failed"), StatusMessage: "Secret with this name already exists in this region" },
    ],
    forced: {
      ARN: created?.ARN,
      ReplicationStatus: [
        inStatus("us-west-2", "InSync", today),
        inStatus("ap-southeast-2", "InSync"),
        inStatus("ca-central-1", "InProgress"),
      ],
    },
    overwritten: value(created?.ARN?.replace("eu-west-1", "ca-central-1"), changed?.VersionId, "changed"),
    removed: { ARN: created?.ARN, ReplicationStatus: [inStatus("us-west-2", "InSync", today)] },
    readRemoved: refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret."),
    stopped: { ARN: there },
    own: { ARN: there, Name: "replication/db", VersionId: uuid, VersionStages: ["AWSCURRENT"] },
    readOwn: value(there, own?.VersionId, "of its own"),
    readPrimary: value(created?.ARN, changed?.VersionId, "changed"),
    primary: {
      ARN: created?.ARN,
      Name: "replication/db",
      LastChangedDate: moment(),
      LastAccessedDate: today,
      VersionIdsToStages: {
        [created?.VersionId ?? ""]: ["AWSPREVIOUS"],
        [changed?.VersionId ?? ""]: ["AWSCURRENT"],
      },
      CreatedDate: moment(),
    },
  };
};
