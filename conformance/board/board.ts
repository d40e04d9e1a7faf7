import type { DocumentedRule } from "../../generator/model/index.js";
import type { Outcome } from "../runner/verdict.js";

/**
 * What an emulator makes of a rule, going by the scenarios that cite it. `kept`: every one that came to a verdict
 * passed. `differs`: one failed. `no evidence`: it answers otherwise than we assume, and nobody has recorded the live
 * service there. `not shown`: nothing that can be sent to an endpoint shows the rule. `error`: the connection or
 * Hallmark itself broke, which says nothing about the emulator.
 */
export type CellVerdict = "kept" | "differs" | "not implemented" | "no evidence" | "not shown" | "error";

export const cellVerdicts: readonly CellVerdict[] = [
  "kept",
  "differs",
  "not implemented",
  "no evidence",
  "not shown",
  "error",
];

/** What emulators make of the rules, as plain JSON. `conformance/board/board.schema.json` describes it. */
export interface Board {
  readonly kind: "hallmark-board";
  readonly version: 1;
  readonly service: { readonly id: string; readonly title: string; readonly version: string };
  /** Version of Hallmark. */
  readonly hallmark: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly notOnTheBoard: readonly Absent[];
}

/** A documented rule, or the limits that the model sets to one operation. */
export interface Row {
  /** Id of the rule or of the area. */
  readonly id: string;
  readonly kind: "rule" | "limits";
  readonly group: string;
  readonly statement: string;
  readonly level: DocumentedRule["level"];
  readonly source: Pick<DocumentedRule["source"], "document" | "section">;
  /** What documentation, model and recordings say, in words. */
  readonly standing: string;
  /** What shows it. */
  readonly scenarios: readonly string[];
}

export interface Column extends About {
  /** Our own service, there for comparison. */
  readonly isReference: boolean;
  readonly run?: Run;
  /** Why there are no figures. */
  readonly failure?: Failure;
  readonly counts?: Counts;
  /** By the row's id; none where the emulator could not be verified. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Which emulator it is, and what a person types to get the same. */
export interface About {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** Name of the registry that it was installed from; absent for our own. */
  readonly registry?: string;
  readonly package?: string;
  /** Where the project is at home; absent for our own, which is at hand. */
  readonly source?: string;
  readonly commands: readonly string[];
}

/** Where the figures of a column come from. */
export interface Run {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: string;
  /** Makes the figures again. */
  readonly command: string;
  /** What was run once the emulator was there. */
  readonly verify: string;
  /** Paths beside the board. */
  readonly page: string;
  readonly report: string;
  readonly badge: string;
}

export interface Failure {
  readonly stage: "install" | "start" | "verify";
  readonly reason: string;
}

export interface Counts {
  readonly rules: Readonly<Record<CellVerdict, number>>;
  readonly limits: Readonly<Record<CellVerdict, number>>;
  readonly scenarios: Readonly<Record<Outcome, number>>;
  /** Scenarios in which the wording of errors was looked at: apart from all other counts, because services reword. */
  readonly wording: { readonly same: number; readonly differs: number };
  /** Scenarios in which a member without a value is sent as `null`; apart as well, because most clients do not mind. */
  readonly nulls: number;
}

export interface Cell {
  readonly verdict: CellVerdict;
  /** What the verdict rests on: of a `differs`, the scenarios that failed. */
  readonly scenarios: readonly string[];
  /** Rules that the scenarios of a `differs` cite too, where none of them cites this one alone. */
  readonly sharedWith?: readonly string[];
  /** Scenarios in which errors are worded otherwise. */
  readonly reworded?: readonly string[];
}

/** What was looked at and is not on the board. */
export interface Absent {
  readonly name: string;
  readonly source: string;
  readonly reason: string;
}
