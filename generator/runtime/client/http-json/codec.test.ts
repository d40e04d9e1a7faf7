import { expect, it } from "vitest";
import { loadPackages } from "../packages.js";
import { httpJsonCodec } from "./codec.js";

// The module as Vite transforms it, and not in a bundle as other tests have it.
it("is made in Vite as well", () => {
  loadPackages();
  const codec = httpJsonCodec({ jsonName: true } as never);
  expect(codec.createSerializer()).toBeDefined();
  expect(codec.createDeserializer()).toBeDefined();
});
