import { arn, inAnyOrder, moment, refusal, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Lists of secrets: page by page, in both orders, filtered in several ways, with and without deleted ones. */
export const lists: Chapter = ({ first }) => ({
  first: { ARN: arn("eu-west-1", "lists/first"), Name: "lists/first", VersionId: uuid },
  pages: [["lists/first", "lists/second"], ["lists/third", "lists/fourth"], ["lists/fifth"]],
  newestFirst: ["lists/fifth", "lists/fourth", "lists/third", "lists/second", "lists/first"],
  byDescription: ["lists/first", "lists/second"],
  byTag: ["lists/first", "lists/third"],
  notByTag: ["lists/second", "lists/fourth", "lists/fifth"],
  byAnyWord: ["lists/second"],
  deleted: { ARN: arn("eu-west-1", "lists/fourth"), Name: "lists/fourth", DeletionDate: moment({ inDays: 30 }) },
  withoutDeleted: ["lists/first", "lists/second", "lists/third", "lists/fifth"],
  withDeleted: ["lists/first", "lists/second", "lists/third", "lists/fourth", "lists/fifth"],
  entries: [
    {
      ARN: first?.ARN,
      Name: "lists/first",
      Description: "Payments database",
      LastChangedDate: moment(),
      Tags: [{ Key: "team", Value: "blue" }],
      SecretVersionsToStages: { [first?.VersionId ?? ""]: inAnyOrder("AWSCURRENT") },
      CreatedDate: moment(),
    },
  ],
  badToken: refusal("InvalidNextTokenException"),
});
