import { operationsOf, type Model, type ServiceShape } from "../../generator/model/index.js";
import { isRun, isSend, type Scenario } from "../scenarios/scenario.js";

/**
 * The order in which scenarios are shown. Of those that are derived from the model, the ones on lists come before the
 * rest: these offer much that has to be refused, and a service which takes it in may no longer be able to list what it
 * has, which is not to be blamed on its lists.
 */
export function inOrder(
  scenarios: readonly Scenario[],
  { model, service }: { readonly model: Model; readonly service: ServiceShape },
): readonly Scenario[] {
  const lists = new Set(
    operationsOf(model, service)
      .filter(({ traits }) => traits.has("smithy.api#paginated"))
      .map(({ id }) => id.slice(id.indexOf("#") + 1)),
  );
  const rankOf = (scenario: Scenario): number => {
    if (scenario.derivedFrom === undefined) return 1;
    return scenario.steps.every((step) => !isRun(step) && lists.has(isSend(step) ? step.send : step.call)) ? 2 : 3;
  };
  return scenarios.toSorted((one, other) => rankOf(one) - rankOf(other));
}
