import { CreateSecretRequestValidator } from "../../../generated/secretsmanager/validators/index.js";
import { timesFaster, type Row } from "../row.js";
import { ajvValidator } from "./ajv-validator.js";
import { alternate } from "./alternate.js";
import { requestSchema } from "./request-schema.js";

const request = {
  Name: "orders/prod/database",
  ClientRequestToken: "7f1d9c52-3b0e-4f6a-9a48-5f0c2f6b8e11",
  Description: "Database login of the order service",
  Tags: [
    { Key: "team", Value: "orders" },
    { Key: "stage", Value: "production" },
  ],
};

/** What is validated, how many violations there are, and how many times as fast as the peer ours must be. */
const cases = [
  { name: "SecretString of 64 characters", factor: 3, violations: 0, value: secret("s3cret!".padEnd(64, "x")) },
  { name: "SecretString of 4 KiB", factor: 20, violations: 0, value: secret("x".repeat(4096)) },
  { name: "SecretString of 2,000 astral characters", factor: 1, violations: 0, value: secret("🔑".repeat(2000)) },
  {
    name: "three violations",
    factor: 4,
    violations: 3,
    value: {
      ...secret("s3cret!".padEnd(64, "x")),
      ClientRequestToken: "too-short",
      Tags: [{ Key: "team", Value: "orders" }, { Key: "" }],
      ForceOverwriteReplicaSecret: "yes",
    },
  },
] as const;

/** Validating a request of CreateSecret, every violation reported, against ajv's standalone code for the same. */
export async function rows(): Promise<readonly Row[]> {
  const errorsOfAjv = ajvValidator(requestSchema);
  return cases.map(({ name, factor, violations, value }) => {
    const ours = () => CreateSecretRequestValidator.violations(value).length;
    const peer = () => errorsOfAjv(value);
    if (ours() !== violations || peer() !== violations) throw new Error(`the validators disagree on ${name}`);
    return timesFaster(factor, {
      name: `validate, ${name}, vs ajv standalone`,
      ...alternate(ours, peer),
      unit: "ns CPU",
    });
  });
}

function secret(text: string): object {
  return { ...request, SecretString: text };
}
