import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onInput, onOutput } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";

const all = [
  "createSecret",
  "describeSecret",
  "getSecretValue",
  "putSecretValue",
  "listSecretVersionIds",
  "deleteSecret",
];

const withArn = (change: (arn: string) => string) => onOutput(all, (output) => changed(output, "ARN", change));

/** Faults in what CreateSecret answers. */
export const answerMutants: readonly Mutant[] = [
  {
    name: "no-version-id",
    fault: "the answer of CreateSecret has no VersionId",
    breaks: ["CS-001", "CS-007", "CS-114", "CS-119"],
    change: { in: "service", operations: onOutput("createSecret", (output) => without(output, "VersionId")) },
  },
  {
    name: "answer-with-more",
    fault: "the answer of CreateSecret has a member of its own",
    breaks: ["CS-001", "CS-114"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "CreateSecret" ? { ...body, CreatedDate: 1767225600 } : body,
      ),
    },
  },
  {
    name: "no-arn-suffix",
    fault: "ARNs end in the name, without a hyphen and six characters",
    breaks: ["CS-034", "CS-110"],
    change: { in: "service", operations: withArn((arn) => arn.slice(0, -7)) },
  },
  {
    name: "short-arn-suffix",
    fault: "ARNs end in five characters",
    breaks: ["CS-034"],
    change: { in: "service", operations: withArn((arn) => arn.slice(0, -1)) },
  },
  {
    name: "name-for-arn",
    fault: "answers have the name where the ARN belongs",
    breaks: ["CS-110"],
    change: { in: "service", operations: onOutput(all, (output) => ({ ...output, ARN: output["Name"] })) },
  },
  {
    name: "name-with-suffix",
    fault: "the Name of an answer has the six characters too",
    breaks: ["CS-111", "CS-113"],
    change: {
      in: "service",
      operations: onOutput(all, (output) => ({ ...output, Name: `${String(output["Name"])}-Ab3dE9` })),
    },
  },
  {
    name: "suffix-reused",
    fault: "a secret that is made anew under an old name gets the old ARN",
    breaks: ["CS-112"],
    change: { in: "service", reference: { arnSuffix: () => "Ab3dE9" } },
  },
  {
    name: "no-current-label",
    fault: "the initial version is labelled AWSPENDING",
    breaks: ["CS-008", "CS-029"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) =>
        changed(output, "VersionIdsToStages", (map: Members) =>
          Object.fromEntries(Object.keys(map).map((id) => [id, ["AWSPENDING"]])),
        ),
      ),
    },
  },
  {
    name: "initial-version-unlabelled",
    fault: "GetSecretValue tells no labels",
    breaks: ["CS-008", "CS-003"],
    change: { in: "service", operations: onOutput("getSecretValue", (output) => without(output, "VersionStages")) },
  },
  {
    name: "json-rewritten",
    fault: "a value that is JSON is parsed and written anew",
    breaks: ["CS-064", "CS-065"],
    change: {
      in: "service",
      operations: onOutput("getSecretValue", (output) => changed(output, "SecretString", rewritten)),
    },
  },
  {
    name: "name-lower-cased",
    fault: "names are stored in lower case",
    breaks: ["CS-038", "CS-113"],
    change: {
      in: "service",
      operations: onInput(["createSecret", "getSecretValue", "describeSecret", "listSecretVersionIds"], (input) =>
        changed(changed(input, "Name", lower), "SecretId", lowerName),
      ),
    },
  },
  {
    name: "slash-in-front-dropped",
    fault: "a slash in front of a name is dropped",
    breaks: ["CS-038"],
    change: {
      in: "service",
      operations: onOutput(all, (output) => changed(output, "Name", (name: string) => name.replace(/^\//, ""))),
    },
  },
];

function rewritten(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return value;
  }
}

const lower = (name: string) => name.toLowerCase();
const lowerName = (id: string) => (id.startsWith("arn:") ? id : lower(id));
