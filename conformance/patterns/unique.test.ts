import fc from "fast-check";
import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { runIn, unique } from "./unique.js";
import { runOf } from "./values.js";

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

it.each(["{}", "/{}/app", "rds!{}", "{}/a b", "{}#1"])("is known by its run, be it %s", (template) => {
  expect(runIn(made(unique(template), { seed: "seed" }) as string)).toBe(runOf("seed"));
  expect(runIn(made(unique(template, 100), { seed: "seed" }) as string)).toBe(runOf("seed"));
});

it.each([
  "hallmark/",
  "hallmark/productiondata",
  "hallmark/database-passw",
  "Hallmark/x",
  "app/db",
  "app/hallmark/abcdefgh123456",
])("takes %s for nobody's", (name) => expect(runIn(name)).toBeUndefined());

it("is not known by its run where somebody else would call things so: one name in tens of thousands is mistaken", () => {
  const names = Array.from({ length: 2000 }, (_, index) => `hallmark/database${100_000 + index}`);
  expect(names.filter((name) => runIn(name) !== undefined)).toEqual([]);
});
