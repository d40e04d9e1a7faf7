import { expect } from "vitest";
import { itShared } from "../../generator/testing/shared.js";
import { describeSchema } from "./describe-schema.js";
import { oursForAwsModel, theirs } from "./libraries.js";

type Schema = Parameters<typeof describeSchema>[0];

/** Members that the AWS SDK has beyond the model of April 2025. */
const newer = new Set(["ExternalSecretRotationMetadata", "ExternalSecretRotationRoleArn", "SortBy", "Type"]);
const isKnown = (member: string) => !newer.has(member);

itShared("describes every shape of Secrets Manager to protocols as the AWS SDK does", async () => {
  const library: Readonly<Record<string, unknown>> = { ...(await oursForAwsModel()) };
  const schemas = Object.entries(theirs).filter(([name]) => name.endsWith("$") && name in library);
  expect(schemas.length).toBeGreaterThan(80);
  for (const [name, schema] of schemas) {
    const [ours, expected] = [library[name], schema].map((each) => describeAny(each as Schema));
    expect(ours, name).toEqual(expected);
  }
});

/** Operations are described by their parts. */
function describeAny(schema: Schema): unknown {
  if (!Array.isArray(schema) || schema[0] !== 9) return describeSchema(schema, isKnown);
  const [, namespace, name, traits, input, output] = schema;
  return [namespace, name, traits, describeSchema(input as Schema, isKnown), describeSchema(output as Schema, isKnown)];
}
