import { expect, it } from "vitest";
import { generatedFolder } from "../generated-folder.js";
import { createChecker } from "./checker.js";
import type { Claim } from "./claim.js";
import { literalOf } from "./literal.js";

const checker = await createChecker(generatedFolder("secretsmanager"));

function claim(expression: string, isAccepted: boolean, type = "CreateSecretRequest"): Claim {
  return { scenario: "a/b/c", step: 1, subject: "an input", type, expression, isAccepted };
}

it("tells true claims from false ones, each by itself", () => {
  const claims = [
    claim('{ Name: "a" }', true),
    claim("{}", true),
    claim("{}", false),
    claim('{ Name: "a" }', false),
    claim('{ Name: "a", Flavour: 1 }', false),
    claim('{ Name: "a", SecretBinary: new Uint8Array() }', true),
    claim('{ SecretString: "a" }', false, "Partial<DescribeSecretResponse>"),
  ];
  const judged = checker.judge(claims);
  expect(judged.map(({ claim: each }) => each)).toEqual(claims);
  expect(judged.flatMap(({ isTrue }, index) => (isTrue ? [] : [index]))).toEqual([1, 3]);
});

it("quotes the compiler", () => {
  for (const isAccepted of [true, false]) {
    expect(checker.judge([claim("{}", isAccepted)])[0]?.message).toContain("Property 'Name' is missing");
  }
});

it("survives a claim that is no expression", () => {
  expect(checker.judge([claim("{{", true), claim('{ Name: "a" }', true)])[0]?.isTrue).toBe(false);
});

it("sees a change in the types, and forgets it", () => {
  const change = (path: string, text: string) =>
    path.endsWith("create-secret-request.ts") ? text.replace("Name: string", "Name?: string") : text;
  expect(checker.judge([claim("{}", false)], change)).toMatchObject([{ isTrue: false }]);
  expect(checker.judge([claim("{}", false)])).toMatchObject([{ isTrue: true }]);
});

it("writes values down by their types", () => {
  const value = { a: "x".repeat(100), b: [1, true, null], c: new Date(5), d: Uint8Array.of(1), "e-f": {} };
  expect(literalOf(value, new Set())).toBe(
    `{ "a": "${"x".repeat(40)}", "b": [1, true, null], "c": new Date(0), "d": new Uint8Array(), "e-f": {  } }`,
  );
});

it("writes nothing down of what sensitive members hold, but its type", () => {
  const value = { Secret: "abc", Pins: { a: [1234, "x"], b: true }, Name: "n" };
  expect(literalOf(value, new Set(["Secret", "Pins"]))).toBe(
    '{ "Secret": "‹not shown›", "Pins": { "a": [0, "‹not shown›"], "b": true }, "Name": "n" }',
  );
});
