import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onInput, onOutput } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

type Entries = readonly Members[];

const operation = "listSecrets";

const onList = (change: (list: Entries) => Entries) =>
  onOutput(operation, (output) => changed(output, "SecretList", change));

const sortedBy = (of: (entry: Members) => number | string) =>
  onList((list) => list.toSorted((one, other) => (of(one) < of(other) ? -1 : of(one) > of(other) ? 1 : 0)));

/** Faults in what ListSecrets lists, and in which order. */
export const listingMutants: readonly Mutant[] = [
  {
    name: "listed-like-described",
    fault: "an entry of a list has its labels under the name that DescribeSecret has for them",
    breaks: ["SM-100"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        changed(body, "SecretList", (list: Entries) =>
          list.map(({ SecretVersionsToStages, ...entry }) => ({
            ...entry,
            VersionIdsToStages: SecretVersionsToStages,
          })),
        ),
      ),
    },
  },
  {
    name: "listed-with-replicas",
    fault: "an entry of a list has the state of its replicas",
    breaks: ["SM-100"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        changed(body, "SecretList", (list: Entries) => list.map((entry) => ({ ...entry, ReplicationStatus: [] }))),
      ),
    },
  },
  {
    name: "marked-always-listed",
    fault: "secrets that wait for their deletion are listed without being asked for",
    breaks: ["SM-101"],
    change: { in: "service", operations: onInput(operation, (input) => ({ ...input, IncludePlannedDeletion: true })) },
  },
  {
    name: "marked-never-listed",
    fault: "secrets that wait for their deletion are never listed",
    breaks: ["SM-101"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "IncludePlannedDeletion")) },
  },
  {
    name: "list-without-limit",
    fault: "ListSecrets answers all secrets at once",
    breaks: ["SM-102"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "MaxResults")) },
  },
  {
    name: "list-from-the-start",
    fault: "ListSecrets begins at the start whatever the token is",
    breaks: ["SM-102"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "NextToken")) },
  },
  {
    name: "list-without-end",
    fault: "ListSecrets gives out a token where nothing follows",
    breaks: ["SM-102"],
    change: { in: "service", operations: onOutput(operation, (output) => ({ NextToken: "more", ...output })) },
  },
  {
    name: "list-limit-cut-off",
    fault: "ListSecrets takes a limit that is too high for the highest one",
    breaks: ["SM-102"],
    change: {
      in: "service",
      wire: onRequestBody((body, request) =>
        request.operation === "ListSecrets" ? changed(body, "MaxResults", (most: number) => Math.min(most, 100)) : body,
      ),
    },
  },
  {
    name: "list-oldest-first",
    fault: "the order that is asked for is passed over",
    breaks: ["SM-103"],
    change: { in: "service", operations: onInput(operation, (input) => without(input, "SortOrder")) },
  },
  {
    name: "list-newest-first",
    fault: "the newest secret comes first unless it is told otherwise",
    breaks: ["SM-103"],
    change: { in: "service", reference: { assumptions: { sortOrder: "desc" } } },
  },
  {
    name: "list-by-name",
    fault: "secrets are listed in the order of their names",
    breaks: ["SM-103"],
    change: { in: "service", operations: sortedBy(({ Name }) => String(Name)) },
  },
  {
    name: "list-by-change",
    fault: "secrets are listed in the order in which they were changed",
    breaks: ["SM-103"],
    change: { in: "service", operations: sortedBy(({ LastChangedDate }) => Number(LastChangedDate)) },
  },
];
