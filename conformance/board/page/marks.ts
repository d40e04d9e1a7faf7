import type { CellVerdict } from "../board.js";

/** How a verdict is drawn, and what it means. */
export const marks: Readonly<Record<CellVerdict, { readonly mark: string; readonly meaning: string }>> = {
  kept: { mark: "✓", meaning: "every scenario that cites the rule and came to a verdict passed" },
  differs: { mark: "✗", meaning: "a scenario failed: what was expected, sent and answered is a click away" },
  "not implemented": { mark: "–", meaning: "it answers as it answers an operation that it does not have" },
  "no evidence": {
    mark: "?",
    meaning: "it answers otherwise than we assume, but nobody has recorded the live service there",
  },
  "not shown": { mark: "·", meaning: "nothing that can be sent to an endpoint shows it" },
  error: { mark: "!", meaning: "the connection or Hallmark itself broke, which says nothing about the emulator" },
};
