import { expect, it } from "vitest";
import { scenariosOf } from "./scenarios-of.js";
import { secretsManagerModel } from "./testing/secretsmanager.js";

const model = secretsManagerModel();

it("leaves the derived ones out where they are not wanted", () => {
  const ids = (derived: boolean) =>
    scenariosOf({ model, derived }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(ids(false).filter((id) => id.startsWith("derived/"))).toEqual([]);
  expect(ids(true).length).toBeGreaterThan(ids(false).length);
});
