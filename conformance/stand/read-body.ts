import { parseJson } from "../../generated/runtime/server/json-body.js";
import type { Body } from "./attempt.js";

/** Reads a body as strictly as a service does. What is wrong with it is told without a word of it. */
export function readBody(bytes: Uint8Array): Body {
  if (bytes.byteLength === 0) return { fault: "no body at all" };
  try {
    const value = parseJson(bytes);
    if (isTooDeep(value)) return { fault: "a value that is nested more deeply than any input" };
    if (isObject(value)) return { value };
    return { fault: `${Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`}` };
  } catch (error) {
    return { fault: (error as Error).message.replace(/^The body/, "a body that") };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No input has more levels than a few. */
const DEEPEST = 100;

/** Without recursion: depth is the client's to choose. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each): unknown[] => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}
