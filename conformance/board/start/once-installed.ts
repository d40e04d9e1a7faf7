import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Fills the folder `place` by `install`, once: a place that was filled to the end by the same recipe is left as it is, a
 * half-filled one is begun anew. Of several processes that ask at the same time one installs, the others wait.
 *
 * @param recipe what is installed, and how: another recipe fills the place anew.
 * @throws what `install` throws; the place is then as good as empty.
 */
export async function onceInstalled(place: string, recipe: string, install: () => Promise<void>): Promise<void> {
  const filled = join(place, "installed.txt");
  const isFilled = async () => (await readFile(filled, "utf8").catch(() => undefined)) === recipe;
  while (!(await isFilled())) {
    await withLock(`${place}.lock`, async () => {
      if (await isFilled()) return;
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      await install();
      await writeFile(filled, recipe);
    });
  }
}

/** Milliseconds between two signs of life of who holds a lock. */
const SIGN_OF_LIFE = 1000;
/** So long without one, and the holder was killed. */
const EXPIRES = 20_000;

/** Runs a task while no other process does, or waits a little while another one does. */
async function withLock(lock: string, task: () => Promise<void>): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  try {
    await mkdir(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const { mtimeMs } = (await stat(lock).catch(() => undefined)) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > EXPIRES) await rm(lock, { recursive: true, force: true });
    else await sleep(300);
    return;
  }
  const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE);
  try {
    await task();
  } finally {
    clearInterval(alive);
    await rm(lock, { recursive: true, force: true });
  }
}
