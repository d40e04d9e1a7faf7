/** What every request of the benchmark says: an ordinary secret of 64 characters. */
export const body = JSON.stringify({
  Name: "bench/database",
  ClientRequestToken: "7d0c3ad2-16ab-4a2c-8d6e-0b7f3f5a9c11",
  Description: "Of the benchmark",
  SecretString: "s".repeat(64),
  Tags: [{ Key: "stage", Value: "bench" }],
});

/** As an SDK sends them; nobody looks at the signature. */
export const headers: Readonly<Record<string, string>> = {
  "content-type": "application/x-amz-json-1.1",
  "x-amz-target": "secretsmanager.CreateSecret",
  "x-amz-date": "20260102T030405Z",
  "user-agent": "bench",
  authorization:
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/secretsmanager/aws4_request, " +
    `SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=${"0".repeat(64)}`,
};

/** What the operation does: nothing but an answer. */
export function answer(input: { readonly Name: string; readonly ClientRequestToken?: string | undefined }) {
  return {
    ARN: `arn:aws:secretsmanager:us-east-1:123456789012:secret:${input.Name}-a1b2c3`,
    Name: input.Name,
    VersionId: input.ClientRequestToken,
  };
}
