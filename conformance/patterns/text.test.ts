import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { from } from "./from.js";
import { sentenceOf } from "./sentence-of.js";
import { text } from "./text.js";

const bindings = { first: { input: { Name: "app" } } };
const exists = text("The secret ", from("first", "input.Name"), " exists.");

it("joins its parts", () => {
  expect(made(exists, { bindings })).toBe("The secret app exists.");
});

it("recognises the whole", () => {
  expect(fits(exists, "The secret app exists.", { bindings })).toBe(true);
  expect(fits(exists, "The secret db exists.", { bindings })).toBe(false);
});

it("reads with its gaps marked", () => {
  expect(sentenceOf(exists)).toBe('the text "The secret ‹the input.Name of step "first"› exists."');
});
