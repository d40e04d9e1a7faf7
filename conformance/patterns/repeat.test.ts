import { expect, it } from "vitest";
import { made } from "../testing/setting.js";
import { repeat } from "./repeat.js";

it("repeats a text, characters of two units too", () => {
  expect(made(repeat("\u{1F511}a", 2))).toBe("\u{1F511}a\u{1F511}a");
});
