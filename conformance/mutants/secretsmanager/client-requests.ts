import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onRequest, onRequestBody } from "../on-wire.js";

const onHeaders = (change: (headers: Members) => Members) => onRequest(({ headers }) => ({ headers: change(headers) }));

/** Faults in what a client sends. */
export const clientRequestMutants: readonly Mutant[] = [
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
];
