import type { Diagnostic } from "../model/index.js";
import type { Change } from "./changes.js";
import { diagnose } from "./diagnostics.js";

/** A refusal for each file that holds somebody's own work and would be lost. */
export function editsAtStake(changes: readonly Change[]): readonly Diagnostic[] {
  return changes.filter(({ kind }) => kind === "hand-edited").map((change) => diagnose["hand-edited"](change));
}
