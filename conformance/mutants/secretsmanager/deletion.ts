import {
  InvalidParameterException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";

const DAY = 86_400_000;

/** Faults in the deletion of secrets. */
export const deletionMutants: readonly Mutant[] = [
  {
    name: "week-by-default",
    fault: "a deletion takes 7 days unless it is told otherwise",
    breaks: ["CS-024"],
    change: {
      in: "service",
      operations: onInput("deleteSecret", (input) =>
        input["ForceDeleteWithoutRecovery"] ? input : { RecoveryWindowInDays: 7, ...input },
      ),
    },
  },
  {
    name: "window-ignored",
    fault: "a deletion takes 30 days whatever it is told",
    breaks: ["CS-024", "CS-037", "SM-122"],
    change: {
      in: "service",
      operations: onOutput("deleteSecret", (output, input) =>
        input["ForceDeleteWithoutRecovery"] ? output : { ...output, DeletionDate: new Date(Date.now() + 30 * DAY) },
      ),
    },
  },
  {
    name: "not-described-any-more",
    fault: "a secret that waits for its deletion cannot be described",
    breaks: ["CS-024"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => {
        if (output["DeletedDate"] === undefined) return output;
        throw new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." });
      }),
    },
  },
  {
    name: "read-till-the-end",
    fault: "a secret that waits for its deletion can be read",
    breaks: ["CS-024", "CS-127"],
    change: {
      in: "service",
      operations: around("deleteSecret", (next, input, { others }) =>
        input["ForceDeleteWithoutRecovery"]
          ? next(input)
          : others["describeSecret"]!({ SecretId: input["SecretId"] }).then(({ ARN, Name }) => ({
              ARN,
              Name,
              DeletionDate: new Date(Date.now() + Number(input["RecoveryWindowInDays"] ?? 30) * DAY),
            })),
      ),
    },
  },
  {
    name: "never-there-not-found",
    fault: "a forced deletion of a secret that never was finds nothing",
    breaks: ["CS-024"],
    change: {
      in: "service",
      operations: around("deleteSecret", async (next, input, { others }) => {
        await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return next(input);
      }),
    },
  },
  {
    name: "force-waits",
    fault: "a forced deletion waits for 30 days",
    breaks: ["CS-024", "CS-112"],
    change: {
      in: "service",
      operations: onInput("deleteSecret", (input) => without(input, "ForceDeleteWithoutRecovery")),
    },
  },
  {
    name: "any-window",
    fault: "a time for restoring that is out of range is brought into it",
    breaks: ["SM-121"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(body, "RecoveryWindowInDays", (days: number) => Math.min(30, Math.max(7, days))),
      ),
    },
  },
  {
    name: "window-with-force",
    fault: "a forced deletion may have a time for restoring",
    breaks: ["SM-122"],
    change: {
      in: "service",
      wire: onRequestBody((body) => (isForced(body) ? without(body, "RecoveryWindowInDays") : body)),
    },
  },
  {
    name: "force-before-range",
    fault: "of a forced deletion with a time out of range the force is reported",
    breaks: ["SM-122"],
    change: {
      in: "service",
      wire: onRequestBody((body) => (isForced(body) ? changed(body, "RecoveryWindowInDays", () => 7) : body)),
    },
  },
  {
    name: "no-force-with-window",
    fault: "a deletion that is expressly not forced may have no time for restoring",
    breaks: ["SM-122"],
    change: {
      in: "service",
      operations: around("deleteSecret", (next, input) => {
        if (input["ForceDeleteWithoutRecovery"] === false && input["RecoveryWindowInDays"] !== undefined) {
          throw new InvalidParameterException({ message: "Not both." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "old-arn-finds",
    fault: "the ARN of a deleted secret finds the one of the same name",
    breaks: ["CS-112"],
    change: {
      in: "service",
      operations: onRefusal("getSecretValue", (error, input, _, next) => {
        const name = /:secret:(.+)-[^-]{6}$/.exec(String(input["SecretId"]))?.[1];
        if (name === undefined) throw error;
        return next({ ...input, SecretId: name });
      }),
    },
  },
];

function isForced(body: Members): boolean {
  return body["ForceDeleteWithoutRecovery"] === true && body["RecoveryWindowInDays"] !== undefined;
}
