/** A value with the streams in it read to their ends, and bytes of whatever class as such, so that it can be compared. */
export async function settled(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null) return value;
  if (Symbol.asyncIterator in value) {
    const events: unknown[] = [];
    for await (const event of value as AsyncIterable<unknown>) events.push(await settled(event));
    const chunks = events.filter((event) => event instanceof Uint8Array);
    return events.length > 0 && chunks.length === events.length ? new Uint8Array(Buffer.concat(chunks)) : events;
  }
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return Promise.all(value.map(settled));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(async ([name, part]) => [name, await settled(part)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
