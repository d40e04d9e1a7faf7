import { InvalidParameterException, ResourceExistsException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onRefusal } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";
import type { Operations } from "../../targets/pieces.js";

/** Remembers the successful requests of CreateSecret by name and token. */
function remembering(
  repeated: (first: Members, input: Members, next: (input: Members) => Promise<Members>) => unknown,
  keyOf = ({ Name, ClientRequestToken }: Members) => `${String(Name)} ${String(ClientRequestToken)}`,
): (operations: Operations) => Operations {
  return (operations) => {
    const answers = new Map<string, Members>();
    return around("createSecret", async (next, input) => {
      const first = answers.get(keyOf(input));
      if (first) return repeated(first, input, next);
      const output = await next(input);
      answers.set(keyOf(input), output);
      return output;
    })(operations);
  };
}

const exists = () => new ResourceExistsException({ message: "The secret already exists." });

/** Faults in the service's handling of tokens. */
export const tokenMutants: readonly Mutant[] = [
  {
    name: "token-ignored",
    fault: "versions get ids of the service's own making",
    breaks: ["CS-043", "CS-045", "CS-046", "CS-048"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => ({ ...input, ClientRequestToken: crypto.randomUUID() })),
    },
  },
  {
    name: "token-lower-cased",
    fault: "tokens are stored in lower case",
    breaks: ["CS-048", "CS-040"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) =>
        changed(input, "ClientRequestToken", (token: string) => token.toLowerCase()),
      ),
    },
  },
  {
    name: "token-made-up",
    fault: "the service makes up a token where none is sent",
    breaks: ["CS-042", "CS-128"],
    change: { in: "service", disabledChecks: ["TokenGiven"] },
  },
  {
    name: "null-token-made-up",
    fault: "a token that is null is replaced by one",
    breaks: ["CS-042", "CS-124"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        body["ClientRequestToken"] === null ? { ...body, ClientRequestToken: crypto.randomUUID() } : body,
      ),
    },
  },
  {
    name: "token-must-be-uuid",
    fault: "tokens have to be UUIDs",
    breaks: ["CS-044"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(input["ClientRequestToken"]))) {
          throw new InvalidParameterException({ message: "ClientRequestToken must be a UUID." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "token-limits-lifted",
    fault: "short tokens are filled up and long ones cut off",
    breaks: ["CS-049", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(body, "ClientRequestToken", (token: string) => token.padEnd(32, "0").slice(0, 64)),
      ),
    },
  },
  {
    name: "token-limits-narrow",
    fault: "tokens have 36 characters",
    breaks: ["CS-049", "CS-044"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (String(input["ClientRequestToken"]).length !== 36) {
          throw new InvalidParameterException({ message: "ClientRequestToken must have 36 characters." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "repetition-refused",
    fault: "a request that is repeated is refused",
    breaks: ["CS-043", "CS-046", "CS-050"],
    change: {
      in: "service",
      operations: remembering(() => {
        throw exists();
      }),
    },
  },
  {
    name: "other-value-ignored",
    fault: "a token that is repeated with another value is answered as the first time",
    breaks: ["CS-047"],
    change: { in: "service", operations: remembering((first) => first) },
  },
  {
    name: "other-bytes-ignored",
    fault: "of repeated bytes only the length is compared",
    breaks: ["CS-047"],
    change: {
      in: "service",
      operations: remembering((first, input, next) => (input["SecretBinary"] === undefined ? next(input) : first)),
    },
  },
  {
    name: "other-value-taken",
    fault: "a token that is repeated with another value replaces the value, and then is refused",
    breaks: ["CS-047"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", async (error, { Name, SecretString }, { others }) => {
        if (error.message.includes("ClientRequestToken") && SecretString !== undefined) {
          await others["putSecretValue"]!({ SecretId: Name, SecretString, ClientRequestToken: crypto.randomUUID() });
        }
        throw error;
      }),
    },
  },
  {
    name: "refusal-without-arn",
    fault: "the refusal of a repeated token names no secret",
    breaks: ["CS-047"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", ({ message }) => {
        throw new ResourceExistsException({ message: message.replace(/secret arn:.*$/, "the secret.") });
      }),
    },
  },
  {
    name: "repetition-with-other-description-refused",
    fault: "a repetition with another description is refused",
    breaks: ["CS-050"],
    change: {
      in: "service",
      operations: remembering((_, input, next) => {
        if (input["Description"] !== undefined) throw exists();
        return next(input);
      }),
    },
  },
  {
    name: "repetition-without-value-succeeds",
    fault: "a repetition without a value is answered as the first time",
    breaks: ["CS-051"],
    change: {
      in: "service",
      operations: remembering((first, input, next) => (input["SecretString"] === undefined ? first : next(input))),
    },
  },
  {
    name: "token-of-the-account",
    fault: "one token cannot serve two secrets",
    breaks: ["CS-044"],
    change: {
      in: "service",
      operations: remembering(
        () => {
          throw exists();
        },
        ({ ClientRequestToken }) => String(ClientRequestToken),
      ),
    },
  },
];
