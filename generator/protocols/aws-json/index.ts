import type { Protocol } from "../protocol.js";

/**
 * AWS JSON: every operation is `POST /`, told apart by `X-Amz-Target: <service shape>.<operation>`, the body one
 * JSON object under the member names of the model.
 *
 * @see aws.protocols#awsJson1_0
 * @see aws.protocols#awsJson1_1
 */
function awsJson(version: "1_0" | "1_1"): Protocol {
  return {
    id: `aws.protocols#awsJson${version}`,
    contentType: `application/x-amz-json-${version.replace("_", ".")}`,
    client: { factory: `awsJson${version}`, module: "aws-json" },
    server: { factory: `awsJson${version}`, module: "aws-json" },
    document: { usesJsonName: false, timestampFormat: "epoch-seconds" },
    bindsHttp: false,
    bind: ({ service, name }) => ({
      method: "POST",
      path: "/",
      headers: { "X-Amz-Target": `${service}.${name}` },
    }),
  };
}

export const awsJson1_0 = awsJson("1_0");
export const awsJson1_1 = awsJson("1_1");
