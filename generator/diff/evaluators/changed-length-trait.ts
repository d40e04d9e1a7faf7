import { changedLimits } from "../changed-limits.js";

export const changedLengthTrait = changedLimits(
  "ChangedLengthTrait",
  "smithy.api#length",
  "A `length` trait allows less than it did.",
);
