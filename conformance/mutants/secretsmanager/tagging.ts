import { InvalidParameterException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onRefusal } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

type Tags = readonly Members[];

const keysOf = (tags: unknown) => ((tags ?? []) as Tags).map(({ Key }) => Key);

/** Faults in how a secret is tagged and described. */
export const taggingMutants: readonly Mutant[] = [
  {
    name: "tags-replaced",
    fault: "TagResource takes the tags away that were there",
    breaks: ["SM-083"],
    change: {
      in: "service",
      operations: around("tagResource", async (next, input, { others }) => {
        const { Tags } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const TagKeys = keysOf(Tags);
        if (TagKeys.length > 0) await others["untagResource"]!({ SecretId: input["SecretId"], TagKeys });
        return next(input);
      }),
    },
  },
  {
    name: "tags-not-overwritten",
    fault: "TagResource leaves a tag whose key is there already",
    breaks: ["SM-083"],
    change: {
      in: "service",
      operations: around("tagResource", async (next, input, { others }) => {
        const { Tags } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const known = new Set(keysOf(Tags));
        return next(changed(input, "Tags", (tags: Tags) => tags.filter(({ Key }) => !known.has(Key))));
      }),
    },
  },
  {
    name: "untagged-by-value",
    fault: "UntagResource looks for values where keys are meant",
    breaks: ["SM-084"],
    change: {
      in: "service",
      operations: around("untagResource", async (next, input, { others }) => {
        const { Tags } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const values = input["TagKeys"] as readonly unknown[];
        return next({
          ...input,
          TagKeys: keysOf(((Tags ?? []) as Tags).filter(({ Value }) => values.includes(Value))),
        });
      }),
    },
  },
  {
    name: "any-number-of-tags-later",
    fault: "TagResource does not count the tags that are there",
    breaks: ["SM-085"],
    change: {
      in: "service",
      operations: onRefusal("tagResource", (error) => {
        if (error instanceof InvalidParameterException) return {};
        throw error;
      }),
    },
  },
  {
    name: "overwritten-tags-counted-twice",
    fault: "TagResource counts a tag that it overwrites as a further one",
    breaks: ["SM-085"],
    change: {
      in: "service",
      operations: around("tagResource", async (next, input, { others }) => {
        const { Tags } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (keysOf(Tags).length + keysOf(input["Tags"]).length > 50) {
          throw new InvalidParameterException({ message: "Too many tags." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "tags-cut-off-later",
    fault: "TagResource cuts off what is too long",
    breaks: ["SM-085"],
    change: {
      in: "service",
      wire: onRequestBody((body, { operation }) =>
        operation === "TagResource"
          ? changed(body, "Tags", (tags: Tags) =>
              tags.map(({ Key, Value }) => ({ Key: String(Key).slice(0, 128), Value: String(Value).slice(0, 256) })),
            )
          : body,
      ),
    },
  },
  {
    name: "tags-folded",
    fault: "TagResource takes keys that differ in case for one",
    breaks: ["SM-083"],
    change: {
      in: "service",
      operations: onInput("tagResource", (input) =>
        changed(input, "Tags", (tags: Tags) => tags.map((tag) => ({ ...tag, Key: String(tag["Key"]).toLowerCase() }))),
      ),
    },
  },
  {
    name: "described-as-rotated",
    fault: "DescribeSecret says of every secret whether it rotates",
    breaks: ["SM-080", "SM-081"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "DescribeSecret" ? { RotationEnabled: false, ...body } : body,
      ),
    },
  },
  {
    name: "described-as-replicated",
    fault: "DescribeSecret names the primary Region of every secret",
    breaks: ["SM-082", "SM-080"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "DescribeSecret" ? { PrimaryRegion: "us-east-1", ...body } : body,
      ),
    },
  },
];
