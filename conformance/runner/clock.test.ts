import { expect, it } from "vitest";
import { movableClock } from "./clock.js";

it("goes on like any other clock, and is moved by days and hours", () => {
  const clock = movableClock();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  clock.pass({ days: 1, hours: 2 });
  clock.pass({ hours: 1 });
  expect(Math.abs(clock.now() - Date.now() - 27 * 3_600_000)).toBeLessThan(1000);
});
