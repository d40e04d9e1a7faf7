/** A value as a TypeScript expression of the same type; what a text says is of no matter and cut short. */
export function literalOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (value instanceof Date) return "new Date(0)";
  if (Array.isArray(value)) return `[${value.map(literalOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${literalOf(each)}`);
  return `{ ${members.join(", ")} }`;
}
