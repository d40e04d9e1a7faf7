import { arn, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Tags: given at the start, added, replaced, taken away, all of them too. */
export const tags: Chapter = () => ({
  created: { ARN: arn("eu-west-1", "tags/db"), Name: "tags/db", VersionId: uuid },
  atFirst: [
    { Key: "team", Value: "one" },
    { Key: "Team", Value: "two" },
  ],
  tagged: {},
  afterTagging: [
    { Key: "team", Value: "three" },
    { Key: "Team", Value: "two" },
    { Key: "stage", Value: "" },
  ],
  untagged: {},
  afterUntagging: [{ Key: "Team", Value: "two" }],
  withoutAny: [],
});
