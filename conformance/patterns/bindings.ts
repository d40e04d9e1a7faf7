/** What a step left behind for later steps to refer to. */
export interface Binding {
  /** The input as it was sent, with what a client fills in. */
  readonly input?: unknown;
  readonly output?: unknown;
  readonly error?: unknown;
}

export type Bindings = ReadonlyMap<string, Binding>;

/**
 * Follows a path of member names and list positions, `output.Versions.0.VersionId`.
 *
 * @returns `undefined` where the path leads to nothing.
 */
export function follow(bindings: Bindings, step: string, path: string): unknown {
  let value: unknown = bindings.get(step);
  for (const segment of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
