const keyId = { type: "string", minLength: 0, maxLength: 2048 };

/** The constraints of CreateSecret's request, checks included, as JSON Schema says them. */
export const requestSchema = {
  type: "object",
  required: ["Name"],
  properties: {
    Name: { type: "string", minLength: 1, maxLength: 512, pattern: "^[A-Za-z0-9/_+=.@-]+$" },
    ClientRequestToken: { type: "string", minLength: 32, maxLength: 64 },
    Description: { type: "string", minLength: 0, maxLength: 2048 },
    KmsKeyId: keyId,
    // JSON has no bytes: as base64.
    SecretBinary: { type: "string", minLength: 4, maxLength: 87_384 },
    SecretString: { type: "string", minLength: 1, maxLength: 65_536 },
    Tags: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        properties: {
          Key: { type: "string", minLength: 1, maxLength: 128, pattern: "^(?!aws:)" },
          Value: { type: "string", minLength: 0, maxLength: 256, pattern: "^(?!aws:)" },
        },
      },
    },
    AddReplicaRegions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["Region"],
        properties: {
          Region: { type: "string", minLength: 1, maxLength: 128, pattern: "^([a-z]+-)+\\d+$" },
          KmsKeyId: keyId,
        },
      },
    },
    ForceOverwriteReplicaSecret: { type: "boolean" },
  },
  not: { required: ["SecretString", "SecretBinary"] },
} as const;
