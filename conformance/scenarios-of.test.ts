import { expect, it } from "vitest";
import { scenariosAsJson, scenariosOf } from "./scenarios-of.js";
import { secretsManagerModel } from "./testing/secretsmanager.js";

const model = secretsManagerModel();

it("prints everything that a runner in another language needs", () => {
  const printed = JSON.parse(scenariosAsJson({ model })) as { version: number; areas: unknown };
  expect(printed).toEqual({ version: 1, areas: scenariosOf({ model }) });
});

it("leaves the derived ones out where they are not wanted", () => {
  const ids = (derived: boolean) =>
    scenariosOf({ model, derived }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(ids(false).filter((id) => id.startsWith("derived/"))).toEqual([]);
  expect(ids(true).length).toBeGreaterThan(ids(false).length);
});
