import { InvalidParameterException, ValidationException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";
import type { Operations } from "../../targets/pieces.js";

type Tags = readonly Members[];

const onTags = (change: (tags: Tags) => Tags) => onInput("createSecret", (input) => changed(input, "Tags", change));

const refusingTags = (isRefused: (tag: Members) => boolean) =>
  around("createSecret", (next, input) => {
    if (((input["Tags"] ?? []) as Tags).some(isRefused)) throw new InvalidParameterException({ message: "Bad tag." });
    return next(input);
  });

/** Only the first tag of each key. */
const firstOfEach = (keyOf: (tag: Members) => string) => (tags: Tags) =>
  tags.filter((tag, index) => tags.findIndex((other) => keyOf(other) === keyOf(tag)) === index);

/** Whether a text has more characters than that. */
const isLonger = (text: unknown, limit: number) => typeof text === "string" && [...text].length > limit;

const cutOff = (text: unknown, limit: number) => (typeof text === "string" ? [...text].slice(0, limit).join("") : text);

/** Faults in the handling of tags. */
export const tagMutants: readonly Mutant[] = [
  {
    name: "tags-forgotten",
    fault: "tags are not stored",
    breaks: ["CS-075", "CS-076", "CS-077", "CS-083", "CS-087"],
    change: { in: "service", operations: onInput("createSecret", (input) => without(input, "Tags")) },
  },
  {
    name: "tag-added",
    fault: "a new secret gets a tag of the service's own",
    breaks: ["CS-076", "CS-075"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => ({
        ...input,
        Tags: [...((input["Tags"] ?? []) as Tags), { Key: "made-by", Value: "me" }],
      })),
    },
  },
  {
    name: "no-tags-as-list",
    fault: "DescribeSecret has an empty list of tags where there never was one",
    breaks: ["CS-076", "CS-124", "SM-086"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => ({ Tags: [], ...output })) },
  },
  {
    name: "last-tag-takes-the-list",
    fault: "DescribeSecret has no list of tags once the last is gone",
    breaks: ["CS-076", "SM-086"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        (output["Tags"] as Tags | undefined)?.length === 0 ? without(output, "Tags") : output,
      ),
    },
  },
  {
    name: "tags-stay",
    fault: "UntagResource answers, but removes nothing",
    breaks: ["CS-076", "SM-084"],
    change: { in: "service", operations: around("untagResource", () => ({})) },
  },
  {
    name: "unknown-key-refused",
    fault: "UntagResource refuses keys that the secret does not have",
    breaks: ["CS-076", "SM-084"],
    change: {
      in: "service",
      operations: around("untagResource", async (next, input, { others }) => {
        const { Tags = [] } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const keys = new Set((Tags as Tags).map(({ Key }) => Key));
        if ((input["TagKeys"] as readonly unknown[]).some((key) => !keys.has(key))) {
          throw new InvalidParameterException({ message: "No such tag." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "empty-tags-refused",
    fault: "an empty list of tags is refused",
    breaks: ["CS-076"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if ((input["Tags"] as Tags | undefined)?.length === 0) throw new ValidationException({ message: "No tags." });
        return next(input);
      }),
    },
  },
  {
    name: "keys-fold-case",
    fault: "keys that differ in case are one tag",
    breaks: ["CS-077", "CS-083"],
    change: { in: "service", operations: onTags(firstOfEach(({ Key }) => String(Key).toLowerCase())) },
  },
  {
    name: "values-lower-cased",
    fault: "values of tags are stored in lower case",
    breaks: ["CS-083"],
    change: {
      in: "service",
      operations: onTags((tags) => tags.map((tag) => changed(tag, "Value", (value: string) => value.toLowerCase()))),
    },
  },
  {
    name: "fifty-first-tag",
    fault: "a 51st tag is accepted",
    breaks: ["CS-080"],
    change: { in: "service", disabledChecks: ["TagCount"] },
  },
  {
    name: "ten-tags",
    fault: "a secret has at most ten tags, as in S3",
    breaks: ["CS-080"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (((input["Tags"] ?? []) as Tags).length > 10) throw new InvalidParameterException({ message: "Too many." });
        return next(input);
      }),
    },
  },
  {
    name: "old-tag-limits",
    fault: "keys end at 127 characters and values at 255, as an old page says",
    breaks: ["CS-081", "CS-082"],
    change: { in: "service", operations: refusingTags(({ Key, Value }) => isLonger(Key, 127) || isLonger(Value, 255)) },
  },
  {
    name: "narrow-tag-limits",
    fault: "keys and values end at 64 characters",
    breaks: ["CS-081", "CS-082"],
    change: { in: "service", operations: refusingTags(({ Key, Value }) => isLonger(Key, 64) || isLonger(Value, 64)) },
  },
  {
    name: "tags-cut-off",
    fault: "what is too long of a key or value is cut off",
    breaks: ["CS-081", "CS-082"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(body, "Tags", (tags: Tags) =>
          tags.map(({ Key, Value }) => ({ Key: cutOff(Key, 128), Value: cutOff(Value, 256) })),
        ),
      ),
    },
  },
  {
    name: "reserved-key",
    fault: "keys may begin with aws:",
    breaks: ["CS-084", "CS-086"],
    change: { in: "service", disabledChecks: ["TagKeyPrefix"] },
  },
  {
    name: "reserved-value",
    fault: "values may begin with aws:",
    breaks: ["CS-084"],
    change: { in: "service", disabledChecks: ["TagValuePrefix"] },
  },
  {
    name: "reserved-everywhere",
    fault: "aws: is refused anywhere in a tag",
    breaks: ["CS-084"],
    change: {
      in: "service",
      operations: refusingTags(({ Key, Value }) => /aws:/.test(`${String(Key)} ${String(Value)}`)),
    },
  },
  {
    name: "tags-in-ascii",
    fault: "tags may have ASCII characters only",
    breaks: ["CS-087"],
    change: {
      in: "service",
      operations: refusingTags(({ Key, Value }) => /[^\x20-\x7e]/.test(`${String(Key)}${String(Value)}`)),
    },
  },
  {
    name: "value-of-tag-demanded",
    fault: "a tag without a value is refused",
    breaks: ["CS-088"],
    change: { in: "service", operations: refusingTags(({ Value }) => Value === undefined) },
  },
  {
    name: "first-of-a-key",
    fault: "of a key that occurs twice the first value counts",
    breaks: ["CS-089"],
    change: { in: "service", operations: onTags(firstOfEach(({ Key }) => String(Key))) },
  },
  {
    name: "key-twice-shown-twice",
    fault: "a key that occurs twice is shown twice",
    breaks: ["CS-089"],
    change: { in: "service", operations: showingTagsAsSent() },
  },
];

function showingTagsAsSent(): (operations: Operations) => Operations {
  return (operations) => {
    const sent = new Map<unknown, unknown>();
    const storing = onInput("createSecret", (input) => {
      sent.set(input["Name"], input["Tags"]);
      return input;
    });
    const showing = onOutput("describeSecret", (output) => ({ ...output, Tags: sent.get(output["Name"]) }));
    return showing(storing(operations));
  };
}
