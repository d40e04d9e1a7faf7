import fc from "fast-check";
import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { unique } from "./unique.js";

it("puts the mark where the template wants it", () => {
  expect(made(unique("/{}/app"))).toMatch(/^\/hallmark\/[a-z0-9]{14}\/app$/);
});

it("has the length that is asked for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), (length) => (made(unique("{}", length)) as string).length === length),
  );
});

it("does not end like a complete ARN by accident", () => {
  fc.assert(fc.property(fc.string(), (seed) => !/-[A-Za-z0-9]{6}$/.test(made(unique(), { seed }) as string)));
});

it("is another one in every step", () => {
  const names = Array.from({ length: 2000 }, (_, index) => made(unique(), { place: `server scenario ${index}` }));
  expect(new Set(names).size).toBe(2000);
});
