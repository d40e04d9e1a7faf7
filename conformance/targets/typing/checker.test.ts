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
  const refuted = checker.refute(claims).map(({ claim: each }) => claims.indexOf(each));
  expect(refuted).toEqual([1, 3]);
});

it("quotes the compiler", () => {
  expect(checker.refute([claim("{}", true)])[0]?.message).toContain("Property 'Name' is missing");
});

it("survives a claim that is no expression", () => {
  expect(checker.refute([claim("{{", true), claim('{ Name: "a" }', true)]).length).toBeGreaterThan(0);
});

it("sees a change in the types, and forgets it", () => {
  const change = (path: string, text: string) =>
    path.endsWith("create-secret-request.ts") ? text.replace("Name: string", "Name?: string") : text;
  expect(checker.refute([claim("{}", false)], change)).toHaveLength(1);
  expect(checker.refute([claim("{}", false)])).toEqual([]);
});

it("writes values down by their types", () => {
  const value = { a: "x".repeat(100), b: [1, true, null], c: new Date(5), d: Uint8Array.of(1), "e-f": {} };
  expect(literalOf(value)).toBe(
    `{ "a": "${"x".repeat(40)}", "b": [1, true, null], "c": new Date(0), "d": new Uint8Array(), "e-f": {  } }`,
  );
});
