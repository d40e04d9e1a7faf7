import type { HttpHandler } from "msw";
import { secretsManagerHandlers } from "../../generated/secretsmanager/msw/index.js";
import type { SecretsManagerOperations } from "../../generated/secretsmanager/server/index.js";
import { createEnvironment, type ReferenceOptions } from "./environment.js";
import { referenceOperations } from "./operations/index.js";
import { rotateDueSecrets } from "./rotation/rotate-due.js";

/** A Secrets Manager that keeps its state in this process. */
export interface SecretsManagerService {
  /** For `setupServer(...handlers)` of `msw/node` or `setupWorker(...handlers)` of `msw/browser`. */
  readonly handlers: HttpHandler[];
  /** The operations themselves, for tests that need no wire. They trust their input: what a server checks is not checked. */
  readonly operations: SecretsManagerOperations;
  /** Waits until no rotation is under way: RotateSecret answers before its function is through. */
  settled(): Promise<void>;
  /** Rotates what is due by the service's clock, and waits for it: nothing else rotates secrets by their schedules. */
  rotateDue(): Promise<void>;
}

/**
 * Secrets Manager for tests: the unmodified AWS SDK, or anything else that speaks HTTP, gets documented behaviour in
 * the test's own process, with no port and no container. Every change is seen at once, where the live service may take
 * minutes to list a new secret (rule SM-014).
 *
 * @example
 * const server = setupServer(...secretsManagerService().handlers);
 * beforeAll(() => server.listen());
 * afterAll(() => server.close());
 */
export function secretsManagerService(options: ReferenceOptions = {}): SecretsManagerService {
  const environment = createEnvironment(options);
  const operations = referenceOperations(environment);
  return {
    handlers: secretsManagerHandlers(operations, { disabledChecks: options.disabledChecks }),
    operations,
    settled: () => environment.rotations.settled(),
    rotateDue: () => rotateDueSecrets(environment, operations),
  };
}
