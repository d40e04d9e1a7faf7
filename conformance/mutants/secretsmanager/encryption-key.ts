import { InvalidParameterException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";

/** Faults in the handling of KMS keys. */
export const encryptionKeyMutants: readonly Mutant[] = [
  {
    name: "default-key-shown",
    fault: "DescribeSecret names the default key",
    breaks: ["CS-010", "CS-019"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => ({ KmsKeyId: "alias/aws/secretsmanager", ...output })),
    },
  },
  {
    name: "no-keys-of-versions",
    fault: "the list of versions tells no keys",
    breaks: ["CS-010"],
    change: {
      in: "service",
      operations: onOutput("listSecretVersionIds", (output) =>
        changed(output, "Versions", (versions: readonly Members[]) =>
          versions.map((each) => without(each, "KmsKeyIds")),
        ),
      ),
    },
  },
  {
    name: "key-not-shown",
    fault: "DescribeSecret never names a key",
    breaks: ["CS-015"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => without(output, "KmsKeyId")) },
  },
  {
    name: "key-by-arn-only",
    fault: "a key is taken by its ARN only",
    breaks: ["CS-017"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        const { KmsKeyId } = input;
        if (KmsKeyId && !String(KmsKeyId).startsWith("arn:")) {
          throw new InvalidParameterException({ message: "KmsKeyId must be an ARN." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "any-text-a-key",
    fault: "any text is taken for a key",
    breaks: ["CS-017"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) =>
        changed(input, "KmsKeyId", (key: string) => (key.includes("/") || key === "" ? key : `alias/${key}`)),
      ),
    },
  },
  {
    name: "key-by-alias-refused",
    fault: "a key cannot be named by an alias",
    breaks: ["CS-017"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (String(input["KmsKeyId"]).includes("alias/")) {
          throw new InvalidParameterException({ message: "Invalid keyId" });
        }
        return next(input);
      }),
    },
  },
  {
    name: "key-by-arn-refused",
    fault: "the ARN of a key is refused",
    breaks: ["CS-015", "CS-017"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (String(input["KmsKeyId"]).includes(":key/"))
          throw new InvalidParameterException({ message: "Invalid keyId" });
        return next(input);
      }),
    },
  },
  {
    name: "empty-key-refused",
    fault: "an empty key is refused",
    breaks: ["CS-019"],
    change: { in: "service", reference: { assumptions: { emptyKeyIsDefault: false } } },
  },
  {
    name: "key-cut-off",
    fault: "what is too long of a key's name is cut off",
    breaks: ["CS-017", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "KmsKeyId", (key: string) => key.slice(0, 2048))),
    },
  },
];
