import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { failuresIn, passesIn } from "./knowledge.js";

const { areas } = sampleReport;

it.each([
  { scenario: "shop/order/made", isWhole: true, want: true },
  { scenario: "shop/order/refused", isWhole: true, want: false },
  { scenario: "shop/order/refused", isWhole: false, want: true },
  { scenario: "shop/order/not-run", isWhole: true, want: true },
])("takes $scenario for passed: $want, where all were run: $isWhole", ({ scenario, isWhole, want }) => {
  expect(passesIn(areas, isWhole)(scenario)).toBe(want);
});

it("names the targets that fail a scenario", () => {
  const failsOn = failuresIn(areas);
  expect(failsOn("shop/order/refused")).toEqual(["server"]);
  expect(failsOn("shop/order/made")).toEqual([]);
  expect(failsOn("shop/order/not-run")).toEqual([]);
});
