import { expect, it } from "vitest";
import { pause, slotsOf } from "./slots.js";

it("gives out no more places than there are", async () => {
  const slots = slotsOf(3);
  let held = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++held);
    await pause(2);
    held -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => slots.hold(work)));
  expect(most).toBe(3);
});

it("lets others work while somebody waits, and back before those who have not begun", async () => {
  const slots = slotsOf(1);
  const order: string[] = [];
  const waits = slots.hold(async (slot) => {
    order.push("waits");
    await slot.stepAside(5);
    order.push("is back");
  });
  const others = ["first", "second", "third"].map((name) =>
    slots.hold(async () => {
      order.push(name);
      await pause(10);
    }),
  );
  await Promise.all([waits, ...others]);
  expect(order).toEqual(["waits", "first", "is back", "second", "third"]);
});

it("gives the place back when the work fails", async () => {
  const slots = slotsOf(1);
  await expect(slots.hold(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await slots.hold(() => Promise.resolve("yes"))).toBe("yes");
});

it("waits no longer once it is told to end", async () => {
  const controller = new AbortController();
  const begun = Date.now();
  setTimeout(() => controller.abort(), 5);
  await pause(60_000, controller.signal);
  await pause(60_000, controller.signal);
  expect(Date.now() - begun).toBeLessThan(5_000);
});

it("lets any number wait for the same signal, without a word of Node about leaks", async () => {
  const controller = new AbortController();
  const warnings: Error[] = [];
  const take = (warning: Error) => void warnings.push(warning);
  process.on("warning", take);
  const waits = Array.from({ length: 40 }, () => pause(60_000, controller.signal));
  await pause(5, controller.signal);
  controller.abort();
  await Promise.all(waits);
  process.off("warning", take);
  expect(warnings).toEqual([]);
});
