import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { answer } from "./request.js";

const text = (minLength: number, maxLength: number) => ({ type: "string", minLength, maxLength });

/** The constraints that the model states for CreateSecret, and the checks that the documentation adds, as JSON Schema. */
const bodySchema = {
  type: "object",
  required: ["Name", "ClientRequestToken"],
  properties: {
    Name: { ...text(1, 512), pattern: "^[A-Za-z0-9/_+=.@-]*$" },
    ClientRequestToken: text(32, 64),
    Description: text(0, 2048),
    KmsKeyId: text(0, 2048),
    SecretBinary: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" },
    SecretString: text(1, 65536),
    Tags: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        properties: { Key: { ...text(1, 128), pattern: "^(?!aws:)" }, Value: text(0, 256) },
      },
    },
    AddReplicaRegions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["Region"],
        properties: { Region: { ...text(1, 128), pattern: "^([a-z]+-)+\\d+$" }, KmsKeyId: text(0, 2048) },
      },
    },
    ForceOverwriteReplicaSecret: { type: "boolean" },
  },
  not: { required: ["SecretString", "SecretBinary"] },
};

const answerSchema = {
  type: "object",
  properties: { ARN: { type: "string" }, Name: { type: "string" }, VersionId: { type: "string" } },
};

/** Starts the peer on a free port: fastify with the same constraints (ajv checks them) and the same answer. */
export async function startFastify(): Promise<number> {
  const app = fastify({ ajv: { customOptions: { coerceTypes: false, allErrors: true } } });
  app.addContentTypeParser(
    "application/x-amz-json-1.1",
    { parseAs: "string" },
    app.getDefaultJsonParser("error", "error"),
  );
  app.post<{ Body: Parameters<typeof answer>[0] }>(
    "/",
    { schema: { body: bodySchema, response: { 200: answerSchema } } },
    async (request, reply) => {
      reply.header("x-amzn-requestid", randomUUID()).type("application/x-amz-json-1.1");
      return answer(request.body);
    },
  );
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return Number(new URL(address).port);
}
