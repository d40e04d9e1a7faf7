import type { SecretsManagerOperations } from "../../../generated/secretsmanager/server/index.js";
import type { Scenario } from "../scenario.js";
import type { TypedScenario } from "../typed-scenario.js";
import { withAsides } from "./asides.js";

/** A scenario of Secrets Manager. Inputs are checked by the compiler, unless they are meant to break the types. */
export function defineScenario(scenario: TypedScenario<SecretsManagerOperations>): Scenario {
  return withAsides(scenario as Scenario);
}
