import { expect, it } from "vitest";
import { hiderOf } from "./hide-texts.js";

it("hides a text wherever it occurs, of two that begin alike the longer one", () => {
  const hide = hiderOf(["hunter2", "hunter2-and-more"]);
  expect(hide("a=hunter2b, hunter2-and-more")).toBe("a=‹not shown›b, ‹not shown›");
});

it("hides a text of a few characters in quotes only, so that figures and words stay readable", () => {
  const hide = hiderOf(["1", "an"]);
  expect(hide("host: 127.0.0.1, an attempt")).toBe("host: 127.0.0.1, an attempt");
  expect(hide('{"Foo":"1"} \'an\'')).toBe('{"Foo":"‹not shown›"} \'‹not shown›\'');
});

it("hides as many and as long texts as there are", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `${"x".repeat(200)}${index}.`);
  expect(hiderOf(many)(`before ${many[4_999]} after`)).toBe("before ‹not shown› after");
});

it("changes nothing where there is nothing to hide", () => {
  expect(hiderOf(["", "  "])("a  b")).toBe("a  b");
});
