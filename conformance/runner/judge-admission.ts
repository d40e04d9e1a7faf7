import type { EvidenceKind } from "../../generator/model/index.js";
import type { ExpectedAdmission } from "../scenarios/scenario.js";
import type { ObservedError } from "./observation.js";

/**
 * What an error says against an input that has to be let in, by what that rests on; `undefined` when it says nothing,
 * because it is about something else.
 *
 * @param isRefusal Whether the error is an answer to the input at all: what breaks at a sound one is wrong.
 * @param fits Whether a message is as a pattern says.
 */
export function speaksAgainst(
  { unless }: ExpectedAdmission,
  { type, message }: ObservedError,
  isRefusal: boolean,
  fits: (pattern: unknown, message: string | undefined) => boolean,
): EvidenceKind | undefined {
  if (!isRefusal || unless.includes(type)) return "model";
  const worded = unless.find((each) => typeof each !== "string" && each.error === type);
  if (worded === undefined || typeof worded === "string") return undefined;
  return fits(worded.message, message) ? "model" : "unknown";
}
