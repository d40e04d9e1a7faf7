import { expect, it } from "vitest";
import { kebab, optionOf, wordsOfInput, type Arguments } from "./words-of-input.js";

const words = (input: object, isMistyped = false) =>
  (wordsOfInput(input as Readonly<Record<string, unknown>>, isMistyped) as Arguments).words;

it.each([
  { given: { Name: "app", Left: undefined }, want: ["--name", "app"] },
  { given: { KmsKeyId: "" }, want: ["--kms-key-id", ""] },
  { given: { Description: "-x" }, want: ["--description=-x"] },
  { given: { IncludeSpace: true }, want: ["--include-space"] },
  { given: { IncludeSpace: false }, want: ["--no-include-space"] },
  { given: { MaxResults: 5 }, want: ["--max-results", "5"] },
  { given: { TagKeys: ["a", "b"] }, want: ["--tag-keys", "a", "b"] },
  { given: { TagKeys: ["-a"] }, want: ["--tag-keys", '["-a"]'] },
  { given: { TagKeys: [] }, want: ["--tag-keys"] },
  { given: { Tags: [{ Key: "a", Value: "b" }, { Key: "c" }] }, want: ["--tags", "Key=a,Value=b", "Key=c"] },
  { given: { Tags: [{ Key: "a, b", Value: 'c="d"' }] }, want: ["--tags", 'Key="a, b",Value="c=\\"d\\""'] },
  { given: { Tags: [{ Key: "a\\b" }] }, want: ["--tags", '[{"Key":"a\\\\b"}]'] },
  { given: { Tags: [{}] }, want: ["--tags", "[{}]"] },
  { given: { Rules: { Days: 30, Span: "2h" } }, want: ["--rules", "Days=30,Span=2h"] },
  { given: { Filters: [{ Key: "name", Values: ["a", "b"] }] }, want: ["--filters", "Key=name,Values=[a,b]"] },
])("types $given as $want", ({ given, want }) => {
  expect(words(given)).toEqual(want);
});

it("puts bytes into a file", () => {
  const bytes = Uint8Array.of(0, 255);
  expect(wordsOfInput({ SecretBinary: bytes }, false)).toEqual({
    words: ["--secret-binary", "fileb://SecretBinary.bin"],
    files: { "SecretBinary.bin": bytes },
  });
});

it("gives what has other types as JSON, but for bytes", () => {
  expect(words({ Name: 5, Tags: null, SecretBinary: Uint8Array.of(1) }, true)).toEqual([
    "--secret-binary",
    "fileb://SecretBinary.bin",
    "--cli-input-json",
    '{"Name":5,"Tags":null}',
  ]);
  expect(wordsOfInput({ Parts: [{ Data: Uint8Array.of(1) }] }, true)).toBe("bytes cannot be given in JSON");
});

it("names options and commands as the AWS CLI does", () => {
  expect([optionOf("RotationLambdaARN"), optionOf("KmsKeyId"), kebab("CreateSecret")]).toEqual([
    "--rotation-lambda-arn",
    "--kms-key-id",
    "create-secret",
  ]);
});
