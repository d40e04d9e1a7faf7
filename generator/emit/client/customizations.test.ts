import { expect } from "vitest";
import { protocolTestPlans } from "../../testing/protocol-tests/services.js";
import { testClient } from "../../testing/protocol-tests/client-harness.js";
import { itShared } from "../../testing/shared.js";

itShared("predicts where the input says, with Machine Learning", async () => {
  const plan = protocolTestPlans("aws.protocols#awsJson1_1").find(
    ({ namespace }) => namespace === "com.amazonaws.machinelearning",
  )!;
  const { requestOf } = await testClient(plan);
  const request = {
    id: "Predict",
    protocol: plan.protocol!.id,
    operation: plan.operations[0]!.id,
    method: "POST",
    uri: "/",
    host: "machinelearning.us-west-2.amazonaws.com",
  };
  const params = { MLModelId: "m", Record: {}, PredictEndpoint: "https://custom.example.com/" };
  const sent = await requestOf({ ...request, params });
  expect(sent.host).toBe("custom.example.com");
  expect(sent.headers["host"]).toBe("custom.example.com");
});
