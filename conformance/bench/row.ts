/** One comparison with a named peer, measured in the same run. */
export interface Row {
  /** What was measured, with the peer's name. */
  readonly name: string;
  /** Of ours, in the unit. */
  readonly ours: number;
  /** Of the peer, in the unit. */
  readonly peer: number;
  /** For example `ms CPU`; both numbers are better when they are smaller. */
  readonly unit: string;
  /** What the target speaks of: `ours / peer` for a limit, `peer / ours` for a speed-up. */
  readonly ratio: number;
  /** For example `<= 1.15` or `>= 20`. */
  readonly target: string;
  readonly met: boolean;
}

type Measured = Pick<Row, "name" | "ours" | "peer" | "unit">;

/** Ours may need at most so many times what the peer needs. */
export function atMost(limit: number, measured: Measured): Row {
  const ratio = measured.ours / measured.peer;
  return { ...measured, ratio, target: `<= ${limit}`, met: ratio <= limit };
}

/** Ours must be at least so many times as fast as the peer. */
export function timesFaster(factor: number, measured: Measured): Row {
  const ratio = measured.peer / measured.ours;
  return { ...measured, ratio, target: `>= ${factor}`, met: ratio >= factor };
}
