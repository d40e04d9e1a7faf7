import { expect, it } from "vitest";
import type { ErrorSchema } from "../schema.js";
import { errorRegistries } from "./error-registries.js";
import { loadPackages, TypeRegistry } from "./packages.js";
import { ServiceException } from "./smithy-client.js";

class Gone extends ServiceException {}
const Gone$: ErrorSchema = [-3, "shop", "Gone", { error: "client" }, [], []];

it("builds nothing before it is looked into", () => {
  let isBuilt = false;
  const registries = errorRegistries(() => {
    isBuilt = true;
    return [[Gone$, Gone]];
  });
  expect(isBuilt).toBe(false);
  expect(registries).toHaveLength(1);
  expect(isBuilt).toBe(true);
});

it("finds the class of an error by its name", () => {
  const [registry] = errorRegistries(() => [[Gone$, Gone]]);
  const schema = registry!.getSchema("shop#Gone") as ErrorSchema;
  expect(schema).toBe(Gone$);
  expect(registry!.getErrorCtor(schema)).toBe(Gone);
});

it("keeps its errors from the clients of others", () => {
  loadPackages();
  void [...errorRegistries(() => [[Gone$, Gone]])];
  expect(() => TypeRegistry.for("shop").getSchema("shop#Gone")).toThrow("schema not found");
});
