import { inspect, isDeepStrictEqual } from "node:util";
import type { Model } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { bodyComplaints } from "./compare-request.js";
import { Scores } from "./scores.js";
import { sentEventCases, sentEventMisses } from "./server-events.js";
import { testServer, type TestServer } from "./server-harness.js";
import {
  malformedRequestCases,
  requestCases,
  responseCases,
  type MalformedRequestCase,
  type RequestCase,
  type ResponseCase,
} from "./test-cases.js";
import { valueOfParams } from "./values.js";

/** How many cases passed, of how many (`92 of 92`), and what is wrong with each of the others. */
export interface ServerTable {
  readonly requests: string;
  readonly responses: string;
  readonly malformed: string;
  /** Of those cases in which a server sends a stream of events and gets none. */
  readonly events: string;
  /** By kind and id of the case. */
  readonly misses: Readonly<Record<string, string>>;
}

/** Puts a service's server to its protocol tests. */
export async function serverTable(model: Model, plan: ServicePlan): Promise<ServerTable> {
  const server = await testServer(model, plan);
  const scores = new Scores();
  return {
    requests: await scores.of("request", requestCases(model, plan, "server"), (one) =>
      requestMisses(plan, server, one),
    ),
    responses: await scores.of("response", responseCases(model, plan, "server"), (one) => responseMisses(server, one)),
    malformed: await scores.of("malformed", malformedRequestCases(model, plan), (one) => malformedMisses(server, one)),
    events: await scores.of("events", sentEventCases(model, plan), (one) => sentEventMisses(plan, server, one)),
    misses: scores.misses,
  };
}

async function requestMisses(plan: ServicePlan, server: TestServer, testCase: RequestCase): Promise<readonly string[]> {
  const { input: shape } = plan.operations.find(({ id }) => id === testCase.operation)!;
  const expected = shape ? valueOfParams(plan, shape, testCase.params ?? {}) : {};
  const result = await server.inputOf(testCase);
  if ("refusal" in result) return [`refused: ${result.refusal}`];
  if (isDeepStrictEqual(result.input, expected)) return [];
  return [`input is ${inspect(result.input, { depth: 9 })}, not ${inspect(expected, { depth: 9 })}`];
}

async function responseMisses(server: TestServer, testCase: ResponseCase): Promise<readonly string[]> {
  const answer = await server.answerOf(testCase);
  const { forbidHeaders = [], requireHeaders = [] } = testCase;
  return [
    ...headComplaints(answer, testCase),
    ...requireHeaders.filter((name) => !answer.headers.has(name)).map((name) => `header ${name} is missing`),
    ...forbidHeaders.filter((name) => answer.headers.has(name)).map((name) => `header ${name} is there`),
    ...bodyComplaints(testCase, new Uint8Array(await answer.arrayBuffer())),
  ];
}

async function malformedMisses(server: TestServer, testCase: MalformedRequestCase): Promise<readonly string[]> {
  const answer = await server.refusalOf(testCase);
  if (!answer) return ["was not refused"];
  const text = await answer.text();
  const { body } = testCase.response;
  const complaints = [...headComplaints(answer, testCase.response)];
  if (!body) return complaints;
  const { mediaType, assertion } = body;
  if (answer.headers.get("content-type") !== mediaType) complaints.push(`body is of type ${mediaType}`);
  if ("messageRegex" in assertion) {
    const { message } = JSON.parse(text) as { readonly message?: string };
    if (!new RegExp(assertion.messageRegex).test(message ?? "")) complaints.push(`message is ${message}`);
    return complaints;
  }
  return [...complaints, ...bodyComplaints({ body: assertion.contents, bodyMediaType: mediaType }, Buffer.from(text))];
}

function headComplaints(
  { status, headers }: Response,
  expected: { readonly code: number; readonly headers?: Readonly<Record<string, string>> | undefined },
): string[] {
  const complaints = status === expected.code ? [] : [`status is ${status}, not ${expected.code}`];
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const own = headers.get(name);
    if (own !== value) complaints.push(`header ${name} is ${own}, not ${value}`);
  }
  return complaints;
}
