import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { endpoint } from "./endpoint.js";

it("is the address that the target gives", () => {
  expect(made(endpoint(), { endpoint: "https://here.test/" })).toBe("https://here.test/");
});

it("cannot be made where there is no address", () => {
  expect(() => made(endpoint())).toThrow("nobody here needs an address");
});
