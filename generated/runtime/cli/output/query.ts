import { createRequire } from "node:module";
import { UsageError } from "../arguments/usage-error.js";
import type { Shown } from "./present.js";

/** What the package offers. It comes with no types of its own. */
interface Jmespath {
  compile(expression: string): unknown;
  search(value: Shown, expression: string): Shown;
}

/** Picks from an answer. */
export type Query = (value: Shown) => Shown;

/**
 * Reads a `--query`.
 *
 * @throws UsageError for what is no JMESPath; the query itself throws one for a function that is used wrongly.
 */
export function readQuery(expression: string): Query {
  const require = createRequire(import.meta.url);
  const { compile, search } = require("jmespath") as Jmespath;
  const checked = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const reason = error instanceof Error ? error.message : "not to be read";
      throw new UsageError("values", `Bad value for --query ${expression}: ${reason}`);
    }
  };
  checked(() => compile(expression));
  return (value) => checked(() => search(value, expression)) ?? null;
}
