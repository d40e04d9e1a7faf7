/** What a length constraint counts: characters, bytes, elements or entries. @see smithy.api#length */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return Array.from(value).length;
  if (value instanceof Uint8Array) return value.byteLength;
  return Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
}
