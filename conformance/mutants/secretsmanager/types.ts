import type { Mutant } from "../mutant.js";
import { inFile } from "../on-text.js";

/** Faults in the generated types. */
export const typeMutants: readonly Mutant[] = [
  {
    name: "types-name-optional",
    fault: "the types let a name be left out",
    breaks: ["CS-030"],
    change: { in: "types", text: inFile("create-secret-request.ts", /\bName: string/, "Name?: string | undefined") },
  },
  {
    name: "types-token-required",
    fault: "the types demand a token",
    breaks: ["CS-040", "CS-009"],
    change: {
      in: "types",
      text: inFile(
        "create-secret-request.ts",
        /ClientRequestToken\?: string( \| undefined)?/,
        "ClientRequestToken: string",
      ),
    },
  },
  {
    name: "types-without-description",
    fault: "the types have no description",
    breaks: ["CS-055"],
    change: { in: "types", text: inFile("create-secret-request.ts", /\bDescription\?:/, "Describing?:") },
  },
  {
    name: "types-bytes-as-text",
    fault: "the types have a text where bytes belong",
    breaks: ["CS-066", "CS-068"],
    change: {
      in: "types",
      text: inFile("create-secret-request.ts", /SecretBinary\?: Uint8Array/, "SecretBinary?: string"),
    },
  },
  {
    name: "types-any-member",
    fault: "the types take members that the operation does not know",
    breaks: ["CS-134"],
    change: {
      in: "types",
      text: inFile(
        "create-secret-request.ts",
        /export interface CreateSecretRequest \{/,
        "$&\n  [other: string]: unknown;",
      ),
    },
  },
  {
    name: "types-value-described",
    fault: "the types have a value in the answer of DescribeSecret",
    breaks: ["CS-028"],
    change: {
      in: "types",
      text: inFile(
        "describe-secret-response.ts",
        /export interface DescribeSecretResponse \{/,
        "$&\n  SecretString?: string;",
      ),
    },
  },
  {
    name: "types-label-map-by-its-other-name",
    fault: "the types call the map of labels SecretVersionsToStages",
    breaks: ["CS-004", "CS-029"],
    change: {
      in: "types",
      text: inFile("describe-secret-response.ts", /\bVersionIdsToStages\?:/, "SecretVersionsToStages?:"),
    },
  },
  {
    name: "types-one-tag",
    fault: "the types take one tag in place of a list",
    breaks: ["CS-075"],
    change: { in: "types", text: inFile("create-secret-request.ts", /Tags\?: Tag\[\]/, "Tags?: Tag") },
  },
  {
    name: "types-value-of-tag-required",
    fault: "the types demand a value of every tag",
    breaks: ["CS-088"],
    change: { in: "types", text: inFile("tag.ts", /\bValue\?: string( \| undefined)?/, "Value: string") },
  },
  {
    name: "types-two-states",
    fault: "the types know no replica in progress",
    breaks: ["CS-115"],
    change: {
      in: "types",
      text: inFile("replication-status-type.ts", /Status\?: StatusType/, 'Status?: "InSync" | "Failed"'),
    },
  },
];
