import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/transport";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { RequestRefusal } from "./refusal.js";
import { verifySigV4, type SigV4Options } from "./verify-sigv4.js";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const body = '{"Name":"a"}';

interface Signing {
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: typeof credentials & { readonly sessionToken?: string };
  readonly region?: string;
  readonly service?: string;
  readonly date?: Date;
  readonly query?: Record<string, string>;
}

/** A request as an SDK signs it. */
async function signed(signing: Signing = {}, change: (headers: Headers) => void = () => {}): Promise<Request> {
  const signer = new SignatureV4({
    credentials: signing.credentials ?? credentials,
    region: signing.region ?? "eu-west-1",
    service: signing.service ?? "secretsmanager",
    sha256: Sha256,
  });
  const { headers, query } = await signer.sign(
    new HttpRequest({
      method: "POST",
      hostname: "localhost",
      path: "/",
      query: signing.query ?? {},
      headers: {
        host: "localhost:3000",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "secretsmanager.CreateSecret",
        ...signing.headers,
      },
      body: signing.body ?? body,
    }),
    { signingDate: signing.date ?? new Date(now) },
  );
  const changed = new Headers(headers);
  change(changed);
  const search = Object.entries(query as Record<string, string>).map((pair) => pair.map(encodeURIComponent).join("="));
  return new Request(`http://localhost:3000/?${search.join("&")}`, {
    method: "POST",
    headers: changed,
  });
}

const verify = (request: Request, options: Partial<SigV4Options> = {}, sent = body) =>
  verifySigV4({ credentials, service: "secretsmanager", clock: () => now, ...options })({
    request,
    body: new TextEncoder().encode(sent),
  });

const refusal = (type: string, message: RegExp) =>
  expect.objectContaining({ type, status: 400, message: expect.stringMatching(message) as string }) as RequestRefusal;

const authorization = (replace: (value: string) => string) => (headers: Headers) =>
  headers.set("authorization", replace(headers.get("authorization")!));

it("accepts what the signer of the SDK signs", async () => {
  expect(await verify(await signed())).toEqual({ accessKeyId: "AKIDEXAMPLE", region: "eu-west-1" });
});

it.each([
  { what: "more headers", signing: { headers: { "x-amz-user-agent": "a   b", "amz-sdk-request": "attempt=1" } } },
  { what: "a query", signing: { query: { b: "2 3", a: "ä+/" } } },
  { what: "an empty body", signing: { body: "" } },
  { what: "a session token", signing: { credentials: { ...credentials, sessionToken: "token" } } },
])("accepts $what", async ({ signing }) => {
  const accepted = "credentials" in signing ? { credentials: signing.credentials! } : {};
  const sent = "body" in signing ? signing.body : body;
  expect(await verify(await signed(signing), accepted, sent)).toBeTruthy();
});

it("accepts the key pair that a function finds", async () => {
  const find = (id: string) => Promise.resolve(id === credentials.accessKeyId ? credentials : undefined);
  expect(await verify(await signed(), { credentials: find })).toBeTruthy();
});

it("accepts a request that says its host in the URL only", async () => {
  expect(await verify(await signed({}, (headers) => headers.delete("host")))).toBeTruthy();
});

const other = { ...credentials, secretAccessKey: "another" };
const calculated = /^The request signature we calculated does not match/;

it.each([
  { what: "another secret key", request: () => signed({ credentials: other }) },
  { what: "a changed body", request: () => signed(), sent: '{"Name":"b"}' },
  {
    what: "a changed body with the hash of the signed one",
    request: () => signed({ headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } }),
  },
  {
    what: "a changed operation",
    request: () => signed({}, (headers) => headers.set("x-amz-target", "secretsmanager.X")),
  },
  { what: "a changed host", request: () => signed({}, (headers) => headers.set("host", "localhost:4000")) },
  { what: "a signed header that is gone", request: () => signed({}, (headers) => headers.delete("content-type")) },
  {
    what: "a cut signature",
    request: () =>
      signed(
        {},
        authorization((value) => value.slice(0, -1)),
      ),
  },
  {
    what: "a signature in capitals",
    request: () =>
      signed(
        {},
        authorization((value) => value.replace(/\w+$/, (s) => s.toUpperCase())),
      ),
  },
  {
    what: "a longer signature",
    request: () =>
      signed(
        {},
        authorization((value) => `${value}0`),
      ),
  },
])("refuses $what", async ({ request, sent }) => {
  await expect(verify(await request(), {}, sent)).rejects.toEqual(refusal("InvalidSignatureException", calculated));
});

it("refuses a query that cannot be decoded", async () => {
  const { headers } = await signed();
  const request = new Request("http://localhost:3000/?%E0%A4%A", { method: "POST", headers });
  await expect(verify(request)).rejects.toEqual(refusal("InvalidSignatureException", calculated));
});

it.each([
  { what: "another Region", request: () => signed(), options: { region: "us-east-1" }, message: /valid region/ },
  { what: "a Region that cannot be one", request: () => signed({ region: "EU_WEST" }), message: /valid region/ },
  { what: "another service", request: () => signed({ service: "kms" }), message: /correct service: 'secretsmanager'/ },
  {
    what: "another terminator",
    request: () =>
      signed(
        {},
        authorization((value) => value.replace("aws4_request", "aws5_request")),
      ),
    message: /valid terminator: 'aws4_request'/,
  },
  {
    what: "a scope of another day",
    request: () =>
      signed(
        {},
        authorization((value) => value.replace("/20260102/", "/20260103/")),
      ),
    message: /^Date in Credential scope does not match/,
  },
  {
    what: "a host that is not signed",
    request: () =>
      signed(
        {},
        authorization((value) => value.replace(";host;", ";")),
      ),
    message: /'Host' or ':authority' must be a 'SignedHeader'/,
  },
  {
    what: "a target that is not signed",
    request: () =>
      signed(
        {},
        authorization((value) => value.replace(";x-amz-target", "")),
      ),
    message: /'X-Amz-Target' must be a 'SignedHeader'/,
  },
  {
    what: "another header of AWS that is not signed",
    request: () => signed({}, (headers) => headers.set("x-amz-user-agent", "somebody")),
    message: /'X-Amz-User-Agent' must be a 'SignedHeader'/,
  },
  {
    what: "an old request",
    request: () => signed({ date: new Date(now - 301_000) }),
    message:
      /^Signature expired: 20260102T025904Z is now earlier than 20260102T025905Z \(20260102T030405Z - 5 min\.\)$/,
  },
  {
    what: "a request from the future",
    request: () => signed({ date: new Date(now + 301_000) }),
    message:
      /^Signature not yet current: 20260102T030906Z is still later than 20260102T030905Z \(20260102T030405Z \+ 5 min\.\)$/,
  },
])("refuses $what", async ({ request, options, message }) => {
  await expect(verify(await request(), options)).rejects.toEqual(refusal("InvalidSignatureException", message));
});

it("accepts a clock that is off by less than allowed", async () => {
  expect(await verify(await signed({ date: new Date(now - 299_000) }))).toBeTruthy();
  expect(await verify(await signed({ date: new Date(now - 899_000) }), { skewMs: 900_000 })).toBeTruthy();
});

it.each([
  { what: "an unknown key", signing: { credentials: { ...credentials, accessKeyId: "AKIDOTHER" } } },
  { what: "a token that nobody gave out", signing: { credentials: { ...credentials, sessionToken: "x" } } },
  { what: "no token", signing: {}, options: { credentials: { ...credentials, sessionToken: "x" } } },
  { what: "a key that is not found", signing: {}, options: { credentials: () => undefined } },
])("refuses $what", async ({ signing, options }) => {
  await expect(verify(await signed(signing), options)).rejects.toEqual(
    refusal("UnrecognizedClientException", /^The security token included in the request is invalid\.$/),
  );
});

it("refuses a request that is not signed", async () => {
  const request = await signed({}, (headers) => headers.delete("authorization"));
  await expect(verify(request)).rejects.toEqual(
    refusal("MissingAuthenticationTokenException", /^Missing Authentication Token$/),
  );
});

it.each([
  { value: "X", message: /'Credential'.*'Signature'.*'SignedHeaders'/ },
  { value: "Bearer abc", message: /'Credential'/ },
  {
    value: "AWS4-HMAC-SHA256 Signature=b, Credential=a",
    message: /^Authorization header requires 'SignedHeaders' parameter\.$/,
  },
  { value: "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=c", message: /exactly 5 slash-delimited/ },
  { value: "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=(x), Signature=c", message: /names of headers/ },
  { value: "AWS4-ECDSA-P256-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=c", message: /algorithm/ },
])("refuses the header $value", async ({ value, message }) => {
  const request = await signed({}, (headers) => headers.set("authorization", value));
  await expect(verify(request)).rejects.toEqual(refusal("IncompleteSignatureException", message));
});

it.each([
  { what: "no date", date: undefined, message: /'X-Amz-Date' or a 'Date' header/ },
  { what: "another date format", date: "2026-01-02T03:04:05Z", message: /basic format/ },
])("refuses $what", async ({ date, message }) => {
  const request = await signed({}, (headers) =>
    date === undefined ? headers.delete("x-amz-date") : headers.set("x-amz-date", date),
  );
  await expect(verify(request)).rejects.toEqual(refusal("IncompleteSignatureException", message));
});

it("refuses a date that does not exist", async () => {
  const change = (headers: Headers) => {
    headers.set("x-amz-date", "20269902T030405Z");
    headers.set("authorization", headers.get("authorization")!.replace("/20260102/", "/20269902/"));
  };
  await expect(verify(await signed({}, change))).rejects.toEqual(refusal("InvalidSignatureException", /expired/));
});

/** A text with one character in another's place, put in or left out: never the text that it was. */
const edited = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom("a", "B", "7", "-", ""), fc.boolean())
    .map(([at, character, keep]) => text.slice(0, at) + character + text.slice(keep ? at : at + 1))
    .filter((other) => other !== text);

it("refuses a request with any one character changed that was signed", async () => {
  const request = await signed({ headers: { "x-amz-user-agent": "somebody" } });
  const headers = ["host", "content-type", "x-amz-date", "x-amz-target", "x-amz-user-agent"];
  const credential = request.headers.get("authorization")!;
  const change = fc.oneof(
    edited(body).map((value) => ({ part: "body", value })),
    ...headers.map((part) => edited(request.headers.get(part)!).map((value) => ({ part, value }))),
    // Of the header of the signature what follows the equals signs: between its parts there may be anything.
    ...[...credential.matchAll(/(?<==)[^,]+/g)].map(([own]) =>
      edited(own).map((value) => ({ part: "authorization", value: credential.replace(own, value) })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(change, async ({ part, value }) => {
      const headers = new Headers(request.headers);
      if (part !== "body") headers.set(part, value);
      const tampered = new Request(request.url, { method: "POST", headers });
      const attempt = verify(tampered, {}, part === "body" ? value : body);
      await expect(attempt).rejects.toMatchObject({ name: "RequestRefusal", status: 400 });
    }),
    { numRuns: 2_000 },
  );
});
