import { expect, it } from "vitest";
import { assembleModel } from "../smithy/index.js";
import { planService } from "./plan-service.js";

function findings(checksum: object | undefined, protocol = "aws.protocols#restJson1") {
  const service = { type: "service", version: "1", operations: [{ target: "a#Put" }], traits: { [protocol]: {} } };
  const traits = {
    "smithy.api#http": { method: "PUT", uri: "/" },
    ...(checksum && { "aws.protocols#httpChecksum": checksum }),
  };
  const shapes = {
    "a#S": service,
    "a#Put": { type: "operation", input: { target: "a#In" }, output: { target: "smithy.api#Unit" }, traits },
    "a#In": { type: "structure", members: { algorithm: { target: "a#Algorithm" } } },
    "a#Algorithm": {
      type: "enum",
      members: { SHA256: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "SHA256" } } },
    },
  };
  const text = JSON.stringify({ smithy: "2.0", shapes });
  const { diagnostics } = planService(assembleModel([{ file: "a.json", text }]).value!);
  return diagnostics.filter(({ id }) => id === "checksum-left-out");
}

it("says that the client sends no checksum, and when the service insists on one", () => {
  const optional = { requestAlgorithmMember: "algorithm" };
  expect(findings(optional)).toMatchObject([
    { severity: "warning", shape: "a#Put", location: { file: "a.json", line: 1 } },
  ]);
  expect(findings({ ...optional, requestChecksumRequired: true })[0]!.hint).toContain("refuses");
  expect(findings(optional)[0]!.hint).not.toContain("refuses");
});

it("has nothing to say of other operations, and where no client is made", () => {
  expect(findings(undefined)).toEqual([]);
  expect(findings({ requestChecksumRequired: true }, "aws.protocols#restXml")).toEqual([]);
});
