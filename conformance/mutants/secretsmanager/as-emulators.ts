import { InvalidParameterException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onOutput } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";

type Entries = readonly Members[];

const wholeSeconds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(wholeSeconds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name.endsWith("Date") && typeof each === "number" ? Math.floor(each) : wholeSeconds(each),
    ]),
  );
};

/** Faults that emulators of the service were found to have. */
export const emulatorMutants: readonly Mutant[] = [
  {
    name: "whole-seconds",
    fault: "times are whole seconds",
    breaks: ["SM-012"],
    change: { in: "service", wire: onAnswerBody("output", (body) => wholeSeconds(body) as Members) },
  },
  {
    name: "read-with-empty-labels",
    fault: "a version without labels is read with an empty list of them",
    breaks: ["SM-013"],
    change: {
      in: "service",
      operations: onOutput("getSecretValue", (output) => ({ VersionStages: [], ...output })),
    },
  },
  {
    name: "versions-dated-now",
    fault: "ListSecretVersionIds has the time of the call as the date of each version",
    breaks: ["SM-073"],
    change: {
      in: "service",
      operations: onOutput("listSecretVersionIds", (output) =>
        changed(output, "Versions", (list: Entries) => list.map((entry) => ({ ...entry, CreatedDate: new Date() }))),
      ),
    },
  },
  {
    name: "primary-of-no-region",
    fault: "a secret that has replicas does not name its own Region as the primary one",
    breaks: ["SM-082"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        output["ReplicationStatus"] === undefined ? output : without(output, "PrimaryRegion"),
      ),
    },
  },
  {
    name: "removal-of-what-was-asked",
    fault: "RemoveRegionsFromReplication answers the id that it was given in place of the ARN",
    breaks: ["SM-148"],
    change: {
      in: "service",
      operations: onOutput("removeRegionsFromReplication", (output, { SecretId }) => ({ ...output, ARN: SecretId })),
    },
  },
  {
    name: "passwords-of-four-at-least",
    fault: "no password has less than four characters, whatever it need not have",
    breaks: ["SM-156"],
    change: {
      in: "service",
      operations: around("getRandomPassword", (next, input) => {
        if (Number(input["PasswordLength"] ?? 32) >= 4) return next(input);
        throw new InvalidParameterException({ message: "Password length is too short based on the required types." });
      }),
    },
  },
  {
    name: "passwords-cut-short",
    fault: "no password has more than 1024 characters",
    breaks: ["SM-156"],
    change: {
      in: "service",
      operations: onOutput("getRandomPassword", (output) =>
        changed(output, "RandomPassword", (password: string) => password.slice(0, 1024)),
      ),
    },
  },
  {
    name: "capitals-not-split-at-spaces",
    fault: "a word in capitals counts as a part of the word before it",
    breaks: ["SM-109"],
    change: {
      in: "service",
      operations: onOutput("listSecrets", (output, { Filters = [] }) =>
        (Filters as Entries).some(({ Key }) => Key === "all")
          ? changed(output, "SecretList", (list: Entries) =>
              list.filter(({ Description = "" }) => !/ [A-Z]{2}/.test(String(Description))),
            )
          : output,
      ),
    },
  },
  {
    name: "tags-change-nothing",
    fault: "a change of tags does not count as one of the secret",
    breaks: ["SM-072"],
    change: {
      in: "service",
      operations: (operations) => {
        const before = new Map<unknown, unknown>();
        const tagging = around("tagResource", async (next, input, { others }) => {
          const { ARN, LastChangedDate } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
          before.set(ARN, LastChangedDate);
          return next(input);
        })(operations);
        return onOutput("describeSecret", (output) =>
          before.has(output["ARN"]) ? { ...output, LastChangedDate: before.get(output["ARN"]) } : output,
        )(tagging);
      },
    },
  },
  {
    name: "filtered-batch-fails-as-a-whole",
    fault: "BatchGetSecretValue fails as a whole where a secret that its filters find has no value",
    breaks: ["SM-066"],
    change: {
      in: "service",
      operations: around("batchGetSecretValue", async (next, input) => {
        const output = await next(input);
        const [first] = (output["Errors"] as Entries | undefined) ?? [];
        if (!first || input["Filters"] === undefined) return output;
        throw new InvalidParameterException({ message: String(first["Message"]) });
      }),
    },
  },
];
