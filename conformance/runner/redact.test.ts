import fc from "fast-check";
import { expect, it } from "vitest";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { redactExchange, sensitiveMembers } from "./redact.js";
import type { Exchange } from "./verdict.js";

const sensitive = new Set(["SecretString", "SecretBinary"]);

function exchange(body: string, headers: Record<string, string> = {}): Exchange {
  return {
    step: 1,
    request: { method: "POST", url: "https://example.test/", headers, body },
    answer: { status: 200, headers: {}, body },
  };
}

it("knows what the model marks as sensitive, members by their target too", () => {
  const model = secretsManagerModel();
  const service = model.expect("com.amazonaws.secretsmanager#secretsmanager", "service");
  expect([...sensitiveMembers(model, service)].sort()).toEqual([
    "RandomPassword",
    "RotationToken",
    "SecretBinary",
    "SecretString",
  ]);
});

it("tells of a secret how long it is", () => {
  const { request } = redactExchange(exchange('{"Name":"app","SecretString":"hunter2"}'), sensitive);
  expect(request.body).toBe('{"Name":"app","SecretString":"‹7 characters, not shown›"}');
});

it("keeps null, which tells nothing", () => {
  const { request } = redactExchange(exchange('{"SecretString":null}'), sensitive);
  expect(request.body).toBe('{"SecretString":null}');
});

it("blots out what signs a request, and keeps its scope", () => {
  const authorization =
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0123abcd";
  const { request } = redactExchange(exchange("{}", { authorization, "x-amz-security-token": "token" }), sensitive);
  expect(request.headers["authorization"]).toBe(
    "AWS4-HMAC-SHA256 Credential=‹key id›/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=‹…›",
  );
  expect(request.headers["x-amz-security-token"]).toBe("‹5 characters, not shown›");
});

it("keeps the beginning of an answer that is very long", () => {
  const answer = { status: 200, headers: {}, body: JSON.stringify({ Name: "x".repeat(200_000) }) };
  const { answer: kept } = redactExchange({ ...exchange("{}"), answer }, sensitive);
  expect(kept!.body).toMatch(/^\{"Name":"x{99991}‹and 100011 characters more›$/);
});

it("shows no secret, wherever it stands and however broken the body is", () => {
  const secret = fc.string({ minLength: 12, unit: fc.constantFrom(..."XYZ789") });
  const member = fc.constantFrom(...sensitive);
  fc.assert(
    fc.property(secret, member, fc.nat(), (text, name, cut) => {
      const whole = JSON.stringify({ a: [{ [name]: text }], b: { [name]: { deeper: text } } });
      return [whole, whole.slice(0, whole.length - (cut % 10)), `${whole}${whole}`].every(
        (body) => !JSON.stringify(redactExchange(exchange(body), sensitive)).includes(text),
      );
    }),
  );
});
