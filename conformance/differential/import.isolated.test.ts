import { TypeRegistry } from "@smithy/core/schema";
import { expect, it } from "vitest";

it("registers nothing on import, loads nothing but the base classes", async () => {
  await import("../../generated/secretsmanager/client/index.js");
  const packages = await import("../../generated/runtime/client/packages.js");
  expect([...TypeRegistry.registries.keys()]).toEqual([]);
  const loaded = Object.entries(packages).filter(([name, value]) => name !== "loadPackages" && value !== undefined);
  expect(loaded).toEqual([]);
});
