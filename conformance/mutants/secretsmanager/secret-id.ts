import { ResourceNotFoundException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onRefusal } from "../on-operations.js";
import { onAnswerBody, refusing } from "../on-wire.js";

const operations = ["describeSecret", "getSecretValue", "putSecretValue", "updateSecret", "deleteSecret"] as const;

const notThere = () => new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." });

/** Does not find what is named in such a way. */
const blindTo = (names: readonly string[], isMeant: (id: string) => boolean) =>
  around(names, (next, input) => {
    if (isMeant(String(input["SecretId"]))) throw notThere();
    return next(input);
  });

/** Where nothing is found, looks for another name; `undefined` for none. */
const retrying = (nameOf: (id: string) => string | undefined) =>
  onRefusal(operations, (error, input, _, next) => {
    const name = nameOf(String(input["SecretId"]));
    if (!(error instanceof ResourceNotFoundException) || name === undefined) throw error;
    return next({ ...input, SecretId: name });
  });

const isArn = (id: string) => id.startsWith("arn:");
const isComplete = (id: string) => /-[A-Za-z0-9]{6}$/.test(id);
const resourceOf = (id: string) => (isArn(id) ? id.split(":").slice(6).join(":") : undefined);

/** Faults in how a secret is found. */
export const secretIdMutants: readonly Mutant[] = [
  {
    name: "arn-as-sent",
    fault: "answers have the id that was sent for the ARN",
    breaks: ["SM-003"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, request) =>
        changed(body, "ARN", (arn: string) => (request.body as Members)["SecretId"] ?? arn),
      ),
    },
  },
  {
    name: "names-only",
    fault: "a secret is not found by its complete ARN",
    breaks: ["SM-003"],
    change: { in: "service", operations: blindTo(operations, (id) => isArn(id) && isComplete(id)) },
  },
  {
    name: "any-id",
    fault: "what cannot be a name is looked for all the same",
    breaks: ["SM-003"],
    change: { in: "service", disabledChecks: ["SecretIdCharacters"] },
  },
  {
    name: "no-managed-names",
    fault: "an exclamation mark makes a secret's id invalid",
    breaks: ["SM-003"],
    change: {
      in: "service",
      wire: refusing(({ body }) =>
        String((body as Members)["SecretId"]).includes("!") ? "ValidationException" : undefined,
      ),
    },
  },
  {
    name: "no-partial-arns",
    fault: "a secret is not found by an ARN without its six characters",
    breaks: ["SM-004"],
    change: { in: "service", operations: blindTo(operations, (id) => isArn(id) && !isComplete(id)) },
  },
  {
    name: "beginning-of-name",
    fault: "the beginning of a name is enough",
    breaks: ["SM-004"],
    change: {
      in: "service",
      operations: onRefusal("describeSecret", async (error, input, { others }, next) => {
        const name = resourceOf(String(input["SecretId"]));
        if (name === undefined) throw error;
        const { SecretList } = await others["listSecrets"]!({ Filters: [{ Key: "name", Values: [name] }] });
        const [first] = SecretList as readonly Members[];
        if (!first) throw error;
        return next({ SecretId: first["Name"] });
      }),
    },
  },
  {
    name: "whole-resource-is-name",
    fault: "an ARN that ends like a complete one is taken for a partial one too",
    breaks: ["SM-005"],
    change: { in: "service", operations: retrying(resourceOf) },
  },
  {
    name: "not-by-misleading-name",
    fault: "a secret whose name ends like an ARN is not found at all",
    breaks: ["SM-005"],
    change: {
      in: "service",
      operations: blindTo(operations, (id) => isComplete(isArn(id) ? id.slice(0, -7) : id)),
    },
  },
  {
    name: "suffix-cut-off",
    fault: "the six characters of an ARN are not looked at",
    breaks: ["SM-006"],
    change: {
      in: "service",
      operations: retrying((id) => (isComplete(id) ? resourceOf(id)?.slice(0, -7) : undefined)),
    },
  },
  {
    name: "region-not-looked-at",
    fault: "the ARN of another Region's secret finds the one of that name here",
    breaks: ["SM-007"],
    change: { in: "service", operations: retrying((id) => resourceOf(id)?.slice(0, -7)) },
  },
];
