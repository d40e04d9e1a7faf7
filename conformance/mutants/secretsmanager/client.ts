import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onConfiguration, onDecoded, onThrown } from "../on-client.js";
import { onAnswerBody, onRequest, onRequestBody } from "../on-wire.js";

const TOKEN = "ClientRequestToken";

const isRetry = (headers: Members) => /attempt=(?!1\b)\d/.test(String(headers["amz-sdk-request"]));

const onHeaders = (change: (headers: Members) => Members) => onRequest(({ headers }) => ({ headers: change(headers) }));

const onReplicas = (change: (entry: Members) => Members) =>
  onDecoded((output) => changed(output, "ReplicationStatus", (entries: readonly Members[]) => entries.map(change)));

/** Faults in what a client sends, and in what it makes of answers. */
export const clientMutants: readonly Mutant[] = [
  {
    name: "client-without-token",
    fault: "the client fills in no token",
    breaks: ["CS-040", "CS-041"],
    change: { in: "client", wire: onRequestBody((body) => without(body, TOKEN)) },
  },
  {
    name: "client-with-token-for-values-only",
    fault: "the client fills in a token only where there is a value",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => (body["SecretString"] === undefined ? without(body, TOKEN) : body)),
    },
  },
  {
    name: "client-changes-token",
    fault: "the client makes up another token for each attempt",
    breaks: ["CS-041", "CS-043", "CS-132"],
    change: {
      in: "client",
      wire: onRequestBody((body, { headers }) => (isRetry(headers) ? { ...body, [TOKEN]: crypto.randomUUID() } : body)),
    },
  },
  {
    name: "client-keeps-token",
    fault: "the client uses one token for all calls",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => ({ ...body, [TOKEN]: "11111111-2222-4333-8444-555555555555" })),
    },
  },
  {
    name: "client-with-weak-token",
    fault: "the client's tokens are no random UUIDs",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => changed(body, TOKEN, (token: string) => token.toUpperCase())),
    },
  },
  {
    name: "client-knows-better",
    fault: "the client replaces the token that it is given",
    breaks: ["CS-040", "CS-048"],
    change: { in: "client", wire: onRequestBody((body) => ({ ...body, [TOKEN]: crypto.randomUUID() })) },
  },
  {
    name: "client-gives-up",
    fault: "the client never tries again",
    breaks: ["CS-041", "CS-043", "CS-132"],
    change: { in: "client", piece: onConfiguration((configuration) => ({ ...configuration, maxAttempts: 1 })) },
  },
  {
    name: "client-renames-call",
    fault: "the client gives each attempt an id of its own",
    breaks: ["CS-122"],
    change: {
      in: "client",
      wire: onHeaders((headers) => ({ ...headers, "amz-sdk-invocation-id": crypto.randomUUID() })),
    },
  },
  {
    name: "client-without-call-id",
    fault: "the client names neither call nor attempt",
    breaks: ["CS-122"],
    change: {
      in: "client",
      wire: onHeaders((headers) => without(headers, "amz-sdk-invocation-id", "amz-sdk-request")),
    },
  },
  {
    name: "client-sends-null",
    fault: "the client sends null for what it was not given",
    breaks: ["CS-120", "CS-124"],
    change: {
      in: "client",
      wire: onRequestBody((body) => ({ Description: null, KmsKeyId: null, ...body })),
    },
  },
  {
    name: "client-sends-defaults",
    fault: "the client sends the default of the flag",
    breaks: ["CS-103", "CS-124"],
    change: { in: "client", wire: onRequestBody((body) => ({ ForceOverwriteReplicaSecret: false, ...body })) },
  },
  {
    name: "client-drops-false",
    fault: "the client leaves out a flag that is false",
    breaks: ["CS-103"],
    change: {
      in: "client",
      wire: onRequestBody((body) =>
        body["ForceOverwriteReplicaSecret"] === false ? without(body, "ForceOverwriteReplicaSecret") : body,
      ),
    },
  },
  {
    name: "client-with-plain-json",
    fault: "the client says that it sends application/json",
    breaks: ["CS-120"],
    change: { in: "client", wire: onHeaders((headers) => ({ ...headers, "content-type": "application/json" })) },
  },
  {
    name: "client-with-other-target",
    fault: "the client names the service in the target as people do",
    breaks: ["CS-120", "CS-123"],
    change: {
      in: "client",
      wire: onHeaders((headers) =>
        changed(headers, "x-amz-target", (target: string) => target.replace("secretsmanager", "SecretsManager")),
      ),
    },
  },
  {
    name: "client-signs-for-another",
    fault: "the client signs for another service",
    breaks: ["CS-121"],
    change: {
      in: "client",
      wire: onHeaders((headers) =>
        changed(headers, "authorization", (value: string) => value.replace("/secretsmanager/", "/secrets-manager/")),
      ),
    },
  },
  {
    name: "client-unsigned",
    fault: "the client does not sign",
    breaks: ["CS-121"],
    change: { in: "client", wire: onHeaders((headers) => without(headers, "authorization")) },
  },
  {
    name: "client-with-url-safe-base64",
    fault: "the client sends bytes in the alphabet for URLs",
    breaks: ["CS-066"],
    change: {
      in: "client",
      wire: onRequestBody((body) =>
        changed(body, "SecretBinary", (value: string) => value.replaceAll("+", "-").replaceAll("/", "_")),
      ),
    },
  },
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
      piece: onReplicas((entry) => changed(entry, "KmsKeyId", (key: string) => (/^arn:/.test(key) ? key : undefined))),
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
