import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

const hasValue = ({ SecretString, SecretBinary }: Members) => SecretString !== undefined || SecretBinary !== undefined;

/** Faults in what UpdateSecret changes. */
export const updateMutants: readonly Mutant[] = [
  {
    name: "update-without-value",
    fault: "UpdateSecret answers, but keeps the value that was there",
    breaks: ["SM-037", "SM-069"],
    change: {
      in: "service",
      operations: around("updateSecret", async (next, input) => ({
        ...(await next(without(input, "SecretString", "SecretBinary"))),
        ...(hasValue(input) && { VersionId: input["ClientRequestToken"] }),
      })),
    },
  },
  {
    name: "update-of-text-only",
    fault: "UpdateSecret takes no bytes",
    breaks: ["SM-037", "SM-069"],
    change: { in: "service", operations: onInput("updateSecret", (input) => without(input, "SecretBinary")) },
  },
  {
    name: "update-answers-labels",
    fault: "the answer of UpdateSecret has labels, like that of PutSecretValue",
    breaks: ["SM-037", "SM-069"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "UpdateSecret" ? { ...body, VersionStages: ["AWSCURRENT"] } : body,
      ),
    },
  },
  {
    name: "update-takes-all-labels",
    fault: "a new value of UpdateSecret takes the labels of all versions",
    breaks: ["SM-037"],
    change: {
      in: "service",
      operations: around("updateSecret", async (next, input, { others }) => {
        const output = await next(input);
        if (!hasValue(input)) return output;
        const { SecretId, ClientRequestToken: to } = input;
        const { VersionIdsToStages = {} } = await others["describeSecret"]!({ SecretId });
        for (const [from, labels] of Object.entries(VersionIdsToStages as Readonly<Record<string, string[]>>)) {
          for (const label of labels.filter((each) => !each.startsWith("AWS") && from !== to)) {
            const move = { SecretId, VersionStage: label, RemoveFromVersionId: from, MoveToVersionId: to };
            await others["updateSecretVersionStage"]!(move);
          }
        }
        return output;
      }),
    },
  },
  {
    name: "update-always-versions",
    fault: "UpdateSecret without a value makes a version of the one that is there",
    breaks: ["SM-038"],
    change: {
      in: "service",
      operations: around("updateSecret", async (next, input, { others }) => {
        if (hasValue(input)) return next(input);
        const { SecretString } = await others["getSecretValue"]!({ SecretId: input["SecretId"] });
        return without(await next({ ...input, SecretString }), "VersionId");
      }),
    },
  },
  {
    name: "update-always-answers-version",
    fault: "UpdateSecret answers with a version where it made none",
    breaks: ["SM-038"],
    change: {
      in: "service",
      operations: onOutput("updateSecret", (output, input) => ({ VersionId: input["ClientRequestToken"], ...output })),
    },
  },
  {
    name: "update-one-thing",
    fault: "a description is passed over beside a value",
    breaks: ["SM-069"],
    change: {
      in: "service",
      operations: onInput("updateSecret", (input) => (hasValue(input) ? without(input, "Description") : input)),
    },
  },
  {
    name: "update-takes-description-away",
    fault: "a value without a description takes the one that was there away",
    breaks: ["SM-069"],
    change: {
      in: "service",
      operations: onInput("updateSecret", (input) => (hasValue(input) ? { Description: "", ...input } : input)),
    },
  },
  {
    name: "update-loses-tags",
    fault: "UpdateSecret takes tags away",
    breaks: ["SM-069"],
    change: {
      in: "service",
      operations: around("updateSecret", async (next, input, { others }) => {
        const output = await next(input);
        const { Tags = [] } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        const TagKeys = (Tags as readonly Members[]).map(({ Key }) => Key);
        if (TagKeys.length > 0) await others["untagResource"]!({ SecretId: input["SecretId"], TagKeys });
        return output;
      }),
    },
  },
  {
    name: "key-for-what-comes",
    fault: "a new key is for versions to come only",
    breaks: ["SM-070"],
    change: {
      in: "service",
      operations: onOutput("listSecretVersionIds", (output) =>
        changed(output, "Versions", (versions: readonly Members[]) =>
          versions.map((version) => ({ ...version, KmsKeyIds: ["DefaultEncryptionKey"] })),
        ),
      ),
    },
  },
  {
    name: "empty-key-is-none",
    fault: "an empty key leaves the one that was there",
    breaks: ["SM-070"],
    change: {
      in: "service",
      operations: onInput("updateSecret", (input) => (input["KmsKeyId"] === "" ? without(input, "KmsKeyId") : input)),
    },
  },
  {
    name: "empty-description-is-none",
    fault: "an empty description leaves the one that was there",
    breaks: ["SM-071"],
    change: { in: "service", reference: { assumptions: { emptyDescriptionClears: false } } },
  },
  {
    name: "change-without-date",
    fault: "the date of the last change is that of the first",
    breaks: ["SM-072"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => ({ ...output, LastChangedDate: output["CreatedDate"] })),
    },
  },
  {
    name: "change-dates-creation",
    fault: "a change moves the date of creation too",
    breaks: ["SM-072"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => ({ ...output, CreatedDate: output["LastChangedDate"] })),
    },
  },
  {
    name: "put-answers-more",
    fault: "the answer of PutSecretValue has the date of the version",
    breaks: ["SM-068"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "PutSecretValue" ? { ...body, CreatedDate: 1767225600 } : body,
      ),
    },
  },
  {
    name: "put-of-text-only",
    fault: "PutSecretValue stores bytes as the text that they are on the wire",
    breaks: ["SM-068"],
    change: {
      in: "service",
      operations: onInput("putSecretValue", ({ SecretBinary, ...input }) =>
        SecretBinary === undefined
          ? input
          : { ...input, SecretString: Buffer.from(SecretBinary as Uint8Array).toString("base64") },
      ),
    },
  },
  {
    name: "rotation-token-filled-up",
    fault: "a rotation token that is too short is filled up",
    breaks: ["SM-068"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "RotationToken", (token: string) => token.padEnd(36, "0"))),
    },
  },
];
