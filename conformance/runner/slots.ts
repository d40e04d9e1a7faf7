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
    const others = signal && waitingFor(signal);
    const end = (): void => {
      clearTimeout(timer);
      others?.delete(end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    others?.add(end);
  });
}

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Those who wait until a signal is aborted. One listener tells them all: Node takes more than a few for a leak. */
function waitingFor(signal: AbortSignal): Set<() => void> {
  const known = waiting.get(signal);
  if (known) return known;
  const all = new Set<() => void>();
  waiting.set(signal, all);
  signal.addEventListener("abort", () => all.forEach((end) => end()), { once: true });
  return all;
}
