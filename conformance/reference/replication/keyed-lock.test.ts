import { expect, it } from "vitest";
import { KeyedLock } from "./keyed-lock.js";

it("runs tasks with one key in the order in which they came", async () => {
  const lock = new KeyedLock();
  const log: string[] = [];
  const task = (name: string, turns: number) => async () => {
    log.push(`${name} starts`);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    log.push(`${name} ends`);
  };
  await Promise.all([
    lock.run("a", task("first", 9)),
    lock.run("a", task("second", 1)),
    lock.run("a", task("third", 4)),
  ]);
  expect(log).toEqual(["first starts", "first ends", "second starts", "second ends", "third starts", "third ends"]);
});

it("lets tasks with other keys run at the same time", async () => {
  const lock = new KeyedLock();
  let release = () => {};
  const held = lock.run("a", () => new Promise<void>((resolve) => (release = resolve)));
  await expect(lock.run("b", async () => "done")).resolves.toBe("done");
  release();
  await held;
});

it("goes on after a task that fails, and tells its caller only", async () => {
  const lock = new KeyedLock();
  const failing = lock.run("a", () => Promise.reject(new Error("broken")));
  const next = lock.run("a", async () => "done");
  await expect(failing).rejects.toThrow("broken");
  await expect(next).resolves.toBe("done");
});
