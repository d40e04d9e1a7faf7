import { EventStreamCodec } from "@smithy/core/event-streams";
import { HttpResponse } from "@smithy/core/protocols";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { Message } from "@smithy/types";
import { isDeepStrictEqual } from "node:util";
import {
  targetOf,
  type OperationPlan,
  type ServicePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";
import { sentRequest, type SentRequest, type TestClient } from "./client-harness.js";
import { bodyComplaints, requestComplaints } from "./compare-request.js";
import { memberComplaints, plain } from "./compare-result.js";
import type { EventHeader, EventStreamCase, TestEvent } from "./test-cases.js";
import { valueOfParams } from "./values.js";

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** What is wrong with the streams that a client sends and receives; nothing where they are as the case wants them. */
export async function eventComplaints(
  plan: ServicePlan,
  client: TestClient,
  testCase: EventStreamCase,
): Promise<readonly string[]> {
  const operation = plan.operations.find(({ id }) => id === testCase.operation)!;
  const events = testCase.events ?? [];
  const received = events.filter(({ type }) => type === "response");
  let sent: Promise<SentRequest> | undefined;
  const complaints: string[] = [];
  let failure: unknown;
  try {
    const output = await client.call(operation.id, inputOf(plan, operation, testCase), async (request) => {
      sent = sentRequest(request);
      await sent;
      return answerOf(testCase, received);
    });
    complaints.push(...(await outputComplaints(plan, operation, testCase, output, received)));
  } catch (error) {
    failure = error;
  }
  if (sent) complaints.push(...requestEventComplaints(testCase, await sent));
  return [...complaints, ...failureComplaints(plan, testCase, failure)];
}

function inputOf(plan: ServicePlan, { input }: OperationPlan, testCase: EventStreamCase): object {
  if (!input) return {};
  const value = valueOfParams(plan, input, testCase.initialRequestParams ?? {}) as object;
  const stream = streamOf(plan, input);
  if (!stream) return value;
  const events = (testCase.events ?? []).filter(({ type, params }) => type === "request" && params);
  const values = events.map(({ params }) => valueOfParams(plan, stream.union, params!));
  return {
    ...value,
    [stream.name]: (async function* () {
      yield* values;
    })(),
  };
}

export function streamOf(
  plan: ServicePlan,
  structure: StructurePlan,
): { readonly name: string; readonly union: UnionPlan } | undefined {
  for (const member of structure.members) {
    const union = targetOf(plan, member);
    if (union.kind === "union" && union.isEventStream) return { name: member.name, union };
  }
  return undefined;
}

function answerOf({ initialResponse }: EventStreamCase, events: readonly TestEvent[]): HttpResponse {
  const headers = { "content-type": "application/vnd.amazon.eventstream", ...initialResponse?.headers };
  const body = initialResponse?.body ?? Buffer.concat(events.map(({ bytes = "" }) => Buffer.from(bytes, "base64")));
  return new HttpResponse({
    statusCode: initialResponse?.code ?? 200,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: new Response(body as BodyInit).body,
  });
}

async function outputComplaints(
  plan: ServicePlan,
  { output: shape }: OperationPlan,
  testCase: EventStreamCase,
  output: Readonly<Record<string, unknown>>,
  events: readonly TestEvent[],
): Promise<readonly string[]> {
  if (!shape) return [];
  const stream = streamOf(plan, shape);
  const initial = { ...shape, members: shape.members.filter(({ name }) => name !== stream?.name) };
  const params = testCase.initialResponseParams;
  const complaints = params ? [...(await memberComplaints(plan, initial, { params }, output))] : [];
  if (!stream) return complaints;
  const actual: unknown[] = [];
  for await (const event of output[stream.name] as AsyncIterable<unknown>) actual.push(plain(event));
  const expected = events.flatMap(({ params: own }) => (own ? [plain(valueOfParams(plan, stream.union, own))] : []));
  if (!isDeepStrictEqual(actual, expected)) {
    complaints.push(`received ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
  }
  return complaints;
}

function requestEventComplaints(testCase: EventStreamCase, sent: SentRequest): readonly string[] {
  const { initialRequest } = testCase;
  const complaints = initialRequest
    ? [
        ...requestComplaints(
          { ...initialRequest, operation: testCase.operation, id: testCase.id, protocol: testCase.protocol },
          sent,
        ),
      ]
    : [];
  const expected = (testCase.events ?? []).filter(({ type }) => type === "request");
  if (expected.length === 0) return complaints;
  const messages = messagesIn(sent.body);
  if (messages.length !== expected.length) complaints.push(`sent ${messages.length} events, not ${expected.length}`);
  expected.forEach((event, index) => {
    const message = messages[index];
    if (message) complaints.push(...messageComplaints(event, message));
  });
  return complaints;
}

/** What is wrong with a message that was sent. */
export function messageComplaints(event: TestEvent, { headers, body }: Message): readonly string[] {
  const { headers: wanted = {}, requireHeaders = [], forbidHeaders = [] } = event;
  const complaints = [...bodyComplaints(event, body)];
  for (const [name, value] of Object.entries(wanted)) {
    const own = headers[name] && headerJson(headers[name]);
    if (!isDeepStrictEqual(own, value)) {
      complaints.push(`event header ${name} is ${JSON.stringify(own)}, not ${JSON.stringify(value)}`);
    }
  }
  for (const name of requireHeaders) if (!(name in headers)) complaints.push(`event header ${name} is missing`);
  for (const name of forbidHeaders) if (name in headers) complaints.push(`event header ${name} is there`);
  return complaints;
}

/** As the cases write it. */
function headerJson({ type, value }: Message["headers"][string]): EventHeader {
  switch (type) {
    case "binary":
      return { blob: Buffer.from(value).toString("base64") };
    case "timestamp":
      return { timestamp: value.toISOString().replace(".000Z", "Z") };
    case "long":
      return { long: value.valueOf() };
    default:
      return { [type]: value };
  }
}

/** The events in a body, out of the envelopes in which they are signed; the empty one at the end is none. */
export function messagesIn(body: Uint8Array): readonly Message[] {
  const messages: Message[] = [];
  for (let start = 0; start < body.length;) {
    const length = new DataView(body.buffer, body.byteOffset).getUint32(start);
    const message = codec.decode(body.subarray(start, start + length));
    if (!(":chunk-signature" in message.headers)) messages.push(message);
    else if (message.body.length > 0) messages.push(codec.decode(message.body));
    start += length;
  }
  return messages;
}

function failureComplaints(plan: ServicePlan, { expectation }: EventStreamCase, failure: unknown): readonly string[] {
  const wanted = expectation?.failure;
  if (!wanted) return failure === undefined ? [] : [`failed: ${String(failure)}`];
  if (failure === undefined) return ["did not fail"];
  const shape = wanted.errorId === undefined ? undefined : plan.shapes.get(wanted.errorId);
  return shape && (failure as Error).name !== shape.name ? [`failed with ${String(failure)}`] : [];
}
