import { expect, it } from "vitest";
import { dependencyRanges, installCommand } from "./dependency-ranges.js";

it("sorts packages by name, each with what it is tested with", () => {
  const ranges = dependencyRanges(["msw", "@smithy/core"]);
  expect(Object.keys(ranges)).toEqual(["@smithy/core", "msw"]);
  expect(ranges["msw"]).toMatch(/^\^2\.\d+\.\d+$/);
});

it("refuses a package that nothing is known of", () => {
  expect(() => dependencyRanges(["left-pad"])).toThrow("package.json names no version of left-pad");
});

it("installs the versions that are compatible with those, of unstable ones the minor version", () => {
  expect(installCommand(["msw", "@smithy/core"])).toBe("npm install @smithy/core@3 msw@2");
  expect(installCommand(["jmespath"])).toBe("npm install jmespath@0.16");
});
