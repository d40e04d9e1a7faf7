import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onDecoded, onThrown } from "../on-client.js";
import { onAnswerBody } from "../on-wire.js";

const onReplicas = (change: (entry: Members) => Members) =>
  onDecoded((output) => changed(output, "ReplicationStatus", (entries: readonly Members[]) => entries.map(change)));

/** Faults in what a client makes of answers. */
export const clientAnswerMutants: readonly Mutant[] = [
  {
    name: "client-deaf-to-capitals",
    fault: "the client finds no Message with a capital",
    breaks: ["CS-125", "CS-128"],
    change: { in: "client", wire: onAnswerBody("error", (body) => without(body, "Message")) },
  },
  {
    name: "client-deaf-to-small-letters",
    fault: "the client finds no message in lower case",
    breaks: ["CS-126", "CS-128"],
    change: { in: "client", wire: onAnswerBody("error", (body) => without(body, "message")) },
  },
  {
    name: "client-keeps-namespace",
    fault: "the client leaves the namespace on an error's name",
    breaks: ["CS-128"],
    change: {
      in: "client",
      wire: onAnswerBody("error", (body) => changed(body, "__type", (type: string) => type.replace("#", "."))),
    },
  },
  {
    name: "client-with-plain-errors",
    fault: "the client throws errors of no class",
    breaks: ["CS-125", "CS-126"],
    change: {
      in: "client",
      piece: onThrown((error) =>
        Object.assign(new Error(error.message), {
          name: error.name,
          $metadata: (error as Members & Error)["$metadata"],
        }),
      ),
    },
  },
  {
    name: "client-confuses-errors",
    fault: "the client takes LimitExceededException for ResourceExistsException",
    breaks: ["CS-125"],
    change: {
      in: "client",
      wire: onAnswerBody("error", (body) =>
        changed(body, "__type", (type: string) =>
          type === "LimitExceededException" ? "ResourceExistsException" : type,
        ),
      ),
    },
  },
  {
    name: "client-keeps-null",
    fault: "the client hands null on",
    breaks: ["CS-124"],
    change: { in: "client", piece: onDecoded((output) => ({ VersionId: null, Description: null, ...output })) },
  },
  {
    name: "client-leaves-dates",
    fault: "the client leaves dates as the numbers that they are",
    breaks: ["CS-118"],
    change: {
      in: "client",
      piece: onReplicas((entry) => changed(entry, "LastAccessedDate", (date: Date) => date.getTime() / 1000)),
    },
  },
  {
    name: "client-knows-three-states",
    fault: "the client drops states of replicas that it does not know",
    breaks: ["CS-115"],
    change: {
      in: "client",
      piece: onReplicas((entry) =>
        changed(entry, "Status", (status: string) => (/^In|Failed/.test(status) ? status : undefined)),
      ),
    },
  },
  {
    name: "client-takes-keys-apart",
    fault: "the client drops keys that are no ARNs",
    breaks: ["CS-116"],
    change: {
      in: "client",
      piece: onReplicas((entry) =>
        changed(entry, "KmsKeyId", (key: string) => (key.startsWith("arn:") ? key : undefined)),
      ),
    },
  },
  {
    name: "client-loses-message-of-state",
    fault: "the client drops the messages of replicas",
    breaks: ["CS-117"],
    change: { in: "client", piece: onReplicas((entry) => without(entry, "StatusMessage")) },
  },
  {
    name: "client-goes-by-position",
    fault: "the client reads members by their position",
    breaks: ["CS-110", "CS-113", "CS-114"],
    change: {
      in: "client",
      wire: onAnswerBody("output", (body) => {
        const [ARN, Name, VersionId] = Object.values(body);
        return { ARN: typeof ARN === "string" ? ARN : "", Name, VersionId };
      }),
    },
  },
];
