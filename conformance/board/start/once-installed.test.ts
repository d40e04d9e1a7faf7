import { existsSync, writeFileSync } from "node:fs";
import { mkdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { folderOfTests } from "../../testing/folder-of-tests.js";
import { onceInstalled } from "./once-installed.js";

const folder = folderOfTests();

/** An installation that tells how often it was done. */
function counted(place: string, work: () => Promise<void> = async () => {}) {
  const count = { installations: 0 };
  const install = async () => {
    count.installations += 1;
    await work();
    writeFileSync(join(place, "program"), "");
  };
  return { count, install };
}

it("installs once, however many ask at the same time", async () => {
  const place = join(folder, "together");
  const { count, install } = counted(place, () => sleep(200));
  await Promise.all(Array.from({ length: 4 }, () => onceInstalled(place, "version 1", install)));
  await onceInstalled(place, "version 1", install);
  expect(count.installations).toBe(1);
});

it("installs anew by another recipe, and leaves nothing of the former", async () => {
  const place = join(folder, "recipes");
  const { count, install } = counted(place);
  await onceInstalled(place, "version 1", install);
  writeFileSync(join(place, "former"), "");
  await onceInstalled(place, "version 2", install);
  expect(count.installations).toBe(2);
  expect(existsSync(join(place, "former"))).toBe(false);
});

it("does not take a failed installation for one", async () => {
  const place = join(folder, "failed");
  const failing = counted(place, () => Promise.reject(new Error("no way to the registry")));
  await expect(onceInstalled(place, "version 1", failing.install)).rejects.toThrow("no way to the registry");
  const { count, install } = counted(place);
  await onceInstalled(place, "version 1", install);
  expect(count.installations).toBe(1);
});

it("does not wait for a process that was killed while it installed", async () => {
  const place = join(folder, "killed");
  await mkdir(`${place}.lock`);
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await utimes(`${place}.lock`, aMinuteAgo, aMinuteAgo);
  const { count, install } = counted(place);
  await onceInstalled(place, "version 1", install);
  expect(count.installations).toBe(1);
});
