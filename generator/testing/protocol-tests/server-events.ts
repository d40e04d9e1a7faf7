import type { Model } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { messageComplaints, messagesIn, streamOf } from "./client-events.js";
import type { TestServer } from "./server-harness.js";
import { eventStreamCases, type EventStreamCase } from "./test-cases.js";
import { valueOfParams } from "./values.js";

/** The cases in which a server has events to send, or a head to send before them, and gets none itself. */
export function sentEventCases(model: Model, plan: ServicePlan): readonly EventStreamCase[] {
  return eventStreamCases(model, plan, "server").filter(({ operation, events = [], initialResponseParams }) => {
    const { eventStream } = plan.operations.find(({ id }) => id === operation)!;
    // What has no parameters is for clients to stumble over.
    const isForServers = events.every(({ type, params }) => type === "response" && params);
    return (
      eventStream?.output === true && !eventStream.input && isForServers && (events.length > 0 || initialResponseParams)
    );
  });
}

/** What is wrong with the stream that is answered when an operation yields a case's events. */
export async function sentEventMisses(
  plan: ServicePlan,
  server: TestServer,
  testCase: EventStreamCase,
): Promise<readonly string[]> {
  const output = plan.operations.find(({ id }) => id === testCase.operation)!.output!;
  const { name, union } = streamOf(plan, output)!;
  const { events = [], initialResponse, initialResponseParams = {} } = testCase;
  const values = events.map(({ params }) => valueOfParams(plan, union, params!));
  const answer = await server.answerWith(testCase.operation, {
    ...(valueOfParams(plan, output, initialResponseParams) as object),
    [name]: (async function* () {
      yield* values;
    })(),
  });
  const complaints: string[] = [];
  if (answer.status !== (initialResponse?.code ?? 200)) complaints.push(`status is ${answer.status}`);
  for (const [header, value] of Object.entries(initialResponse?.headers ?? {})) {
    const own = answer.headers.get(header);
    if (own !== value) complaints.push(`header ${header} is ${own}, not ${value}`);
  }
  const messages = messagesIn(new Uint8Array(await answer.arrayBuffer()));
  if (messages.length !== events.length) complaints.push(`sent ${messages.length} events, not ${events.length}`);
  events.forEach((event, index) =>
    complaints.push(...(messages[index] ? messageComplaints(event, messages[index]) : [])),
  );
  return complaints;
}
