import fc from "fast-check";
import { expect, it } from "vitest";
import { pageOf, type PageRequest, type Position } from "./page.js";

interface Item {
  readonly time: number;
  readonly id: string;
}

const positionOf = ({ time, id }: Item): Position => [time, id];
const page = (all: readonly Item[], request: Omit<PageRequest<Item>, "positionOf">) =>
  pageOf(all, { ...request, positionOf });
const items = fc.uniqueArray(fc.record({ time: fc.integer({ min: 0, max: 5 }), id: fc.string() }), {
  selector: ({ id }) => id,
  maxLength: 30,
});
const scope = "list";

/** All pages one after the other; between two pages, the list may change. */
async function walk(
  start: readonly Item[],
  size: number,
  order: "asc" | "desc",
  change = (all: readonly Item[]) => all,
) {
  const pages: (readonly Item[])[] = [];
  let all = start;
  let token: string | undefined;
  do {
    const { items: part, nextToken } = await page(all, { size, order, scope, token });
    pages.push(part);
    token = nextToken;
    all = change(all);
  } while (token !== undefined);
  return pages;
}

it("lists everything once, in order, in pages that are full but for the last", async () => {
  const order = fc.constantFrom("asc" as const, "desc" as const);
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: 1, max: 7 }), order, async (all, size, direction) => {
      const pages = await walk(all, size, direction);
      const sign = direction === "asc" ? 1 : -1;
      const sorted = [...all].sort((a, b) => sign * (a.time - b.time || (a.id < b.id ? -1 : 1)));
      expect(pages.flat()).toEqual(sorted);
      expect(pages.length).toBe(Math.max(1, Math.ceil(all.length / size)));
      for (const part of pages.slice(0, -1)) expect(part).toHaveLength(size);
    }),
  );
});

it("lists nothing twice, and all that stays, when items go between two pages", async () => {
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), fc.nat(), async (all, size, seed) => {
      const gone = new Set<Item>();
      const pages = await walk(all, size, "asc", (left) => {
        const lost = left[seed % (left.length || 1)];
        if (lost) gone.add(lost);
        return left.filter((item) => item !== lost);
      });
      const listed = pages.flat();
      expect(new Set(listed).size).toBe(listed.length);
      for (const item of all) if (!gone.has(item)) expect(listed).toContain(item);
    }),
  );
});

it("lists what passes, and asks about no more than a page needs", async () => {
  const all = Array.from({ length: 100 }, (_, time) => ({ time, id: `${time}` }));
  let asked = 0;
  const passes = ({ time }: Item) => {
    asked++;
    return time % 10 === 0;
  };
  const first = await page(all, { size: 3, scope, passes });
  expect(first.items.map(({ time }) => time)).toEqual([0, 10, 20]);
  expect(asked).toBe(31);
  const second = await page(all, { size: 7, scope, passes, token: first.nextToken });
  expect(second.items.map(({ time }) => time)).toEqual([30, 40, 50, 60, 70, 80, 90]);
  expect(second.nextToken).toBeUndefined();
});

it("leaves the list as it was", async () => {
  const all = Object.freeze([
    { time: 2, id: "b" },
    { time: 1, id: "a" },
  ]);
  expect((await page(all, { size: 2, scope })).items.map(({ id }) => id)).toEqual(["a", "b"]);
});

it("takes no token but those that it gave out for the same list", async () => {
  const all = ["a", "b", "c"].map((id) => ({ time: 1, id }));
  const { nextToken } = await page(all, { size: 1, scope });
  await expect(page(all, { size: 1, scope, token: nextToken })).resolves.toMatchObject({ items: [{ id: "b" }] });
  await expect(page(all, { size: 1, scope: "other", token: nextToken })).rejects.toThrow("NextToken");
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.json().map(asBase64)), async (token) => {
      fc.pre(token !== nextToken);
      await expect(page(all, { size: 1, scope, token })).rejects.toMatchObject({ name: "InvalidNextTokenException" });
    }),
  );
});

it("keeps tokens short, however much is asked for and whatever items are called", async () => {
  const all = ["é", "ü"].map((letter) => ({ time: Number.MAX_SAFE_INTEGER, id: letter.repeat(512) }));
  const { nextToken } = await page(all, { size: 1, scope: "x".repeat(100_000) });
  expect(nextToken!.length).toBeLessThan(4096);
  const rest = await page(all, { size: 1, scope: "x".repeat(100_000), token: nextToken });
  expect(rest).toEqual({ items: [all[1]] });
});

function asBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}
