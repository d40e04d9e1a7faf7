import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { expectBuilt } from "../../generator/testing/hallmark.js";
import { bundleForBrowsers } from "./browser/bundle-for-browsers.js";

const program = 'export { secretsManagerService } from "@hallmark-api/hallmark/msw";';

it("fits into a browser without what only Node has", async () => {
  expectBuilt("rest");
  const { text, modules } = await bundleForBrowsers({ program }, { minify: true });
  const paths = [...modules.keys()];
  expect(paths).toContain("dist/conformance/reference/operations/create-secret.js");
  expect(paths.filter((path) => /lmdb|msgpackr|durable|\/serve\/|node-server|\.node\.js$/.test(path))).toEqual([]);
  expect(text).not.toMatch(/["']node:|createRequire/);

  const sizeOf = (wanted: RegExp) =>
    paths.filter((path) => wanted.test(path)).reduce((sum, path) => sum + modules.get(path)!, 0);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
  const compressed = gzipSync(text, { level: 9 }).byteLength;
  console.warn(
    `secretsManagerService in a browser: ${kilobytes(text.length)} minified, ${kilobytes(compressed)} compressed; ` +
      `of that, minified, ${kilobytes(sizeOf(/^dist\//))} are Hallmark's own`,
  );
  // Beside msw itself, which takes most of it.
  expect(sizeOf(/^dist\//)).toBeLessThan(200 * 1024);
});
