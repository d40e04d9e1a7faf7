import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onInput, onOutput } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";

const operation = "listSecretVersionIds";

/** Faults in the list of a secret's versions. */
export const versionListMutants: readonly Mutant[] = [
  {
    name: "versions-without-keys",
    fault: "ListSecretVersionIds does not say which keys encrypt a version",
    breaks: ["SM-073"],
    change: {
      in: "service",
      operations: onOutput(operation, (output) =>
        changed(output, "Versions", (list: readonly Members[]) => list.map((entry) => without(entry, "KmsKeyIds"))),
      ),
    },
  },
  {
    name: "versions-of-what-was-asked",
    fault: "ListSecretVersionIds answers the id that it was given in place of the ARN",
    breaks: ["SM-073"],
    change: {
      in: "service",
      operations: onOutput(operation, (output, { SecretId }) => ({ ...output, ARN: SecretId })),
    },
  },
  {
    name: "versions-with-empty-labels",
    fault: "a version without labels has an empty list of them",
    breaks: ["SM-073"],
    change: {
      in: "service",
      operations: onOutput(operation, (output) =>
        changed(output, "Versions", (list: readonly Members[]) =>
          list.map((entry) => ({ VersionStages: [], ...entry })),
        ),
      ),
    },
  },
  {
    name: "versions-without-limit",
    fault: "ListSecretVersionIds answers all versions at once",
    breaks: ["SM-074"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "MaxResults")) },
  },
  {
    name: "versions-from-the-start",
    fault: "ListSecretVersionIds begins at the start whatever the token is",
    breaks: ["SM-074"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "NextToken")) },
  },
  {
    name: "versions-limit-cut-off",
    fault: "ListSecretVersionIds takes a limit that is too high for the highest one",
    breaks: ["SM-074"],
    change: {
      in: "service",
      wire: onRequestBody((body, request) =>
        request.operation === "ListSecretVersionIds"
          ? changed(body, "MaxResults", (most: number) => Math.min(most, 100))
          : body,
      ),
    },
  },
  {
    name: "versions-of-hundred",
    fault: "ListSecretVersionIds has no limit of a hundred, but of fifty",
    breaks: ["SM-074"],
    change: {
      in: "service",
      wire: onRequestBody((body, request) =>
        request.operation === "ListSecretVersionIds"
          ? changed(body, "MaxResults", (most: number) => (most > 50 ? 101 : most))
          : body,
      ),
    },
  },
];
