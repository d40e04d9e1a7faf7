import {
  InvalidParameterException,
  InvalidRequestException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onThrown } from "../on-client.js";
import { around, onOutput, onRefusal } from "../on-operations.js";
import { onAnswer, onAnswerBody, onRequest, onRequestBody, refusing } from "../on-wire.js";

/** Operations on a secret that change something, but for those that delete and restore. */
const changes = [
  "putSecretValue",
  "updateSecret",
  "updateSecretVersionStage",
  "tagResource",
  "untagResource",
  "putResourcePolicy",
  "deleteResourcePolicy",
  "rotateSecret",
  "cancelRotateSecret",
  "replicateSecretToRegions",
  "removeRegionsFromReplication",
] as const;

const reads = ["getSecretValue", "getResourcePolicy"] as const;

/** Lets operations succeed where they refuse with a message like this. */
const forgiving = (names: readonly string[], message: RegExp) =>
  onRefusal(names, (error) => {
    if (!message.test(error.message)) throw error;
    return {};
  });

/** Takes an operation away, as from a server that does not have it. */
function lacking(operation: string): Mutant {
  return {
    name: `no${operation.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    fault: `there is no operation ${operation}`,
    breaks: ["SM-001"],
    change: {
      in: "service",
      wire: refusing((request) => (request.operation === operation ? "UnknownOperationException" : undefined)),
    },
  };
}

/** Faults in what the operations have in common. */
export const everyOperationMutants: readonly Mutant[] = [
  lacking("UpdateSecretVersionStage"),
  lacking("RestoreSecret"),
  lacking("ValidateResourcePolicy"),
  lacking("StopReplicationToReplica"),
  {
    name: "client-other-protocol",
    fault: "the client speaks version 1.0 of the protocol",
    breaks: ["SM-002"],
    change: {
      in: "client",
      wire: onRequest(({ headers }) => ({ headers: { ...headers, "content-type": "application/x-amz-json-1.0" } })),
    },
  },
  {
    name: "tags-answered",
    fault: "tagging and untagging answer the tags",
    breaks: ["SM-002"],
    change: {
      in: "service",
      wire: onAnswer(({ status }, { operation }) =>
        status < 300 && /^(Tag|Untag)Resource$/.test(operation) ? { body: { Tags: [] } } : {},
      ),
    },
  },
  {
    name: "nulls-in-descriptions",
    fault: "a description has nulls for what there is not",
    breaks: ["SM-013"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "DescribeSecret" ? { DeletedDate: null, NextRotationDate: null, ...body } : body,
      ),
    },
  },
  {
    name: "empty-texts",
    fault: "answers have empty texts and lists for what there is not",
    breaks: ["SM-013"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) => ({ NextToken: "", Description: "", Tags: [], ...body })),
    },
  },
  {
    name: "bad-page-is-parameter",
    fault: "a token that nobody gave out is an invalid parameter",
    breaks: ["SM-019"],
    change: {
      in: "service",
      operations: onRefusal(["listSecrets", "listSecretVersionIds", "batchGetSecretValue"], (error) => {
        throw error.name === "InvalidNextTokenException"
          ? new InvalidParameterException({ message: error.message })
          : error;
      }),
    },
  },
  {
    name: "client-unclassed-errors",
    fault: "errors that an operation does not declare reach the caller without their class",
    breaks: ["SM-019"],
    change: {
      in: "client",
      piece: onThrown((error) =>
        error.name === "InvalidRequestException"
          ? Object.assign(new Error(error.message), {
              name: error.name,
              $metadata: (error as { readonly $metadata?: object }).$metadata,
            })
          : error,
      ),
    },
  },
  {
    name: "constraint-reworded",
    fault: "what a broken constraint is about is not quoted",
    breaks: ["SM-015"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body) =>
        changed(body, "message", (message: string) => message.replace(/Value .* at/, "Value at")),
      ),
    },
  },
  {
    name: "short-version-id",
    fault: "a version id that is too short is looked for",
    breaks: ["SM-015"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "VersionId", (id: string) => id.padEnd(32, "0"))),
    },
  },
  {
    name: "missing-is-404",
    fault: "what is not there is answered with status 404",
    breaks: ["SM-008"],
    change: {
      in: "service",
      wire: onAnswer(({ body }) =>
        String((body as Members)["__type"]).endsWith("ResourceNotFoundException") ? { status: 404 } : {},
      ),
    },
  },
  {
    name: "missing-reworded",
    fault: "what is not there is named in the refusal",
    breaks: ["SM-008"],
    change: {
      in: "service",
      operations: onRefusal(["describeSecret", "deleteSecret", "rotateSecret"], (error, input) => {
        throw error instanceof ResourceNotFoundException
          ? new ResourceNotFoundException({ message: `There is no secret ${String(input["SecretId"])}.` })
          : error;
      }),
    },
  },
  {
    name: "marked-changes",
    fault: "a secret that waits for its deletion is read and changed like any other",
    breaks: ["SM-009"],
    change: { in: "service", operations: forgiving([...reads, ...changes], /marked for deletion/) },
  },
  {
    name: "marked-is-missing",
    fault: "a secret that waits for its deletion is not found",
    breaks: ["SM-009"],
    change: {
      in: "service",
      operations: onRefusal([...reads, ...changes], (error) => {
        throw /marked for deletion/.test(error.message)
          ? new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." })
          : error;
      }),
    },
  },
  {
    name: "marked-versions-hidden",
    fault: "the versions of a secret that waits for its deletion are not listed",
    breaks: ["SM-009"],
    change: {
      in: "service",
      operations: around("listSecretVersionIds", async (next, input, { others }) => {
        const { DeletedDate } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (DeletedDate === undefined) return next(input);
        throw new InvalidRequestException({ message: "It was marked for deletion." });
      }),
    },
  },
  {
    name: "replica-changes",
    fault: "a replica is changed and deleted like any other secret",
    breaks: ["SM-011"],
    change: { in: "service", operations: forgiving([...changes, "deleteSecret"], /on a replica secret/) },
  },
  {
    name: "replica-refusal-request",
    fault: "a change of a replica is an invalid request",
    breaks: ["SM-011"],
    change: {
      in: "service",
      operations: onRefusal([...changes, "deleteSecret"], (error) => {
        throw /on a replica secret/.test(error.message)
          ? new InvalidRequestException({ message: error.message })
          : error;
      }),
    },
  },
  {
    name: "every-date-as-text",
    fault: "times are texts on the wire",
    breaks: ["SM-012"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            typeof value === "number" ? new Date(value * 1000).toISOString() : value,
          ]),
        ),
      ),
    },
  },
  {
    name: "milliseconds-on-the-wire",
    fault: "times are numbers of milliseconds on the wire",
    breaks: ["SM-012"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [name, typeof value === "number" ? value * 1000 : value]),
        ),
      ),
    },
  },
  {
    name: "access-to-the-second",
    fault: "the date of the last access is that of the question",
    breaks: ["SM-012"],
    change: {
      in: "service",
      operations: (operations) => {
        let asked = 0;
        return onOutput("describeSecret", (output) =>
          changed(output, "LastAccessedDate", () => new Date(Date.now() + ++asked * 1000)),
        )(operations);
      },
    },
  },
  {
    name: "first-access",
    fault: "the date of the last access is that of the first",
    breaks: ["SM-012"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        changed(output, "LastAccessedDate", () => new Date((output["CreatedDate"] as Date).toISOString().slice(0, 10))),
      ),
    },
  },
  {
    name: "client-token-with-value-only",
    fault: "the client fills in a token for UpdateSecret only where there is a value, and none for RotateSecret",
    breaks: ["SM-016"],
    change: {
      in: "client",
      wire: onRequestBody((body, { operation }) =>
        (operation === "UpdateSecret" && body["SecretString"] === undefined) || operation === "RotateSecret"
          ? without(body, "ClientRequestToken")
          : body,
      ),
    },
  },
  {
    name: "client-other-token",
    fault: "the client sends a token of its own making in place of the caller's",
    breaks: ["SM-016"],
    change: {
      in: "client",
      wire: onRequestBody((body) => changed(body, "ClientRequestToken", () => crypto.randomUUID())),
    },
  },
  {
    name: "client-one-token",
    fault: "the client fills in the same token each time",
    breaks: ["SM-016"],
    change: {
      in: "client",
      wire: onRequestBody((body) => changed(body, "ClientRequestToken", () => "00000000-0000-4000-8000-000000000000")),
    },
  },
  {
    name: "missing-token-made-up",
    fault: "a token that is missing is made up by the service",
    breaks: ["SM-017"],
    change: { in: "service", disabledChecks: ["TokenGiven"] },
  },
  {
    name: "one-error-for-tokens",
    fault: "a missing token is an invalid request on every operation",
    breaks: ["SM-017"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body, { operation }) =>
        operation === "RotateSecret"
          ? changed(body, "__type", (type: string) => type.replace("InvalidParameter", "InvalidRequest"))
          : body,
      ),
    },
  },
  {
    name: "secrets-in-refusals",
    fault: "a refusal quotes the request",
    breaks: ["SM-018"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body, request) =>
        changed(body, "message", (message: string) => `${message} (${JSON.stringify(request.body)})`),
      ),
    },
  },
  {
    name: "values-in-answers",
    fault: "a call that changes the value answers it too",
    breaks: ["SM-018"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, request) => ({
        ...body,
        ...(request.operation === "GetSecretValue" ? {} : { SecretString: "one" }),
      })),
    },
  },
];
