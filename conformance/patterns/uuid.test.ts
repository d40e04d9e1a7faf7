import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { uuid } from "./uuid.js";

it.each([
  { value: "8c1f3c1e-6f0a-4d5b-9e1c-2f7a3b4c5d6e", any: true, random: true },
  { value: "8C1F3C1E-6F0A-4D5B-9E1C-2F7A3B4C5D6E", any: true, random: false },
  { value: "8c1f3c1e-6f0a-1d5b-9e1c-2f7a3b4c5d6e", any: true, random: false },
  { value: "8c1f3c1e6f0a4d5b9e1c2f7a3b4c5d6e", any: false, random: false },
  { value: undefined, any: false, random: false },
])("takes $value for a UUID: $any, for a random one: $random", ({ value, any, random }) => {
  expect(fits(uuid(), value)).toBe(any);
  expect(fits(uuid({ version: 4 }), value)).toBe(random);
});
