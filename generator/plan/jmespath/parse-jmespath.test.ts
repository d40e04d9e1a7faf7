import { expect, it } from "vitest";
import { parseJmespath } from "./index.js";

it.each([
  "a.b[0]",
  "length(a) > `1` && !contains(b, 'x')",
  "sort_by(a, &b)[*].c",
  "map(&a, @)",
  "a[::-1]",
  "{x: a, y: [b]}",
])("takes %s", (expression) => {
  expect(parseJmespath(expression)).toHaveProperty("node");
});

it.each([
  ["a.", "part of it is missing"],
  ["()", "part of it is missing"],
  ["a[::0]", "a slice has a step of 0"],
  ["lenght(a)", "there is no function `lenght`"],
  ["length()", "`length` does not take 0 arguments"],
  ["length(a, b)", "`length` does not take 2 arguments"],
  ["sort_by(a, b)", "`sort_by` does not take its argument 2 like this"],
  ["length(&a)", "`length` does not take its argument 1 like this"],
  ["a || &b", "an expression with `&` stands where no function takes it"],
  ["a[?!nonsense(b)]", "there is no function `nonsense`"],
])("says what is wrong with %s", (expression, problem) => {
  expect(parseJmespath(expression)).toEqual({ problem });
});

it.each(["||", "a b", "a[", "`{`", "'a"])("says that %s is no expression", (expression) => {
  expect(parseJmespath(expression)).toHaveProperty("problem");
});
