/** So many places at once, given out in the order in which they are asked for. */
export interface Slots {
  /** Does some work while it holds a place. */
  hold<T>(work: (slot: Slot) => Promise<T>): Promise<T>;
}

/** A place that is held. */
export interface Slot {
  /**
   * Lets others have the place for a time. Who comes back goes before those who have not begun: somebody may be waiting
   * for an answer in time.
   *
   * @param signal Aborted: the time is over at once.
   */
  stepAside(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function slotsOf(count: number): Slots {
  let free = count;
  const beginning: (() => void)[] = [];
  const comingBack: (() => void)[] = [];
  const take = async (queue: (() => void)[]): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const giveBack = (): void => {
    const next = comingBack.shift() ?? beginning.shift();
    // Handed on without being free in between, so that nobody slips in.
    if (next) next();
    else free += 1;
  };
  const slot: Slot = {
    async stepAside(milliseconds, signal) {
      giveBack();
      await pause(milliseconds, signal);
      await take(comingBack);
    },
  };
  return {
    async hold(work) {
      await take(beginning);
      try {
        return await work(slot);
      } finally {
        giveBack();
      }
    },
  };
}

/** Waits for a time, or until a signal is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
  });
}
