import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

/** Faults in the versions of a secret and their labels. */
export const versionMutants: readonly Mutant[] = [
  {
    name: "always-the-current-version",
    fault: "GetSecretValue looks at neither VersionId nor VersionStage",
    breaks: ["CS-002", "CS-003", "SM-048"],
    change: {
      in: "service",
      operations: onInput("getSecretValue", (input) => without(input, "VersionId", "VersionStage")),
    },
  },
  {
    name: "no-new-version",
    fault: "PutSecretValue answers, but stores nothing",
    breaks: ["CS-002", "CS-026"],
    change: {
      in: "service",
      operations: around("putSecretValue", async (_, input, { others }) => ({
        ...without(await others["describeSecret"]!({ SecretId: input["SecretId"] }), "VersionIdsToStages"),
        VersionId: input["ClientRequestToken"],
        VersionStages: ["AWSCURRENT"],
      })),
    },
  },
  {
    name: "label-on-two-versions",
    fault: "every version of a secret is shown as current",
    breaks: ["CS-003"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        changed(output, "VersionIdsToStages", (map: Members) =>
          Object.fromEntries(Object.keys(map).map((id) => [id, ["AWSCURRENT"]])),
        ),
      ),
    },
  },
  {
    name: "own-labels-take-current",
    fault: "a version that is added under a label of its own becomes current all the same",
    breaks: ["CS-003"],
    change: {
      in: "service",
      operations: onInput("putSecretValue", (input) =>
        changed(input, "VersionStages", (stages: readonly string[]) => [...stages, "AWSCURRENT"]),
      ),
    },
  },
  {
    name: "label-map-by-its-other-name",
    fault: "DescribeSecret calls the map of labels SecretVersionsToStages",
    breaks: ["CS-004", "CS-029"],
    change: {
      in: "service",
      wire: onAnswerBody("output", ({ VersionIdsToStages, ...body }) => ({
        ...body,
        ...(VersionIdsToStages !== undefined && { SecretVersionsToStages: VersionIdsToStages }),
      })),
    },
  },
  {
    name: "label-map-by-both-names",
    fault: "DescribeSecret has the map of labels under both names",
    breaks: ["CS-004"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) => ({
        ...body,
        ...(body["VersionIdsToStages"] !== undefined && { SecretVersionsToStages: body["VersionIdsToStages"] }),
      })),
    },
  },
  {
    name: "deprecated-always-listed",
    fault: "ListSecretVersionIds lists deprecated versions without being asked to",
    breaks: ["CS-005", "SM-074"],
    change: {
      in: "service",
      operations: onInput("listSecretVersionIds", (input) => ({ ...input, IncludeDeprecated: true })),
    },
  },
  {
    name: "deprecated-forgotten",
    fault: "ListSecretVersionIds never lists deprecated versions",
    breaks: ["CS-005", "SM-074"],
    change: {
      in: "service",
      operations: onInput("listSecretVersionIds", (input) => without(input, "IncludeDeprecated")),
    },
  },
  {
    name: "put-without-token",
    fault: "PutSecretValue makes up a token where none is sent, and so looks the secret up",
    breaks: ["SM-017"],
    change: {
      in: "service",
      wire: onRequestBody((body, { operation }) =>
        operation === "PutSecretValue" ? { ClientRequestToken: crypto.randomUUID(), ...body } : body,
      ),
    },
  },
  {
    name: "put-without-value",
    fault: "PutSecretValue takes a missing value for an empty one",
    breaks: ["SM-067"],
    change: {
      in: "service",
      disabledChecks: ["ValueGiven"],
      operations: onInput("putSecretValue", (input) =>
        input["SecretString"] === undefined && input["SecretBinary"] === undefined
          ? { ...input, SecretString: " " }
          : input,
      ),
    },
  },
  {
    name: "first-value-stays-pending",
    fault: "the first value of a secret that was made without one does not become current",
    breaks: ["CS-026", "SM-031", "SM-033"],
    change: {
      in: "service",
      reference: { assumptions: { firstVersionIsCurrent: false } },
      operations: around("putSecretValue", async (next, input, { others }) => {
        const { VersionIdsToStages } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return next(VersionIdsToStages ? input : { ...input, VersionStages: ["AWSPENDING"] });
      }),
    },
  },
];
