/** Calls a function for each value, so many at a time, in order. */
export async function forEachAtOnce<T>(
  values: readonly T[],
  atOnce: number,
  call: (value: T) => Promise<void>,
): Promise<void> {
  const waiting = values[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await call(next.value);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, worker));
}
