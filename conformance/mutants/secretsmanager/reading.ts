import {
  InvalidParameterException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";
import { versionsOf } from "./label-map.js";

type Entries = readonly Members[];

const onValues = (change: (entry: Members) => Members) =>
  onOutput("batchGetSecretValue", (output) => changed(output, "SecretValues", (values: Entries) => values.map(change)));

/** Faults in how values are read, one at a time or many. */
export const readingMutants: readonly Mutant[] = [
  {
    name: "read-without-labels",
    fault: "GetSecretValue does not say which labels a version has",
    breaks: ["SM-060", "SM-048"],
    change: { in: "service", operations: onOutput("getSecretValue", (output) => without(output, "VersionStages")) },
  },
  {
    name: "read-dates-the-secret",
    fault: "GetSecretValue has the date of the secret where that of the version belongs",
    breaks: ["SM-060"],
    change: {
      in: "service",
      operations: onOutput("getSecretValue", async (output, { SecretId }, { others }) => {
        const { CreatedDate } = await others["describeSecret"]!({ SecretId });
        return { ...output, CreatedDate };
      }),
    },
  },
  {
    name: "read-with-more",
    fault: "GetSecretValue tells the description too",
    breaks: ["SM-060"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "GetSecretValue" ? { ...body, Description: "" } : body,
      ),
    },
  },
  {
    name: "missing-version-as-missing-secret",
    fault: "a version that is not there is refused as if the secret were not",
    breaks: ["SM-061"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body) =>
        changed(body, "Message", (message: string) => message.replace(/secret value for .*$/, "secret.")),
      ),
    },
  },
  {
    name: "missing-version-as-bad-request",
    fault: "a version that is not there is an invalid parameter",
    breaks: ["SM-061"],
    change: {
      in: "service",
      operations: around("getSecretValue", async (next, input) => {
        try {
          return await next(input);
        } catch (error) {
          const { message } = error as Error;
          throw message.includes("secret value for") ? new InvalidParameterException({ message }) : error;
        }
      }),
    },
  },
  {
    name: "any-version-of-anyone",
    fault: "a version id is looked for in all secrets, so that one of another secret is called a wrong pair",
    breaks: ["SM-061"],
    change: {
      in: "service",
      operations: around("getSecretValue", async (next, input, context) => {
        const { VersionId } = input;
        const own = await versionsOf(input, context);
        if (VersionId !== undefined && !own.some((version) => version["VersionId"] === VersionId)) {
          throw new InvalidParameterException({ message: "The version belongs to another secret." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "id-before-label",
    fault: "beside a version's id its label is not looked at",
    breaks: ["SM-062", "SM-048"],
    change: {
      in: "service",
      operations: onInput("getSecretValue", (input) =>
        input["VersionId"] === undefined ? input : without(input, "VersionStage"),
      ),
    },
  },
  {
    name: "never-accessed",
    fault: "a read leaves no date",
    breaks: ["SM-063", "SM-080", "SM-100"],
    change: {
      in: "service",
      operations: (operations) =>
        onOutput("describeSecret", (output) => without(output, "LastAccessedDate"))(
          onOutput("listSecrets", (output) =>
            changed(output, "SecretList", (list: Entries) => list.map((entry) => without(entry, "LastAccessedDate"))),
          )(operations),
        ),
    },
  },
  {
    name: "versions-never-accessed",
    fault: "a read leaves no date on the version",
    breaks: ["SM-063", "SM-073"],
    change: {
      in: "service",
      operations: onOutput("listSecretVersionIds", (output) =>
        changed(output, "Versions", (list: Entries) => list.map((entry) => without(entry, "LastAccessedDate"))),
      ),
    },
  },
  {
    name: "always-accessed",
    fault: "a secret has a date of access before it was ever read",
    breaks: ["SM-063"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => ({ LastAccessedDate: output["CreatedDate"], ...output })),
    },
  },
  {
    name: "batch-of-anything",
    fault: "BatchGetSecretValue takes ids and filters together, and neither",
    breaks: ["SM-064"],
    change: {
      in: "service",
      disabledChecks: ["IdsOrFilters"],
      operations: around("batchGetSecretValue", (next, input) =>
        next(input["SecretIdList"] ? without(input, "Filters") : { SecretIdList: [], ...input }),
      ),
    },
  },
  {
    name: "batch-cut-off",
    fault: "BatchGetSecretValue reads the first twenty of more ids",
    breaks: ["SM-064"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "SecretIdList", (ids: readonly unknown[]) => ids.slice(0, 20))),
    },
  },
  {
    name: "batch-without-filters",
    fault: "BatchGetSecretValue finds nothing by filters",
    breaks: ["SM-064", "SM-066"],
    change: {
      in: "service",
      operations: around("batchGetSecretValue", (next, input) =>
        input["Filters"] ? { SecretValues: [], Errors: [] } : next(input),
      ),
    },
  },
  {
    name: "batch-limit-with-ids",
    fault: "BatchGetSecretValue takes a limit beside ids",
    breaks: ["SM-065"],
    change: { in: "service", disabledChecks: ["MaxResultsWithFilters"] },
  },
  {
    name: "batch-without-limit",
    fault: "BatchGetSecretValue answers all that it finds at once",
    breaks: ["SM-065"],
    change: { in: "service", operations: onInput("batchGetSecretValue", (input) => without(input, "MaxResults")) },
  },
  {
    name: "batch-limit-cut-off",
    fault: "BatchGetSecretValue takes a limit that is too high for the highest one",
    breaks: ["SM-065"],
    change: {
      in: "service",
      wire: onRequestBody((body, { operation }) =>
        operation === "BatchGetSecretValue" ? changed(body, "MaxResults", (most: number) => Math.min(most, 20)) : body,
      ),
    },
  },
  {
    name: "batch-fails-as-a-whole",
    fault: "one secret that cannot be read fails the whole batch",
    breaks: ["SM-066"],
    change: {
      in: "service",
      operations: onOutput("batchGetSecretValue", (output) => {
        const [error] = (output["Errors"] ?? []) as readonly { readonly Message: string }[];
        if (error) throw new ResourceNotFoundException({ message: error.Message });
        return output;
      }),
    },
  },
  {
    name: "batch-hides-errors",
    fault: "what cannot be read is left out of a batch without a word",
    breaks: ["SM-066"],
    change: { in: "service", operations: onOutput("batchGetSecretValue", (output) => without(output, "Errors")) },
  },
  {
    name: "batch-needs-a-find",
    fault: "a batch that finds nothing is refused",
    breaks: ["SM-066"],
    change: {
      in: "service",
      operations: onOutput("batchGetSecretValue", (output) => {
        if ((output["SecretValues"] as Entries).length + (output["Errors"] as Entries).length > 0) return output;
        throw new ResourceNotFoundException({ message: "Nothing was found." });
      }),
    },
  },
  {
    name: "batch-without-versions",
    fault: "a batch does not say which versions it has read",
    breaks: ["SM-066"],
    change: { in: "service", operations: onValues((entry) => without(entry, "VersionId", "VersionStages")) },
  },
];
