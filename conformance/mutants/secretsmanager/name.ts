import {
  InvalidRequestException,
  ResourceExistsException,
  ResourceNotFoundException,
  ValidationException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onRefusal } from "../on-operations.js";
import { onAnswer, onRequestBody } from "../on-wire.js";

const reading = ["describeSecret", "getSecretValue", "listSecretVersionIds", "putSecretValue", "untagResource"];

/** The name in an ARN, with or without six characters at its end. */
const resourceOf = (id: unknown) => String(id).replace(/^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:/, "");

const refusing = (isRefused: (name: string) => boolean) =>
  around("createSecret", (next, input) => {
    if (isRefused(String(input["Name"]))) throw new ValidationException({ message: "Invalid name." });
    return next(input);
  });

/** Removes whatever has the name and makes the secret. */
const overwriting = onRefusal("createSecret", async (error, input, { others }, next) => {
  if (error instanceof ValidationException) throw error;
  await others["deleteSecret"]!({ SecretId: input["Name"], ForceDeleteWithoutRecovery: true });
  return next(input);
});

/** Faults in names, and in how secrets are found by them. */
export const nameMutants: readonly Mutant[] = [
  {
    name: "name-made-up",
    fault: "a secret without a name gets one",
    breaks: ["CS-030", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body, { operation }) =>
        operation === "CreateSecret" && body["Name"] === undefined ? { ...body, Name: crypto.randomUUID() } : body,
      ),
    },
  },
  {
    name: "any-character",
    fault: "names may have any character",
    breaks: ["CS-031", "SM-003"],
    change: { in: "service", disabledChecks: ["NameCharacters", "SecretIdCharacters"] },
  },
  {
    name: "bad-name-not-found",
    fault: "what cannot be a name is looked up, and not found",
    breaks: ["SM-003"],
    change: { in: "service", disabledChecks: ["SecretIdCharacters"] },
  },
  {
    name: "few-characters",
    fault: "names may not have + = . @ or _",
    breaks: ["CS-031", "CS-038"],
    change: { in: "service", operations: refusing((name) => /[+=.@_]/.test(name)) },
  },
  {
    name: "letters-of-all-scripts",
    fault: "names may have letters of all scripts",
    breaks: ["CS-031"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "Name", (name: string) => name.replace(/[^\x20-\x7f]/gu, "x"))),
    },
  },
  {
    name: "exclamation-mark",
    fault: "names may have an exclamation mark",
    breaks: ["CS-032"],
    change: { in: "service", disabledChecks: ["NameExclamationMark"] },
  },
  {
    name: "looks-like-a-suffix",
    fault: "names that end in a hyphen and six characters are refused",
    breaks: ["CS-033"],
    change: { in: "service", operations: refusing((name) => /-[A-Za-z0-9]{6}$/.test(name)) },
  },
  {
    name: "partial-arn-read-by-name",
    fault: "what is not found by its ARN is looked up by the ARN's end as a name",
    breaks: ["CS-033", "CS-127"],
    change: {
      in: "service",
      operations: onRefusal(reading, (error, input, _, next) => {
        const name = resourceOf(input["SecretId"]);
        if (!(error instanceof ResourceNotFoundException) || name === input["SecretId"]) throw error;
        return next({ ...input, SecretId: name });
      }),
    },
  },
  {
    name: "suffix-not-looked-at",
    fault: "an ARN is cut down to its name",
    breaks: ["CS-112", "SM-003"],
    change: {
      in: "service",
      operations: onInput(reading, (input) =>
        changed(input, "SecretId", (id: string) =>
          id.startsWith("arn:") ? resourceOf(id).replace(/-[^-]{6}$/, "") : id,
        ),
      ),
    },
  },
  {
    name: "complete-arns-only",
    fault: "an ARN without its six characters finds nothing",
    breaks: ["SM-003", "CS-034"],
    change: {
      in: "service",
      operations: around(reading, (next, input) => {
        const id = String(input["SecretId"]);
        if (id.startsWith("arn:") && !/-[A-Za-z0-9]{6}$/.test(id)) {
          throw new ResourceNotFoundException({ message: "Secrets Manager can't find the specified secret." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "names-of-256",
    fault: "names end at 256 characters",
    breaks: ["CS-035"],
    change: { in: "service", operations: refusing((name) => name.length > 256) },
  },
  {
    name: "names-cut-off",
    fault: "what is too long of a name is cut off",
    breaks: ["CS-035", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "Name", (name: string) => name.slice(0, 512))),
    },
  },
  {
    name: "empty-name-replaced",
    fault: "an empty name stands for any",
    breaks: ["CS-035", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "Name", (name: string) => name || crypto.randomUUID())),
    },
  },
  {
    name: "taken-name-overwritten",
    fault: "CreateSecret overwrites the secret that has the name",
    breaks: ["CS-025", "CS-036", "CS-037", "CS-045", "CS-047", "CS-051", "CS-127"],
    change: { in: "service", operations: overwriting },
  },
  {
    name: "taken-name-updated",
    fault: "CreateSecret adds a version to the secret that has the name",
    breaks: ["CS-025", "CS-036", "CS-045"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", (error, { Name, SecretString, ClientRequestToken }, { others }) => {
        if (!(error instanceof ResourceExistsException) || SecretString === undefined) throw error;
        return others["putSecretValue"]!({ SecretId: Name, SecretString, ClientRequestToken });
      }),
    },
  },
  {
    name: "taken-name-otherwise",
    fault: "a name that is in use is refused as an invalid request",
    breaks: ["CS-036", "CS-045"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", ({ message }) => {
        throw new InvalidRequestException({ message });
      }),
    },
  },
  {
    name: "taken-name-not-named",
    fault: "the refusal of a name that is in use does not say which",
    breaks: ["CS-036"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", () => {
        throw new ResourceExistsException({ message: "The operation failed because the secret already exists." });
      }),
    },
  },
  {
    name: "scheduled-name-exists",
    fault: "the name of a secret that waits for its deletion is refused as one in use",
    breaks: ["CS-037"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", ({ message }) => {
        throw new ResourceExistsException({ message });
      }),
    },
  },
  {
    name: "refused-with-404-or-409",
    fault: "what does not exist is a status 404, what exists already a 409",
    breaks: ["CS-127"],
    change: {
      in: "service",
      wire: onAnswer(({ status, body }) => {
        const type = String((body as Members | undefined)?.["__type"]);
        return {
          status: type === "ResourceNotFoundException" ? 404 : type === "ResourceExistsException" ? 409 : status,
        };
      }),
    },
  },
  {
    name: "refused-with-500",
    fault: "every refusal is a status 500",
    breaks: ["CS-006", "CS-031", "CS-037", "CS-127"],
    change: { in: "service", wire: onAnswer(({ status }) => ({ status: status < 300 ? status : 500 })) },
  },
];
