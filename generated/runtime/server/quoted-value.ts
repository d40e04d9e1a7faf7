/** A value as the text of an AWS validation error has it: `null` bare, everything else between apostrophes. */
export function quoted(value: unknown): string {
  return value === undefined || value === null ? "null" : `'${shown(value)}'`;
}

/** Those services are written in Java, and that is how their values look. */
function shown(value: unknown): string {
  if (value instanceof Uint8Array) return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([name, part]) => `${name}=${shown(part)}`);
  return `{${entries.join(", ")}}`;
}
