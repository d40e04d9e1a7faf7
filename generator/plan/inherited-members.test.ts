import { expect, it } from "vitest";
import { assembleModel } from "../smithy/index.js";
import { planService } from "./plan-service.js";

function findings(shapes: object, protocol = "aws.protocols#awsJson1_1") {
  const service = { type: "service", version: "1", operations: [{ target: "a#Do" }], traits: { [protocol]: {} } };
  const operation = { type: "operation", input: { target: "a#In" }, output: { target: "smithy.api#Unit" } };
  const text = JSON.stringify({ smithy: "2.0", shapes: { "a#S": service, "a#Do": operation, ...shapes } });
  const { diagnostics } = planService(assembleModel([{ file: "a.json", text }]).value!);
  return diagnostics.filter(({ id }) => id === "inherited-member-name");
}

const string = { target: "smithy.api#String" };
const required = { ...string, traits: { "smithy.api#required": {} } };

it("names the members that every object seems to have", () => {
  const found = findings({
    "a#In": { type: "structure", members: { constructor: string, Name: string, nested: { target: "a#Choice" } } },
    "a#Choice": { type: "union", members: { toString: string, text: string } },
    "a#Elsewhere": { type: "structure", members: { valueOf: string } },
  });
  expect(found).toMatchObject([
    { severity: "warning", shape: "a#In$constructor", location: { file: "a.json", line: 1 } },
    { severity: "warning", shape: "a#Choice$toString" },
  ]);
  expect(found[0]!.message).toContain("`constructor`");
  expect(found[0]!.hint).toContain("`constructor: undefined`");
});

it("has nothing to say of members that are always there, except of the one that cannot be", () => {
  const members = JSON.parse(
    `{"valueOf":${JSON.stringify(required)},"__proto__":${JSON.stringify(required)}}`,
  ) as object;
  expect(findings({ "a#In": { type: "structure", members } })).toMatchObject([{ shape: "a#In$__proto__" }]);
});

it("has nothing to say where no client is made", () => {
  const shapes = { "a#In": { type: "structure", members: { valueOf: string } } };
  expect(findings(shapes, "aws.protocols#restXml")).toEqual([]);
});
