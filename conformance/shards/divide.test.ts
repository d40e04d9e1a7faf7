import { expect, it } from "vitest";
import { Refused } from "../refused.js";
import { scenariosOf } from "../scenarios-of.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { divide } from "./divide.js";
import { estimatedCost } from "./estimated-cost.js";

const areas = scenariosOf({ model: secretsManagerModel() });
const all = areas.flatMap(({ scenarios }) => scenarios);

function parts(count: number) {
  return Array.from({ length: count }, (_, index) => divide(areas, { number: index + 1, count }));
}

it.each([1, 2, 3, 7])("shows each scenario in exactly one of %i parts", (count) => {
  const shown = parts(count).flatMap((part) => part.areas.flatMap(({ scenarios }) => scenarios));
  expect(shown.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

it("makes parts that cost about the same", () => {
  const costs = parts(4).map((part) =>
    part.areas.flatMap(({ scenarios }) => scenarios).reduce((sum, scenario) => sum + estimatedCost(scenario), 0),
  );
  const costliest = Math.max(...all.map(estimatedCost));
  expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(costliest);
});

it("makes the same parts each time, and others of other scenarios", () => {
  expect(divide(areas, { number: 2, count: 3 })).toEqual(divide(areas, { number: 2, count: 3 }));
  const [first] = areas;
  const other = [
    { ...first!, scenarios: [{ ...first!.scenarios[0]!, title: "Another" }, ...first!.scenarios.slice(1)] },
  ];
  expect(divide(other, { number: 1, count: 1 }).report.of).not.toBe(
    divide([first!], { number: 1, count: 1 }).report.of,
  );
});

it("keeps the order, and says where each scenario stands among all", () => {
  for (const part of parts(3)) {
    const ids = part.areas.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
    expect(part.report.positions.map((position) => all[position]!.id)).toEqual(ids);
    expect(part.report.total).toBe(all.length);
  }
});

it("refuses more parts than there are scenarios", () => {
  const few = [{ ...areas[0]!, scenarios: areas[0]!.scenarios.slice(0, 2) }];
  expect(() => divide(few, { number: 1, count: 3 })).toThrow(Refused);
  expect(() => divide(few, { number: 1, count: 3 })).toThrow("there are 2 scenarios to be shown, too few for 3 parts");
});
