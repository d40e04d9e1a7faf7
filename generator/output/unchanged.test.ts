import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { digestOf } from "./digest.js";
import type { Manifest } from "./manifest.js";
import { unchangedServices } from "./unchanged.js";

const digests = { inputs: "1", settings: "2", generator: "3" };
const files = { "shop/a.ts": "a\n", "runtime/r.ts": "r\n", "bank/b.ts": "b\n" };
const shop = { service: "a#Shop", ...digests };
const bank = { service: "a#Bank", ...digests, inputs: "other" };
const manifest: Manifest = {
  version: 1,
  runtime: "1.0.0",
  services: { shop, bank },
  files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digestOf(text)])),
};
const partly = { digests: [digests], runtime: "1.0.0", isWhole: false };

it("finds the service that was made from the same", () => {
  expect(unchangedServices(temporaryFolder(files), manifest, partly)).toEqual({ shop });
});

it.each([
  { given: "another model", wanted: { ...partly, digests: [{ ...digests, inputs: "0" }] } },
  { given: "other settings", wanted: { ...partly, digests: [{ ...digests, settings: "0" }] } },
  { given: "another generator", wanted: { ...partly, digests: [{ ...digests, generator: "0" }] } },
  { given: "another runtime", wanted: { ...partly, runtime: "2.0.0" } },
  { given: "a service too many in a whole run", wanted: { ...partly, isWhole: true } },
])("has to run for $given", ({ wanted }) => {
  expect(unchangedServices(temporaryFolder(files), manifest, wanted)).toBeUndefined();
});

it.each(["shop/a.ts", "runtime/r.ts"])("has to run when %s was edited", (path) => {
  const out = temporaryFolder(files);
  writeFileSync(join(out, path), "mine\n");
  expect(unchangedServices(out, manifest, partly)).toBeUndefined();
});

it("does not mind an edit in a service that the run is not about", () => {
  const out = temporaryFolder({ ...files, "bank/b.ts": "mine\n" });
  expect(unchangedServices(out, manifest, partly)).toEqual({ shop });
});

it("has to run after a write that was cut short", () => {
  expect(unchangedServices(temporaryFolder(files), { ...manifest, replacing: {} }, partly)).toBeUndefined();
});
