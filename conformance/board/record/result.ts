import type { About, CellVerdict, Counts } from "../board.js";

/**
 * What is kept of a verification, `conformance/board/results/NAME.json`: enough to compare two of them and to recount
 * every figure. The evidence is in the report that the command makes again.
 */
export interface BoardResult {
  readonly kind: "hallmark-board-result";
  readonly version: 1;
  readonly emulator: Pick<About, "name" | "title" | "version" | "registry" | "package">;
  readonly service: { readonly id: string; readonly version: string };
  /** Day of the run: `2026-11-24`. */
  readonly date: string;
  readonly seconds: number;
  /** Makes the figures again. */
  readonly command: string;
  readonly counts: Counts;
  /** By the id of the rule. */
  readonly rules: Readonly<Record<string, CellVerdict>>;
  /** By the id of the area whose scenarios are derived from the limits of the model. */
  readonly limits: Readonly<Record<string, CellVerdict>>;
  /** Ids of the scenarios that failed, by the id of the rule or of the area that differs. */
  readonly deviations: Readonly<Record<string, readonly string[]>>;
  /** Ids of the scenarios in which errors are worded otherwise. */
  readonly reworded: readonly string[];
  /** Ids of the scenarios in which a member without a value is sent as `null`. */
  readonly nulls: readonly string[];
  /** How many scenarios of an area came to which outcome, by its id; outcomes that none came to are left out. */
  readonly areas: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
