import { AccessDeniedException, ResourceNotFoundException } from "../../../generated/secretsmanager/errors/index.js";
import type { Operations } from "../../targets/pieces.js";
import { changed, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onInput, onRefusal } from "../on-operations.js";

const OTHER = "210987654321";

interface Context {
  readonly region?: string;
  readonly accessKeyId?: string;
}

/** Takes calls of the other account for the own one's, where the function says so. */
function mistaking(names: readonly string[], isMeant: (input: Members) => boolean) {
  return (operations: Operations): Operations => ({
    ...operations,
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (input: Members, { region, accessKeyId }: Context) =>
          operations[name]!(input, { region, ...(!isMeant(input) && { accessKeyId }) }),
      ]),
    ),
  });
}

/** Lets nobody but the own account call an operation. */
function refusingOther(name: string) {
  return (operations: Operations): Operations => ({
    ...operations,
    [name]: (input: Members, context: Context) => {
      if (context.accessKeyId !== OTHER) return operations[name]!(input, context);
      throw new AccessDeniedException({ message: "Not from another account." });
    },
  });
}

/** Keeps an operation from other accounts. */
function closedToOthers(operation: string): Mutant {
  return {
    name: `no-foreign-${operation.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    fault: `no other account may call ${operation}, whatever the policy says`,
    breaks: ["SM-165"],
    change: { in: "service", operations: refusingOther(operation) },
  };
}

const always = () => true;

/** Faults in who may do what. */
export const accessMutants: readonly Mutant[] = [
  closedToOthers("tagResource"),
  closedToOthers("putResourcePolicy"),
  closedToOthers("restoreSecret"),
  {
    name: "everything-granted",
    fault: "a policy that lets another account do something lets it do anything",
    breaks: ["SM-165"],
    change: {
      in: "service",
      operations: onInput("putResourcePolicy", (input) =>
        changed(input, "ResourcePolicy", (text: string) =>
          text.replace("secretsmanager:DescribeSecret", "secretsmanager:*"),
        ),
      ),
    },
  },
  {
    name: "accounts-not-told-apart",
    fault: "every caller is taken for the secret's own account",
    breaks: ["SM-007"],
    change: {
      in: "service",
      operations: mistaking(["describeSecret", "deleteSecret", "getSecretValue"], always),
    },
  },
  {
    name: "names-over-accounts",
    fault: "another account finds a secret by its name",
    breaks: ["SM-007"],
    change: {
      in: "service",
      operations: mistaking(["describeSecret"], (input) => !String(input["SecretId"]).startsWith("arn:")),
    },
  },
  {
    name: "default-key-for-all",
    fault: "another account reads a value under the default key",
    breaks: ["SM-166", "CS-014"],
    change: { in: "service", operations: mistaking(["getSecretValue"], always) },
  },
  {
    name: "no-foreign-values",
    fault: "another account reads no value, whatever key it is under",
    breaks: ["SM-166", "CS-014"],
    change: { in: "service", operations: refusingOther("getSecretValue") },
  },
  {
    name: "existence-told",
    fault: "who has no permission learns that a secret is not there",
    breaks: ["SM-168", "SM-169"],
    change: {
      in: "service",
      operations: onRefusal("describeSecret", (error, input) => {
        throw error instanceof AccessDeniedException && String(input["SecretId"]).endsWith("-zzzzzz")
          ? new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." })
          : error;
      }),
    },
  },
  {
    name: "policy-without-suffix",
    fault: "a policy names a secret without its six characters",
    breaks: ["SM-169"],
    change: {
      in: "service",
      operations: onInput("putResourcePolicy", (input) =>
        changed(input, "ResourcePolicy", (text: string) => text.replace(/(:secret:[^"?]*[^"?-]{7})"/, '$1*"')),
      ),
    },
  },
  {
    name: "resource-not-named",
    fault: "a refusal for want of permission does not say what it is about",
    breaks: ["SM-169"],
    change: {
      in: "service",
      operations: onRefusal("describeSecret", (error) => {
        throw error instanceof AccessDeniedException
          ? new AccessDeniedException({ message: error.message.replace(/ on resource: \S+/, "") })
          : error;
      }),
    },
  },
];
