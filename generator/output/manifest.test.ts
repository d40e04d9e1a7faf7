import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { emptyManifest, manifestText, readManifest } from "./manifest.js";

const record = { service: "a#B", inputs: "1", settings: "2", generator: "3" };

it("is empty where there is none", () => {
  expect(readManifest(temporaryFolder())).toEqual({ value: emptyManifest, diagnostics: [] });
});

it("does not depend on the order in which it was put together", () => {
  const text = (keys: readonly string[]) =>
    manifestText({
      ...emptyManifest,
      services: Object.fromEntries(keys.map((key) => [key, record])),
      files: Object.fromEntries(keys.map((key) => [key, "0"])),
    });
  expect(text(["b", "a", "c"])).toBe(text(["c", "b", "a"]));
});

it("comes back as it was written", () => {
  const manifest = { ...emptyManifest, services: { shop: record }, files: { "shop/a.ts": "0" } };
  expect(readManifest(temporaryFolder({ "manifest.json": manifestText(manifest) })).value).toEqual(manifest);
});

it.each([
  { given: "{", want: "unreadable-manifest" },
  { given: "[]", want: "unreadable-manifest" },
  { given: '{"version": 1}', want: "unreadable-manifest" },
  { given: '{"version": 1, "runtime": "1", "services": {}, "files": {"a": 1}}', want: "unreadable-manifest" },
  { given: '{"version": 1, "runtime": "1", "services": {"a": 1}, "files": {}}', want: "unreadable-manifest" },
  { given: '{"version": 2}', want: "newer-manifest" },
  ...["../up", "a/../../up", "/abs", "C:/abs", "a\\\\b", "", "a//b", "./a"].map((path) => ({
    given: `{"version": 1, "runtime": "1", "services": {}, "files": {"${path}": "0"}}`,
    want: "unreadable-manifest",
  })),
])("refuses $given as $want", ({ given, want }) => {
  const { value, diagnostics } = readManifest(temporaryFolder({ "manifest.json": given }));
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ id }) => id)).toEqual([want]);
});
