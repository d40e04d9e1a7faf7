import { expect, it } from "vitest";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { isRefusedBeforeSending } from "./refused-before-sending.js";

const model = secretsManagerModel();

const isRefused = (structure: string, input: unknown) =>
  isRefusedBeforeSending(input, model.expect(`com.amazonaws.secretsmanager#${structure}`), model);

it.each([
  { input: { Name: "app" }, want: false },
  { input: {}, want: true },
  { input: { Name: "" }, want: true },
  { input: { Name: "n".repeat(513) }, want: false },
  { input: { Name: "a b" }, want: false },
  { input: { Name: 5 }, want: true },
  { input: { Name: "app", Other: 1 }, want: true },
  { input: { Name: "app", Other: undefined }, want: false },
  { input: { Name: "app", Tags: null }, want: true },
  { input: { Name: "app", Tags: [{ Key: "" }] }, want: true },
  { input: { Name: "app", Tags: [{ Foo: "a" }] }, want: true },
  { input: { Name: "app", AddReplicaRegions: [] }, want: true },
  { input: { Name: "app", SecretBinary: new Uint8Array() }, want: false },
  { input: { Name: "app", ForceOverwriteReplicaSecret: "yes" }, want: true },
])("says of $input: $want", ({ input, want }) => {
  expect(isRefused("CreateSecretRequest", input)).toBe(want);
});

it.each([
  { input: { PasswordLength: 0 }, want: true },
  { input: { PasswordLength: 1.5 }, want: true },
  { input: { PasswordLength: 5000 }, want: false },
])("looks at the least value only: $input", ({ input, want }) => {
  expect(isRefused("GetRandomPasswordRequest", input)).toBe(want);
});

it("leaves the values of an enum to the service", () => {
  expect(isRefused("ListSecretsRequest", { SortOrder: "upwards" })).toBe(false);
});
