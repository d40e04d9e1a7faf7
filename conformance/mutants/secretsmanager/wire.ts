import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around } from "../on-operations.js";
import { onAnswer, onAnswerBody, onRequest, onRequestBody, refusing } from "../on-wire.js";

/** Faults in how the service reads and writes. */
export const wireMutants: readonly Mutant[] = [
  {
    name: "plain-json",
    fault: "answers say that they are application/json",
    breaks: ["CS-120", "CS-128"],
    change: {
      in: "service",
      wire: onAnswer(({ headers }) => ({ headers: { ...headers, "content-type": "application/json" } })),
    },
  },
  {
    name: "no-request-id",
    fault: "answers carry no request id",
    breaks: ["CS-133"],
    change: { in: "service", wire: onAnswer(({ headers }) => ({ headers: without(headers, "x-amzn-requestid") })) },
  },
  {
    name: "message-in-lower-case",
    fault: "the errors of the service have a message in lower case",
    breaks: ["CS-128"],
    change: { in: "service", wire: onAnswerBody("error", ({ Message, ...body }) => ({ message: Message, ...body })) },
  },
  {
    name: "namespace-in-type",
    fault: "an error's type has its namespace",
    breaks: ["CS-128"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body) =>
        changed(body, "__type", (type: string) => `com.amazonaws.secretsmanager#${type}`),
      ),
    },
  },
  {
    name: "null-members",
    fault: "members without a value are null",
    breaks: ["CS-124"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) => ({
        VersionId: null,
        SecretString: null,
        SecretBinary: null,
        Description: null,
        LastAccessedDate: null,
        ...body,
      })),
    },
  },
  {
    name: "null-members-refused",
    fault: "a request with a member that is null is refused",
    breaks: ["CS-124"],
    change: {
      in: "service",
      wire: refusing(({ body }) =>
        Object.values((body ?? {}) as Members).includes(null) ? "SerializationException" : undefined,
      ),
    },
  },
  {
    name: "operation-guessed",
    fault: "the service guesses which operation is meant",
    breaks: ["CS-123"],
    change: {
      in: "service",
      wire: onRequest(({ headers }) => ({ headers: { ...headers, "x-amz-target": guessed(headers["x-amz-target"]) } })),
    },
  },
  {
    name: "unknown-operation-as-validation",
    fault: "an unknown operation is a ValidationException",
    breaks: ["CS-123"],
    change: { in: "service", wire: renaming("UnknownOperationException", "ValidationException") },
  },
  {
    name: "broken-json-as-validation",
    fault: "a body that cannot be read is a ValidationException",
    breaks: ["CS-131"],
    change: { in: "service", wire: renaming("SerializationException", "ValidationException") },
  },
  {
    name: "types-converted",
    fault: "numbers are taken for texts, and anything else that does not fit is dropped",
    breaks: ["CS-131"],
    change: {
      in: "service",
      wire: onRequestBody((body) => ({
        ...changed(body, "Name", (name: unknown) => (typeof name === "string" ? name : "a")),
        SecretString: "one",
        SecretBinary: undefined,
        Tags: undefined,
        ForceOverwriteReplicaSecret: undefined,
      })),
    },
  },
  {
    name: "lenient-json",
    fault: "a body that is no JSON object stands for an empty one",
    breaks: ["CS-131"],
    change: {
      in: "service",
      wire: onRequest(({ body }) => (typeof body === "object" && !Array.isArray(body) ? {} : { body: {} })),
    },
  },
  {
    name: "unknown-members-refused",
    fault: "members that the operation does not know are refused",
    breaks: ["CS-134"],
    change: {
      in: "service",
      wire: refusing(({ body }) =>
        (body as Members | undefined)?.["Flavour"] === undefined ? undefined : "SerializationException",
      ),
    },
  },
  {
    name: "first-violation-only",
    fault: "of several broken constraints the first alone is reported",
    breaks: ["CS-129"],
    change: {
      in: "service",
      wire: onMessage((message) =>
        message.replace(/^\d+ validation errors? detected: ([^;]*);.*$/s, "1 validation error detected: $1"),
      ),
    },
  },
  {
    name: "other-wording",
    fault: "broken constraints are worded as in Smithy's servers",
    breaks: ["CS-129", "CS-030", "CS-035", "CS-049", "CS-055", "CS-061"],
    change: {
      in: "service",
      wire: onMessage((message) => message.replace(/^.*Value .*at '(.*?)' failed/s, "Value at '/$1' failed")),
    },
  },
  {
    name: "token-first",
    fault: "the token is looked at before the constraints",
    breaks: ["CS-130"],
    change: {
      in: "service",
      wire: refusing(({ operation, body }) =>
        operation === "CreateSecret" && (body as Members)["ClientRequestToken"] === undefined
          ? "InvalidRequestException"
          : undefined,
      ),
    },
  },
  {
    name: "name-before-token",
    fault: "the name's characters are looked at before the token",
    breaks: ["CS-130"],
    change: {
      in: "service",
      wire: refusing(({ body }) => (/\s/.test(String((body as Members)["Name"])) ? "ValidationException" : undefined)),
    },
  },
  {
    name: "values-before-name",
    fault: "both values are noticed before the name's characters",
    breaks: ["CS-130"],
    change: {
      in: "service",
      wire: refusing(({ body }) => {
        const { SecretString, SecretBinary, ClientRequestToken } = body as Members;
        return SecretString && SecretBinary && ClientRequestToken ? "InvalidParameterException" : undefined;
      }),
    },
  },
  {
    name: "state-first",
    fault: "a name that is in use is noticed before both values",
    breaks: ["CS-130"],
    change: {
      in: "service",
      disabledChecks: ["OneValueOnly"],
      operations: around("createSecret", (next, input) => next(without(input, "SecretBinary"))),
    },
  },
  {
    name: "not-found-reworded",
    fault: "what does not exist is refused in other words",
    breaks: ["CS-009", "CS-127", "CS-033"],
    change: {
      in: "service",
      wire: onMessage((message) => message.replace("Secrets Manager can't find", "There is no")),
    },
  },
];

function guessed(target: unknown): string {
  const operation = String(target).replace(/^.*\./, "");
  return `secretsmanager.${operation === "CreateSecretly" ? "CreateSecret" : operation}`;
}

function renaming(from: string, to: string) {
  return onAnswerBody("error", (body) => changed(body, "__type", (type: string) => (type === from ? to : type)));
}

function onMessage(change: (message: string) => string) {
  return onAnswerBody("error", (body) => changed(changed(body, "message", change), "Message", change));
}
