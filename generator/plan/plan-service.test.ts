import { expect, it } from "vitest";
import { planOfShapes } from "../testing/plans.js";

const own = {
  type: "structure",
  members: {},
  traits: { "smithy.api#trait": { selector: "service" }, "smithy.api#protocolDefinition": {} },
} as const;

it("knows a protocol by its definition, in whatever namespace that stands", () => {
  const plan = planOfShapes({ ownProtocol: own }, {}, {}, { traits: { "example#ownProtocol": {} } });
  expect([...plan.declaredProtocols].sort()).toEqual(["aws.protocols#awsJson1_1", "example#ownProtocol"]);
});

it("takes no other trait of the service for a protocol", () => {
  const traits = { "aws.protocols#awsJson1_0": {}, "aws.protocols#awsQueryCompatible": {}, "smithy.api#cors": {} };
  const { declaredProtocols, isQueryCompatible } = planOfShapes({}, {}, {}, { traits });
  expect([...declaredProtocols].sort()).toEqual(["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"]);
  expect(isQueryCompatible).toBe(true);
});
