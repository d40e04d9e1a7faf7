import { afterAll, beforeAll, expect } from "vitest";
import { sampleOf, type SampleOptions } from "../../generator/model/index.js";
import { planService, type OperationPlan, type StructurePlan } from "../../generator/plan/index.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { itShared, shared, sharedFile } from "../../generator/testing/shared.js";
import { wireValue } from "../../generator/testing/wire-value.js";
import type { Call, Client } from "./call.js";
import { oursForAwsModel, theirs } from "./libraries.js";
import { playCall } from "./play-call.js";
import { recordingServer, type RecordingServer } from "./recording-server.js";

const model = shared.present ? modelOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]) : undefined;
const plan = model && planService(model).value!;

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.stop());

itShared.each(["all", "required"] as const)(
  "sends, reads %s members of every operation as the AWS SDK does",
  async (members) => {
    const ours = await oursForAwsModel();
    for (const operation of plan!.operations) {
      const call = callOf(operation, members);
      const expected = await playCall(server, theirs, call);
      const actual = await playCall(server, ours, call);
      expect(actual.requests, operation.name).toEqual(expected.requests);
      expect(actual.outcome, operation.name).toEqual(expected.outcome);
      expect(actual.requests).toHaveLength(1);
    }
    expect(plan!.operations).toHaveLength(23);
  },
);

/** A call with values made from the model, and an answer made alike. */
function callOf({ name, methodName, input, output }: OperationPlan, members: SampleOptions["members"]): Call {
  const sample = (shape: StructurePlan | undefined) => (shape ? sampleOf(model!, shape.id, { members }) : {});
  const body = output ? wireValue(plan!, output, sample(output)) : {};
  return {
    title: name,
    answers: [{ body }],
    play: (client) => (client[methodName as keyof Client] as (input: unknown) => Promise<unknown>)(sample(input)),
  };
}
