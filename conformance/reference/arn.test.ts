import { expect, it } from "vitest";
import { arnInRegion, endsInSuffix, parseSecretArn, secretArn } from "./arn.js";

it("ends an ARN in a hyphen and the suffix", () => {
  expect(secretArn("us-west-2", "123456789012", "app/db", "a1B2c3")).toBe(
    "arn:aws:secretsmanager:us-west-2:123456789012:secret:app/db-a1B2c3",
  );
});

it.each([
  ["cn-north-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
  ["eu-central-1", "aws"],
])("places %s in the partition %s", (region, partition) => {
  expect(secretArn(region, "123456789012", "a", "a1B2c3").split(":")[1]).toBe(partition);
});

it("changes nothing but Region and partition for a replica", () => {
  expect(arnInRegion("arn:aws:secretsmanager:us-west-2:123456789012:secret:a-a1B2c3", "eu-west-1")).toBe(
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-a1B2c3",
  );
});

it("takes a text that is no secret's ARN for a name", () => {
  expect(parseSecretArn("app/db")).toBeUndefined();
  expect(parseSecretArn("arn:aws:s3:::bucket")).toBeUndefined();
});

it.each([
  ["app-a1B2c3", true],
  ["app-a1B2c", false],
  ["app-a1B2c34", false],
  ["app-a1_2c3", false],
  ["a1B2c3", false],
])("reads the ending of %s as a suffix: %s", (resource, want) => {
  expect(endsInSuffix(resource)).toBe(want);
});
