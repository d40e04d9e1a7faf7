/** A value with the streams of events in it read to their ends, so that it can be compared. */
export async function settled(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null) return value;
  if (Symbol.asyncIterator in value) {
    const events: unknown[] = [];
    for await (const event of value as AsyncIterable<unknown>) events.push(await settled(event));
    return events;
  }
  if (Array.isArray(value)) return Promise.all(value.map(settled));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(async ([name, part]) => [name, await settled(part)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
