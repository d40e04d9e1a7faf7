import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as forBrowsers from "./packages.browser.js";
import * as forNode from "./packages.js";
import * as classesForBrowsers from "./smithy-client.browser.js";
import * as classesForNode from "./smithy-client.js";

const folder = dirname(fileURLToPath(import.meta.url));
const settings = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
  readonly browser: Readonly<Record<string, string>>;
};

/** What only browsers have. */
const fetching = ["DEFAULT_MAX_ATTEMPTS", "FetchHttpHandler", "loadPackages", "streamCollector"];
const shared = Object.keys(forBrowsers).filter((name) => !fetching.includes(name));

it("loads nothing before it is asked to", () => {
  expect(Object.entries(forNode).filter(([name, value]) => name !== "loadPackages" && value !== undefined)).toEqual([]);
});

it("loads in Node everything that browsers have", () => {
  forNode.loadPackages();
  const [node, browser] = [forNode, forBrowsers] as unknown as Record<string, unknown>[];
  expect(shared.filter((name) => node![name] !== browser![name])).toEqual([]);
  expect(Object.entries(forNode).filter(([, value]) => value === undefined)).toEqual([]);
});

it("derives from the same classes in Node as in browsers", () => {
  const [node, browser] = [classesForNode, classesForBrowsers] as unknown as Record<string, unknown>[];
  expect(Object.keys(node!).filter((name) => node![name] !== browser![name])).toEqual([]);
});

it("tells bundlers of each file that browsers get in place of another", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".browser.ts"));
  const mapped = files.map((name) => {
    const module = name.replace(".browser.ts", "");
    expect(existsSync(join(folder, `${module}.ts`))).toBe(true);
    return [`./${module}.js`, `./${module}.browser.js`];
  });
  expect(settings.browser).toEqual(Object.fromEntries(mapped));
});
