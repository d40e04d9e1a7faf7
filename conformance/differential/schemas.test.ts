import { expect, it } from "vitest";
import { itShared } from "../../generator/testing/shared.js";
import { describeSchema } from "./describe-schema.js";
import { ours, oursForAwsModel, theirs, type Library } from "./libraries.js";

type Schema = Parameters<typeof describeSchema>[0];

/** Members that the AWS SDK has beyond the model of April 2025. */
const newer = new Set(["ExternalSecretRotationMetadata", "ExternalSecretRotationRoleArn", "SortBy", "Type"]);
/** The structure that one of them holds. */
const NEWER_SHAPE = "ExternalSecretRotationMetadataItem$";
const isKnown = (member: string) => !newer.has(member);

it("describes every shape of our model of Secrets Manager to protocols as the AWS SDK does", () => {
  compare(ours);
});

itShared("describes every shape of AWS's model of it as the AWS SDK does", async () => {
  compare(await oursForAwsModel());
});

function compare(library: Library): void {
  const schemas = Object.entries(theirs).filter(([name]) => name.endsWith("$") && name !== NEWER_SHAPE);
  expect(schemas.length).toBeGreaterThan(80);
  const described: Readonly<Record<string, unknown>> = { ...library };
  for (const [name, schema] of schemas) {
    const [actual, expected] = [described[name], schema].map((each) => describeAny(each as Schema));
    expect(actual, name).toEqual(expected);
  }
}

/** Operations are described by their parts. */
function describeAny(schema: Schema): unknown {
  if (!Array.isArray(schema) || schema[0] !== 9) return describeSchema(schema, isKnown);
  const [, namespace, name, traits, input, output] = schema;
  return [namespace, name, traits, describeSchema(input as Schema, isKnown), describeSchema(output as Schema, isKnown)];
}
