import { expect, it } from "vitest";
import { matchOptions, type OptionShape } from "./match-options.js";
import { UsageError } from "./usage-error.js";

const options: readonly OptionShape[] = [
  { name: "name", takes: "one" },
  { name: "secret-binary", takes: "one" },
  { name: "secret-string", takes: "one" },
  { name: "secret", takes: "none" },
  { name: "tags", takes: "any number" },
  { name: "force", takes: "none" },
  { name: "skeleton", takes: "at most one" },
];

/** The options with their words, and the words that are left. */
function matched(line: readonly string[]): unknown {
  try {
    const { given, rest } = matchOptions(line, options);
    return [given.map(({ option, words }) => [option.name, ...words]), rest.map(({ text }) => text)];
  } catch (error) {
    return error instanceof UsageError ? error.message : error;
  }
}

// Rules CL-003 to CL-007; each was seen to be so in aws CLI 1.45.11.
it.each<{ line: string[]; given: string[][]; rest?: string[] }>([
  { line: ["--name", "a"], given: [["name", "a"]] },
  { line: ["--name=a=b"], given: [["name", "a=b"]] },
  { line: ["--name="], given: [["name", ""]] },
  { line: ["--name", ""], given: [["name", ""]] },
  {
    line: ["--na", "a", "--nam=b"],
    given: [
      ["name", "a"],
      ["name", "b"],
    ],
  },
  { line: ["--secret"], given: [["secret"]] },
  { line: ["--secret-s", "a"], given: [["secret-string", "a"]] },
  { line: ["--name=--dash"], given: [["name", "--dash"]] },
  { line: ["--name", "-1"], given: [["name", "-1"]] },
  { line: ["--name", "-.5"], given: [["name", "-.5"]] },
  { line: ["--name", "-"], given: [["name", "-"]] },
  { line: ["--name", "-x y"], given: [["name", "-x y"]] },
  { line: ["--name", "--x y"], given: [["name", "--x y"]] },
  { line: ["--name", "a", "b"], given: [["name", "a"]], rest: ["b"] },
  { line: ["--tags"], given: [["tags"]] },
  { line: ["--tags", "a", "b", "--force", "c"], given: [["tags", "a", "b"], ["force"]], rest: ["c"] },
  { line: ["--tags=a", "b"], given: [["tags", "a"]], rest: ["b"] },
  { line: ["--skeleton", "--name", "a"], given: [["skeleton"], ["name", "a"]] },
  { line: ["--skeleton", "a", "b"], given: [["skeleton", "a"]], rest: ["b"] },
  { line: ["--bogus=1", "x", "-y"], given: [], rest: ["--bogus=1", "x", "-y"] },
  { line: ["--force", "true"], given: [["force"]], rest: ["true"] },
  { line: ["--name", "a", "--", "--force"], given: [["name", "a"]], rest: ["--", "--force"] },
])("takes $line apart", ({ line, given, rest = [] }) => {
  expect(matched(line)).toEqual([given, rest]);
});

it.each([
  { line: ["--name"], message: "argument --name: expected one argument" },
  { line: ["--name", "--dash"], message: "argument --name: expected one argument" },
  { line: ["--name", "-x"], message: "argument --name: expected one argument" },
  { line: ["--name", "--", "x"], message: "argument --name: expected one argument" },
  { line: ["--force=true"], message: "argument --force: ignored explicit argument 'true'" },
  {
    line: ["--s"],
    message: "ambiguous option: --s could match --secret-binary, --secret-string, --secret, --skeleton",
  },
  {
    line: ["--name", "--secret-=x"],
    message: "ambiguous option: --secret- could match --secret-binary, --secret-string",
  },
])("refuses $line", ({ line, message }) => {
  expect(matched(line)).toBe(message);
});

it("tells which option the words that nobody took follow", () => {
  const { rest } = matchOptions(["x", "--name", "a", "b", "--bogus", "--force", "c"], options);
  expect(rest).toEqual([
    { text: "x", index: 0, isOption: false, after: undefined },
    { text: "b", index: 3, isOption: false, after: "name" },
    { text: "--bogus", index: 4, isOption: true, after: "name" },
    { text: "c", index: 6, isOption: false, after: "force" },
  ]);
});
