import { BadValue } from "../values/bad-value.js";
import { UsageError } from "./usage-error.js";

/** Says of which parameter a value cannot be read; any other error stays what it is. */
export function unreadableValue(parameter: string, error: unknown): unknown {
  if (!(error instanceof BadValue)) return error;
  return new UsageError("values", `Error parsing parameter '${parameter}': ${error.message}`);
}
