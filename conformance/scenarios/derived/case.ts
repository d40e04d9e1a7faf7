import type { ExpectedViolation } from "../scenario.js";

/** A value for a site, and what must become of it. */
export interface Case {
  /** Last part of the scenario's id: `above-longest`. */
  readonly name: string;
  /** What is special about the value: "513 characters, one above the most". */
  readonly what: string;
  /** The value as scenarios have it; `undefined` leaves the member out. */
  readonly value: unknown;
  /** Trait that the value was derived from. */
  readonly trait: string;
  /** `type`: the value is not of the member's type. */
  readonly refused?: "constraint" | "type";
  readonly violations: readonly ExpectedViolation[];
  /** No typed program can say this. */
  readonly isMistyped?: true;
}
