import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectBuilt } from "../../generator/testing/hallmark.js";
import { bundleForBrowsers } from "./browser/bundle-for-browsers.js";
import { startChromium } from "./browser/chromium.js";
import type { Place } from "./browser/page.js";
import { serveFiles, type Site } from "./browser/serve-files.js";
import { chapterNames, chapters, type ChapterName, type Seen } from "./chapters/index.js";

const places: readonly Place[] = ["a page", "a web worker"];

let site: Site;
/** The browser, or why it cannot be had. */
let browser: Browser | string;
const pages = new Map<Place, Page>();
const mistakes: string[] = [];
/** Where requests to AWS were answered from. */
const answeredBy = new Set<string>();

beforeAll(async () => {
  browser = await startChromium();
  if (typeof browser === "string") return console.warn(`skipped: ${browser}`);
  expectBuilt("rest");
  const [page, webWorker] = await Promise.all(["page.ts", "web-worker.ts"].map((file) => bundleForBrowsers({ file })));
  site = await serveFiles({
    "index.html": '<!doctype html><title>Tour</title><script type="module" src="page.js"></script>',
    "page.js": page!.text,
    "web-worker.js": webWorker!.text,
    "mockServiceWorker.js": readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"), "utf8"),
  });
  // A page, and so a service, for each place: what they make has the same names.
  for (const place of places) pages.set(place, await open(browser));
}, 120_000);
afterAll(async () => {
  site?.close();
  if (typeof browser === "object") await browser.close();
});

async function open(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => mistakes.push(String(error)));
  page.on("response", (response) => {
    if (!response.url().startsWith(site.url))
      answeredBy.add(response.fromServiceWorker() ? "the page" : response.url());
  });
  await page.goto(site.url);
  await page.waitForFunction(() => "places" in globalThis);
  return page;
}

it.for(places.flatMap((place) => chapterNames.map((name) => [place, name] as const)))(
  "answers the AWS SDK in %s of a browser: %s",
  async ([place, name], { skip }) => {
    if (typeof browser === "string") return skip(browser);
    const seen = await pages.get(place)!.evaluate(
      ([place, name]) => {
        const { places } = globalThis as unknown as {
          readonly places: Record<Place, (name: ChapterName) => Promise<Seen>>;
        };
        return places[place](name);
      },
      [place, name] as const,
    );
    expect(seen).toEqual(chapters[name](seen));
    expect(mistakes).toEqual([]);
  },
);

it("lets no request out of the browser", ({ skip }) => {
  if (typeof browser === "string") return skip(browser);
  expect([...answeredBy]).toEqual(["the page"]);
});
