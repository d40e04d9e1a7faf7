/** An emulator of the service that the board has no column for. */
export interface NotOnTheBoard {
  readonly name: string;
  /** Where the project can be looked at. */
  readonly source: string;
  /** What stands in the way, as it was found by trying. */
  readonly reason: string;
}

export const notOnTheBoard: readonly NotOnTheBoard[] = [];
