import { changedLimits } from "../changed-limits.js";

export const changedRangeTrait = changedLimits(
  "ChangedRangeTrait",
  "smithy.api#range",
  "A `range` trait allows less than it did.",
);
