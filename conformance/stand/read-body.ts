import { parseJson } from "../../generated/runtime/server/json-body.js";
import type { Body } from "./attempt.js";

/** Reads a body as strictly as a service does. What is wrong with it is told without a word of it. */
export function readBody(bytes: Uint8Array): Body {
  if (bytes.byteLength === 0) return { fault: "no body at all" };
  try {
    const value = parseJson(bytes);
    if (isObject(value)) return { value };
    return { fault: `${Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`}` };
  } catch (error) {
    return { fault: (error as Error).message.replace(/^The body/, "a body that") };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
