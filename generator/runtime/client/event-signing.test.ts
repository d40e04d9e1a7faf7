import { EventStreamCodec } from "@smithy/core/event-streams";
import type { HttpRequest } from "@smithy/core/protocols";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { testClient } from "../../testing/protocol-tests/client-harness.js";

const shapes = {
  Input: { type: "structure", members: { events: { target: "#Events", traits: { "smithy.api#httpPayload": {} } } } },
  Events: { type: "union", members: { tick: { target: "#Tick" } }, traits: { "smithy.api#streaming": {} } },
  Tick: { type: "structure", members: { text: { target: "smithy.api#String" } } },
};
const operation = { traits: { "smithy.api#http": { method: "POST", uri: "/ticks", code: 200 } } };
const signed = { traits: { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { name: "ticks" } } };
const unsigned = { traits: { "aws.protocols#restJson1": {} } };

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** The request that is made of some events, and the messages in its body. */
async function send(service: typeof signed | typeof unsigned, events: AsyncIterable<object>) {
  const client = await testClient(planOfShapes(shapes, {}, operation, service));
  let request: HttpRequest | undefined;
  const messages: ReturnType<typeof codec.decode>[] = [];
  const outcome = client.call(
    "example#Work",
    { events },
    async (sent) => {
      request = sent;
      for await (const chunk of sent.body as AsyncIterable<Uint8Array>) messages.push(codec.decode(chunk));
      throw new Error("nobody is there");
    },
    { endpoint: "https://example.com" },
  );
  const failure = await outcome.catch((error: unknown) => error);
  return { request: request!, messages, failure: failure as Error };
}

async function* ticks(...texts: readonly string[]) {
  for (const text of texts) yield { tick: { text } };
}

it("signs each event with the signature of the one before it", async () => {
  const { request, messages } = await send(signed, ticks("a", "b"));
  expect(request.headers).toMatchObject({
    "content-type": "application/vnd.amazon.eventstream",
    "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS",
  });
  // The last one is empty.
  expect(messages.map(({ body }) => body.length > 0)).toEqual([true, true, false]);
  expect(toUtf8(codec.decode(messages[1]!.body).body)).toBe('{"text":"b"}');
  let prior = /Signature=(\w+)$/.exec(request.headers["authorization"]!)![1]!;
  for (const { headers, body } of messages) {
    const signature = Buffer.from(headers[":chunk-signature"]!.value as Uint8Array).toString("hex");
    expect(signature).toBe(signatureOf(headers[":date"]!.value as Date, body, prior));
    prior = signature;
  }
});

/** By the definition of signatures of events, with the credentials that the client of tests has. */
function signatureOf(time: Date, body: Uint8Array, prior: string): string {
  const long = time.toISOString().replace(/[-:]|\.\d+/g, "");
  const day = long.slice(0, 8);
  const milliseconds = Buffer.alloc(8);
  milliseconds.writeBigInt64BE(BigInt(time.getTime()));
  const dateHeader = Buffer.concat([Buffer.from([5]), Buffer.from(":date"), Buffer.from([8]), milliseconds]);
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const scope = `${day}/us-east-1/ticks/aws4_request`;
  const text = ["AWS4-HMAC-SHA256-PAYLOAD", long, scope, prior, digest(dateHeader), digest(body)].join("\n");
  const hmac = (key: Buffer | string, data: string) => createHmac("sha256", key).update(data).digest();
  const key = [day, "us-east-1", "ticks", "aws4_request"].reduce<Buffer | string>(hmac, "AWS4secret");
  return hmac(key, text).toString("hex");
}

it("sends events as they are where requests are not signed", async () => {
  const { request, messages } = await send(unsigned, ticks("a"));
  expect(request.headers["content-type"]).toBe("application/vnd.amazon.eventstream");
  expect(request.headers).not.toHaveProperty("x-amz-content-sha256");
  expect(messages[0]!.headers[":event-type"]).toEqual({ type: "string", value: "tick" });
});

it("fails where the caller's own events fail", async () => {
  async function* broken() {
    yield { tick: { text: "a" } };
    throw new Error("the microphone is gone");
  }
  const { failure } = await send(signed, broken());
  expect(failure.message).toBe("the microphone is gone");
});

it("leaves the caller's events as they are", async () => {
  const headed = {
    ...shapes,
    Tick: {
      type: "structure",
      members: { text: { target: "smithy.api#String", traits: { "smithy.api#eventHeader": {} } } },
    },
  };
  const client = await testClient(planOfShapes(headed, {}, operation, unsigned));
  const event = { tick: { text: "a" } };
  const handle = async ({ body }: HttpRequest): Promise<never> => {
    for await (const _ of body as AsyncIterable<Uint8Array>);
    throw new Error("nobody is there");
  };
  const events = (async function* () {
    yield event;
  })();
  await client.call("example#Work", { events }, handle, { endpoint: "https://example.com" }).catch(() => {});
  expect(event).toEqual({ tick: { text: "a" } });
});
