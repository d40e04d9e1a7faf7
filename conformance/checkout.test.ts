import { expect, it } from "vitest";
import { isCheckout } from "./checkout.js";

// That an installed package is none is seen where one is installed, in generator/testing/package.
it("knows a checkout", () => {
  expect(isCheckout).toBe(true);
});
