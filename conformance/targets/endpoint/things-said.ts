const LASTING = "which nothing undoes";

/** One line for many things that are left behind. */
export function thingsSaid(count: number, why: string): string {
  return `${count} thing${count === 1 ? "" : "s"}, ${why}`;
}

/** The same for what an operation made that has no opposite. */
export function lastingSaid(count: number, operation: string): string {
  return thingsSaid(count, `made by ${operation}, ${LASTING}`);
}

/** How many things a line on what is left behind is about: one, unless it says a number. */
export function thingsIn(note: string): number {
  return Number(/^(\d+) things?, /.exec(note)?.[1] ?? 1);
}

/** Whether a clean-up may help. */
export function isRemovable(note: string): boolean {
  return !note.endsWith(LASTING);
}
