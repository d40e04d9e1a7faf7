import type { Model } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { eventComplaints } from "./client-events.js";
import { testClient } from "./client-harness.js";
import { requestComplaints } from "./compare-request.js";
import { resultComplaints } from "./compare-result.js";
import { Scores } from "./scores.js";
import { eventStreamCases, requestCases, responseCases } from "./test-cases.js";

/** How many cases passed, of how many (`115 of 116`), and what is wrong with each of the others. */
export interface Table {
  readonly requests: string;
  readonly responses: string;
  readonly eventStreams: string;
  /** By kind and id of the case. */
  readonly misses: Readonly<Record<string, string>>;
}

/** Puts a service's client to its protocol tests. */
export async function clientTable(model: Model, plan: ServicePlan): Promise<Table> {
  const client = await testClient(plan);
  const scores = new Scores();
  const requests = await scores.of("request", requestCases(model, plan, "client"), async (testCase) =>
    requestComplaints(testCase, await client.requestOf(testCase)),
  );
  const responses = await scores.of("response", responseCases(model, plan, "client"), async (testCase) =>
    resultComplaints(plan, testCase, await client.resultOf(testCase)),
  );
  const eventStreams = await scores.of("event stream", eventStreamCases(model, plan, "client"), (testCase) =>
    eventComplaints(plan, client, testCase),
  );
  return { requests, responses, eventStreams, misses: scores.misses };
}
