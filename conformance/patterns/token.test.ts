import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { token } from "./token.js";
import { uuid } from "./uuid.js";

it("is a UUID unless a length is asked for", () => {
  expect(fits(uuid({ version: 4 }), made(token()))).toBe(true);
  expect(made(token(64))).toMatch(/^[a-z0-9]{64}$/);
});

it("is another one at another place, and the same one for the same seed", () => {
  expect(made([token(), token()])).toEqual(made([token(), token()]));
  const [first, second] = made([token(), token()]) as string[];
  expect(first).not.toBe(second);
  expect(made(token(), { seed: "other" })).not.toBe(made(token()));
});
