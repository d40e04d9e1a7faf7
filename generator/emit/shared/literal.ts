import type { JsonValue } from "../../model/index.js";

/** A JSON value as an expression of TypeScript. */
export function literal(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  // Written plainly, `__proto__` would set the prototype.
  const members = Object.entries(value).map(([name, member]) => `[${JSON.stringify(name)}]: ${literal(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
