import type { HttpRequest } from "@smithy/core/protocols";
import { gunzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { planOfShapes } from "../../testing/plans.js";
import { testClient, type TestClient } from "../../testing/protocol-tests/client-harness.js";
import { treeHash } from "./customizations/tree-hash.js";
import { Sha256, loadPackages } from "./packages.js";

const shapes = {
  Input: {
    type: "structure",
    members: { data: { target: "#Data", traits: { "smithy.api#httpPayload": {} } } },
  },
  Data: { type: "blob", traits: { "smithy.api#streaming": {} } },
};

function client(traits: JsonObject): Promise<TestClient> {
  const operation = { traits: { "smithy.api#http": { method: "PUT", uri: "/", code: 200 }, ...traits } };
  return testClient(planOfShapes(shapes, {}, operation, { traits: { "aws.protocols#restJson1": {} } }));
}

/** The request that is made of some data, which nobody answers. */
async function requestOf(of: TestClient, data: unknown, settings: object = {}): Promise<HttpRequest> {
  let sent: HttpRequest | undefined;
  const handle = (request: HttpRequest) => {
    sent = request;
    throw new Error("nobody is there");
  };
  await of.call("example#Work", { data }, handle, { endpoint: "https://example.com", ...settings }).catch(() => {});
  return sent!;
}

const compressed = client({ "smithy.api#requestCompression": { encodings: ["gzip"] } });
const LONG = "a".repeat(10_240);

it("compresses what is long enough", async () => {
  const { headers, body } = await requestOf(await compressed, LONG);
  expect(headers["content-encoding"]).toBe("gzip");
  expect(Number(headers["content-length"])).toBe((body as Uint8Array).length);
  expect(gunzipSync(body as Uint8Array).toString()).toBe(LONG);
});

it.each([
  { why: "is too short", data: LONG.slice(1), settings: {} },
  { why: "is not to be compressed", data: LONG, settings: { disableRequestCompression: true } },
  { why: "is shorter than the client wants", data: LONG, settings: { requestMinCompressionSizeBytes: 10_241 } },
])("sends what $why as it is", async ({ data, settings }) => {
  const { headers, body } = await requestOf(await compressed, data, settings);
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body).toBe(data);
});

it("compresses what the client wants compressed", async () => {
  const { headers } = await requestOf(await compressed, "abc", { requestMinCompressionSizeBytes: async () => 3 });
  expect(headers["content-encoding"]).toBe("gzip");
});

it("compresses a stream whatever its length", async () => {
  const { headers, body } = await requestOf(await compressed, Readable.from([Buffer.from("ab"), Buffer.from("c")]));
  expect(headers["content-encoding"]).toBe("gzip");
  expect(headers["content-length"]).toBeUndefined();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe("abc");
});

it.each(["abc", new TextEncoder().encode("abc"), new Blob(["abc"]), Readable.from([Buffer.from("ab"), "c"])])(
  "sends the digest of %o",
  async (data) => {
    const { headers, body } = await requestOf(await client({ "smithy.api#httpChecksumRequired": {} }), data);
    expect(headers["content-md5"]).toBe("kAFQmDzST7DWlj99KOF/cg==");
    expect(await new Response(body as BodyInit).text()).toBe("abc");
  },
);

it.each([0, 1, 2 ** 20, 2 ** 20 + 1, 5 * 2 ** 20 + 7])("joins the digests of %i bytes", async (length) => {
  loadPackages();
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  const digest = (part: Uint8Array) => createHash("sha256").update(part).digest();
  /** By its definition: halves at the largest power of two below the whole. */
  const tree = (first: number, count: number): Buffer => {
    if (count === 1) return digest(bytes.subarray(first * 2 ** 20, (first + 1) * 2 ** 20));
    const half = 2 ** Math.floor(Math.log2(count - 1));
    return digest(Buffer.concat([tree(first, half), tree(first + half, count - half)]));
  };
  expect(await treeHash(Sha256 as never, bytes)).toEqual({
    content: digest(bytes).toString("hex"),
    tree: tree(0, Math.max(Math.ceil(length / 2 ** 20), 1)).toString("hex"),
  });
});
