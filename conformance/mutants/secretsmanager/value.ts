import { InvalidParameterException, ValidationException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

const creating = ["createSecret", "putSecretValue"];

const hasNoValue = (input: Members) => input["SecretString"] === undefined && input["SecretBinary"] === undefined;

const limited = (isTooLong: (input: Members) => boolean) =>
  around(creating, (next, input) => {
    if (isTooLong(input)) throw new ValidationException({ message: "The value is too long." });
    return next(input);
  });

/** Faults in the handling of values. */
export const valueMutants: readonly Mutant[] = [
  {
    name: "both-values-accepted",
    fault: "a text and bytes together are accepted, and the text is stored",
    breaks: ["CS-006", "SM-067"],
    change: { in: "service", disabledChecks: ["OneValueOnly"] },
  },
  {
    name: "both-values-half-done",
    fault: "a text and bytes together are refused, but the secret is made",
    breaks: ["CS-006"],
    change: {
      in: "service",
      disabledChecks: ["OneValueOnly"],
      operations: around("createSecret", async (next, input) => {
        const output = await next(input);
        if (input["SecretString"] === undefined || input["SecretBinary"] === undefined) return output;
        throw new InvalidParameterException({
          message: "You can't specify both a binary secret value and a string secret value in the same secret.",
        });
      }),
    },
  },
  {
    name: "value-demanded",
    fault: "a secret without a value is refused",
    breaks: ["CS-009", "CS-070"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (hasNoValue(input)) throw new InvalidParameterException({ message: "You must provide a value." });
        return next(input);
      }),
    },
  },
  {
    name: "phantom-version",
    fault: "a secret without a value gets an empty version",
    breaks: ["CS-009", "CS-114", "CS-029", "CS-127", "SM-031", "SM-061"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => (hasNoValue(input) ? { ...input, SecretString: " " } : input)),
    },
  },
  {
    name: "text-trimmed",
    fault: "spaces and line ends around a text are cut off",
    breaks: ["CS-060", "CS-027", "CS-064"],
    change: {
      in: "service",
      operations: onInput(creating, (input) => changed(input, "SecretString", (value: string) => value.trim())),
    },
  },
  {
    name: "text-normalised",
    fault: "line ends of a text are made alike",
    breaks: ["CS-060"],
    change: {
      in: "service",
      operations: onInput(creating, (input) =>
        changed(input, "SecretString", (value: string) => value.replaceAll("\r\n", "\n")),
      ),
    },
  },
  {
    name: "old-value-limit",
    fault: "values end at 10240, as they did before 2020",
    breaks: ["CS-061", "CS-062", "CS-068"],
    change: {
      in: "service",
      operations: limited(
        ({ SecretString = "", SecretBinary = "" }) => Math.max(lengthOf(SecretString), lengthOf(SecretBinary)) > 10_240,
      ),
    },
  },
  {
    name: "value-cut-off",
    fault: "what is too long of a value is cut off",
    breaks: ["CS-061", "CS-068", "CS-071"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(
          changed(body, "SecretString", (value: string) => value.slice(0, 65_536)),
          "SecretBinary",
          (value: string) => (value.length > 87_384 - 4 ? value.slice(0, 87_384 - 4) : value),
        ),
      ),
    },
  },
  {
    name: "empty-value-stored",
    fault: "an empty value is stored",
    breaks: ["CS-061", "CS-068", "CS-070"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(
          changed(body, "SecretString", (value: string) => value || " "),
          "SecretBinary",
          (value: string) => value || "AA==",
        ),
      ),
    },
  },
  {
    name: "bytes-not-counted",
    fault: "the limit on a text's bytes is not looked at",
    breaks: ["CS-062"],
    change: { in: "service", disabledChecks: ["SecretStringBytes"] },
  },
  {
    name: "surrogates-counted-apart",
    fault: "the halves of a character outside the basic plane are counted as three bytes each",
    breaks: ["CS-062"],
    change: {
      in: "service",
      operations: limited(({ SecretString = "" }) => cesuLength(String(SecretString)) > 65_536),
    },
  },
  {
    name: "value-quoted",
    fault: "refusals quote the value",
    breaks: ["CS-061", "CS-062", "CS-071", "CS-129"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body, { body: sent }) => {
        const { SecretString } = sent as Members;
        const quoted = (message: string) => `${message} (${String(SecretString)})`;
        return SecretString === undefined ? body : changed(changed(body, "Message", quoted), "message", quoted);
      }),
    },
  },
  {
    name: "stored-value-quoted",
    fault: "the refusal of a repeated token quotes the stored value",
    breaks: ["CS-071"],
    change: {
      in: "service",
      operations: onRefusal("createSecret", async (error, { Name }, { others }) => {
        const { SecretString } = await others["getSecretValue"]!({ SecretId: Name });
        error.message += ` It is ${String(SecretString)}.`;
        throw error;
      }),
    },
  },
  {
    name: "bytes-quoted",
    fault: "refusals quote bytes in base64",
    breaks: ["CS-071"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body, { body: sent }) => {
        const { SecretBinary } = sent as Members;
        return SecretBinary === undefined
          ? body
          : changed(body, "message", (message: string) => `${message} ${String(SecretBinary)}`);
      }),
    },
  },
  {
    name: "value-described",
    fault: "DescribeSecret shows the value",
    breaks: ["CS-028", "CS-071"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "DescribeSecret" ? { ...body, SecretString: "one" } : body,
      ),
    },
  },
  {
    name: "bytes-as-text",
    fault: "GetSecretValue answers bytes as a text",
    breaks: ["CS-027", "CS-066", "CS-069", "CS-124", "SM-060"],
    change: {
      in: "service",
      operations: onOutput("getSecretValue", (output) =>
        output["SecretBinary"] === undefined
          ? output
          : {
              ...without(output, "SecretBinary"),
              SecretString: Buffer.from(output["SecretBinary"] as Uint8Array).toString("latin1"),
            },
      ),
    },
  },
  {
    name: "base64-twice",
    fault: "GetSecretValue encodes bytes a second time",
    breaks: ["CS-066", "CS-069", "CS-068", "SM-060"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) => changed(body, "SecretBinary", (value: string) => btoa(value))),
    },
  },
  {
    name: "url-safe-base64",
    fault: "bytes are answered in the alphabet for URLs, without padding",
    breaks: ["CS-066"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        changed(body, "SecretBinary", (value: string) =>
          value.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""),
        ),
      ),
    },
  },
  {
    name: "no-binary-by-hand",
    fault: "SecretBinary is taken from clients of Amazon's only",
    breaks: ["CS-069"],
    change: {
      in: "service",
      wire: onRequestBody((body, { headers }) =>
        headers["amz-sdk-invocation-id"] === undefined ? without(body, "SecretBinary") : body,
      ),
    },
  },
];

function lengthOf(value: unknown): number {
  return (value as { readonly length: number }).length;
}

/** Bytes in CESU-8, for which UTF-8 is often mistaken. */
function cesuLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
