import type { Model } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { eventComplaints } from "./client-events.js";
import { testClient } from "./client-harness.js";
import { requestComplaints } from "./compare-request.js";
import { resultComplaints } from "./compare-result.js";
import { eventStreamCases, requestCases, responseCases } from "./test-cases.js";

/** How many cases passed, of how many, and what is wrong with each of the others. */
export interface Table {
  readonly requests: Score;
  readonly responses: Score;
  readonly eventStreams: Score;
  /** By the ids of the cases. */
  readonly misses: Readonly<Record<string, string>>;
}

/** `115 of 116`. */
type Score = string;

/** Puts a service's client to its protocol tests. */
export async function clientTable(model: Model, plan: ServicePlan): Promise<Table> {
  const client = await testClient(plan);
  const misses: Record<string, string> = {};
  const score = async <Case extends { readonly id: string }>(
    kind: string,
    cases: readonly Case[],
    complaintsOf: (testCase: Case) => Promise<readonly string[]>,
  ): Promise<Score> => {
    let passed = 0;
    for (const testCase of cases) {
      const complaints = await complaintsOf(testCase).catch((error: unknown) => [String(error)]);
      if (complaints.length === 0) passed += 1;
      else misses[`${kind} ${testCase.id}`] = complaints.join("; ");
    }
    return `${passed} of ${cases.length}`;
  };
  const requests = await score("request", requestCases(model, plan, "client"), async (testCase) =>
    requestComplaints(testCase, await client.requestOf(testCase)),
  );
  const responses = await score("response", responseCases(model, plan, "client"), async (testCase) =>
    resultComplaints(plan, testCase, await client.resultOf(testCase)),
  );
  const eventStreams = await score("event stream", eventStreamCases(model, plan, "client"), (testCase) =>
    eventComplaints(plan, client, testCase),
  );
  return { requests, responses, eventStreams, misses };
}
