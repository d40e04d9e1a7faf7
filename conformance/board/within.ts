/**
 * Waits for something, but only so long.
 *
 * @param milliseconds How long.
 * @param what What is waited for, for the message.
 * @throws Error when it took longer, or the signal was aborted in the meantime.
 */
export async function within<T>(
  milliseconds: number,
  what: string,
  { promise, signal }: { readonly promise: Promise<T>; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds / 1000} s`)), milliseconds);
    onAbort = () => reject(new Error("interrupted"));
    if (signal?.aborted) onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, givenUp]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener("abort", onAbort);
  }
}
