import type { Cleanup } from "../scenarios/service-kit.js";
import type { Scenario } from "../scenarios/scenario.js";
import { operationOf } from "./tags.js";

/**
 * The operations that a scenario is about: the one that its area is named after, and those by which it changes something.
 * Not what only makes the thing that it is about, nor what only reads it, since nearly all scenarios do that; unless the
 * area is named after no operation.
 */
export function operationsOf(
  { id, steps }: Scenario,
  operations: readonly string[],
  cleanup: readonly Cleanup[],
): readonly string[] {
  const folder = id.split("/").find((part) => part !== "derived");
  const named = operations.filter((operation) => kebabCase(operation) === folder);
  const isMaker = (operation: string) => cleanup.some(({ after }) => after === operation) && !/Replica/.test(operation);
  const called = new Set(steps.map(operationOf).filter((operation) => operations.includes(operation)));
  const others = [...called].filter((operation) => !isMaker(operation));
  if (named.length === 0) return others.length > 0 ? others : [...called];
  return [...new Set([...named, ...others.filter((operation) => !isReading.test(operation))])];
}

const isReading = /^(Get|List|Describe|BatchGet)/;

function kebabCase(operation: string): string {
  return operation.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
