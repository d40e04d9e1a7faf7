import { EventStreamMarshaller } from "@smithy/core/event-streams";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { Message } from "@smithy/types";
import { expect, it } from "vitest";
import type { ErrorSchema, StructureSchema, UnionSchema } from "../schema.js";
import { ServiceException } from "../service-exception.js";
import { writeEventStream } from "./event-stream.js";

const Line$: StructureSchema = [3, "toy", "Line", 0, ["Text", "At"], [0, 4]];
const Blob$: StructureSchema = [
  3,
  "toy",
  "Raw",
  0,
  ["Kind", "Data"],
  [
    [0, { eventHeader: 1 }],
    [21, { eventPayload: 1 }],
  ],
];
const Gone$: ErrorSchema = [-3, "toy", "GoneException", { error: "client" }, ["Message"], [0]];
const Events$: UnionSchema = [4, "toy", "Events", { streaming: 1 }, ["Line", "Raw", "Gone"], [Line$, Blob$, Gone$]];
const Output$: StructureSchema = [3, "toy", "Output", 0, ["Topic", "Events"], [0, [Events$, 0]]];

class GoneException extends ServiceException {
  static override readonly shapeId = "toy#GoneException";
  constructor(message: string) {
    super({ name: "GoneException", $fault: "client", $metadata: {}, message });
  }
}

function write(events: AsyncIterable<unknown>, onFailure = () => ({ type: "Broken", message: "Sorry.", status: 500 })) {
  const answer = writeEventStream(
    { Topic: "t", Events: events },
    { schema: Output$, contentType: "x/json", onFailure },
  );
  expect(answer).toMatchObject({ status: 200, contentType: "application/vnd.amazon.eventstream" });
  return answer.body as ReadableStream<Uint8Array>;
}

/** The messages as they are on the wire, headers by name and bodies as text. */
async function messagesOf(events: () => AsyncGenerator<unknown>) {
  const { eventStreamCodec } = new EventStreamMarshaller({ utf8Decoder: fromUtf8, utf8Encoder: toUtf8 })[
    "universalMarshaller" as never
  ] as { readonly eventStreamCodec: { decode(chunk: Uint8Array): Message } };
  const messages: Record<string, unknown>[] = [];
  for await (const chunk of write(events())) {
    if (chunk.byteLength === 0) continue;
    const { headers, body } = eventStreamCodec.decode(chunk);
    const values = Object.entries(headers).map(([name, { value }]) => [name, value]);
    messages.push({ ...Object.fromEntries(values), body: toUtf8(body) });
  }
  return messages;
}

it("sends the other members first", async () => {
  const [first] = await messagesOf(async function* () {});
  expect(first).toMatchObject({
    ":message-type": "event",
    ":event-type": "initial-response",
    ":content-type": "x/json",
    body: '{"Topic":"t"}',
  });
});

it("takes an absent stream for one without events", async () => {
  expect(await messagesOf(() => undefined as never)).toMatchObject([{ ":event-type": "initial-response" }]);
});

it("sends events as they come", async () => {
  const messages = await messagesOf(async function* () {
    yield { Line: { Text: "a", At: new Date(1500) } };
    yield { Raw: { Kind: "k", Data: Uint8Array.of(104, 105) } };
  });
  expect(messages.slice(1)).toMatchObject([
    { ":message-type": "event", ":event-type": "Line", body: '{"Text":"a","At":1.5}' },
    { ":event-type": "Raw", ":content-type": "application/octet-stream", Kind: "k", body: "hi" },
  ]);
});

it("leaves the operation's events as they are", async () => {
  const event = { Raw: { Kind: "k", Data: Uint8Array.of(1) } };
  await messagesOf(async function* () {
    yield event;
  });
  expect(event.Raw.Kind).toBe("k");
});

it.each([
  { how: "thrown", gone: () => Promise.reject(new GoneException("It is gone.")) },
  { how: "yielded", gone: () => Promise.resolve({ Gone: new GoneException("It is gone.") }) },
])("sends an error of the union, $how, as an exception", async ({ gone }) => {
  const messages = await messagesOf(async function* () {
    yield await gone();
  });
  const last = messages.at(-1)!;
  expect(last).toMatchObject({
    ":message-type": "exception",
    ":exception-type": "Gone",
    body: '{"Message":"It is gone."}',
  });
  expect(last).not.toHaveProperty(":event-type");
});

it("tells nothing of any other failure", async () => {
  const messages = await messagesOf(async function* () {
    yield { Line: { Text: "a" } };
    throw new Error("hunter2");
  });
  expect(messages.at(-1)).toEqual({
    ":message-type": "error",
    ":error-code": "Broken",
    ":error-message": "Sorry.",
    body: "",
  });
});

it("ends the operation's events when the caller goes away", async () => {
  let ended = false;
  const events = async function* () {
    try {
      for (;;) yield { Line: { Text: "a" } };
    } finally {
      ended = true;
    }
  };
  const reader = write(events()).getReader();
  for (let turn = 0; turn < 3; turn++) await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});

it("asks for no more than is taken", async () => {
  let made = 0;
  const reader = write(
    (async function* () {
      for (;;) yield { Line: { Text: String(made++) } };
    })(),
  ).getReader();
  for (let turn = 0; turn < 3; turn++) await reader.read();
  expect(made).toBeLessThan(6);
  await reader.cancel();
});
