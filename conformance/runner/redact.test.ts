import fc from "fast-check";
import { expect, it } from "vitest";
import { redactorOf } from "./redact.js";
import type { Exchange } from "./verdict.js";

const sensitive = new Set(["SecretString", "SecretBinary"]);

function exchange(body: string, headers: Record<string, string> = {}, answer = body): Exchange {
  return {
    step: 1,
    request: { method: "POST", url: "https://example.test/", headers, body },
    answer: { status: 200, headers: {}, body: answer },
  };
}

function redacted(body: string, headers?: Record<string, string>, answer?: string): Exchange {
  return redactorOf(sensitive).exchange(exchange(body, headers, answer));
}

it("tells of a secret how long it is, and keeps the rest as it was written", () => {
  const { request } = redacted('{ "Name":"app", "SecretString" : "hunter2","a":1.0,"a":2 }');
  expect(request.body).toBe('{ "Name":"app", "SecretString" : "‹value A, 7 characters›","a":1.0,"a":2 }');
});

it("shows over all steps of a scenario which secrets are the same", () => {
  const redactor = redactorOf(sensitive);
  const one = redactor.exchange(exchange('{"SecretString":"hunter2"}', {}, "{}"));
  const two = redactor.exchange(exchange('{"SecretString":"battery-staple"}', {}, '{"SecretString":"hunter2"}'));
  expect(one.request.body).toBe('{"SecretString":"‹value A, 7 characters›"}');
  expect(two.request.body).toBe('{"SecretString":"‹value B, 14 characters›"}');
  expect(two.answer!.body).toBe('{"SecretString":"‹value A, 7 characters›"}');
});

it("keeps null, a truth value and an empty text, which tell nothing", () => {
  const body = '{"SecretString":null,"SecretBinary":"","a":{"SecretString":true}}';
  expect(redacted(body).request.body).toBe(body);
});

it("knows a member that somebody spells otherwise", () => {
  expect(redacted('{"secret_string":"hunter2"}').answer!.body).toBe('{"secret_string":"‹value A, 7 characters›"}');
});

it("blots out what signs a request, and keeps its scope", () => {
  const authorization =
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0123abcd";
  const { request } = redacted("{}", { authorization, "x-amz-security-token": "token" });
  expect(request.headers["authorization"]).toBe(
    "AWS4-HMAC-SHA256 Credential=‹key id›/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=‹…›",
  );
  expect(request.headers["x-amz-security-token"]).toBe("‹5 characters, not shown›");
});

it("keeps the beginning of an answer that is very long", () => {
  const { answer: kept } = redacted("{}", {}, JSON.stringify({ Name: "x".repeat(200_000) }));
  expect(kept!.body).toMatch(/^\{"Name":"x{29991}‹and 170011 characters more›$/);
});

it("keeps less of what takes far more place in a report than it has characters", () => {
  const { answer: kept } = redacted("{}", {}, "\u0001".repeat(200_000));
  expect(kept!.body).toBe(`${"\u0001".repeat(5000)}‹and 195000 characters more›`);
});

it("leaves the words of a language alone that happen to be a secret", () => {
  const said = '{"message":"At least one of them."}';
  expect(redacted('{"SecretString":"one"}', {}, said).answer!.body).toBe(said);
  expect(redacted('{"SecretString":"one"}', {}, '{"message":"Not \'one\'."}').answer!.body).toBe(
    '{"message":"Not \'‹value A, 3 characters›\'."}',
  );
  expect(redacted('{"SecretString":"theirs"}', {}, '{"Name":"hallmark/theirs"}').answer!.body).toContain("k/theirs");
});

it("shows nothing of an answer that is no JSON and speaks of a sensitive member", () => {
  expect(redacted("{}", {}, "<p>SecretString=unknown-one</p>").answer!.body).toBe("‹31 characters, not shown›");
  expect(redacted("{}", {}, "<p>Not found</p>").answer!.body).toBe("<p>Not found</p>");
});

const secretText = fc.string({ minLength: 12, unit: fc.constantFrom(..."XYZ789") });

it("shows no secret, wherever it stands and however broken the body is", () => {
  const member = fc.constantFrom(...sensitive);
  fc.assert(
    fc.property(secretText, member, fc.nat(), (text, name, cut) => {
      const whole = JSON.stringify({ a: [{ [name]: text }], b: { [name]: { deeper: text } } });
      return [whole, whole.slice(0, whole.length - (cut % 10)), `${whole}${whole}`].every(
        (body) => !JSON.stringify(redacted(body)).includes(text),
      );
    }),
  );
});

it("shows no secret that an answer repeats, in whatever way it is written there", () => {
  const writings: readonly ((secret: string) => string)[] = [
    (secret) => `{"message":${JSON.stringify(`Invalid: ${secret}.`)}}`,
    (secret) => `<h1>Bad value ${secret.replaceAll("<", "&lt;")}</h1>`,
    (secret) => JSON.stringify({ message: JSON.stringify({ value: secret }) }),
    (secret) => `bad ${encodeURIComponent(secret)}`,
    (secret) => `bad ${Buffer.from(secret).toString("base64")}`,
    (secret) => `bad ${secret.slice(0, -2)}`,
  ];
  fc.assert(
    fc.property(secretText, fc.constantFrom(...writings), fc.constantFrom("", '"', "<", "\\"), (text, write, odd) => {
      const secret = `${text}${odd}${text}`;
      const said = redacted(JSON.stringify({ SecretString: secret }), {}, write(secret));
      const shown = JSON.stringify(said);
      expect(shown).not.toContain(text);
      expect(shown).not.toContain(Buffer.from(secret).toString("base64"));
    }),
  );
});

it("shows no credentials that an endpoint repeats", () => {
  const signature = "0123456789abcdef".repeat(4);
  const headers = {
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=${signature}`,
    "x-amz-security-token": "a-token-of-a-session",
  };
  const echo = JSON.stringify({ headers, query: `X-Amz-Security-Token=${headers["x-amz-security-token"]}` });
  const shown = JSON.stringify(redacted("{}", headers, echo));
  const told = ["AKIAIOSFODNN7EXAMPLE", signature, "a-token-of-a-session"].filter((each) => shown.includes(each));
  expect(told).toEqual([]);
  expect(shown).toContain("‹credentials, not shown›");
});

it("does not look for secrets in what is far longer than any answer", () => {
  const { answer } = redacted("{}", {}, JSON.stringify({ Name: "n".repeat(600_000) }));
  expect(answer!.body).toBe("‹600011 characters, not shown›");
});
