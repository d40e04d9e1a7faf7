import { createEnvironment, type Environment, type ReferenceOptions } from "../environment.js";
import { boundOperations, type BoundOperations } from "../operation.js";
import { referenceOperations } from "../operations/index.js";

/** A reference with a clock that stands still until it is set. */
export interface StartedReference {
  readonly environment: Environment;
  readonly service: BoundOperations;
  /** The operations as requests that are signed for another Region meet them. */
  readonly serviceIn: (region: string) => BoundOperations;
  readonly clock: { time: number };
}

const HOME = "us-east-1";

/** Noon of a day. */
export const START = Date.UTC(2026, 0, 15, 12);

export function startReference(options: ReferenceOptions = {}): StartedReference {
  const clock = { time: START };
  const environment = createEnvironment({ region: HOME, now: () => clock.time, ...options });
  const operations = referenceOperations(environment);
  const serviceIn = (region: string) => boundOperations(operations, { region });
  return { environment, service: serviceIn(HOME), serviceIn, clock };
}

/** A request token, and so a version id, by its number. */
export function token(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}
