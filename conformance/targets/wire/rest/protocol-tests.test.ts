import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { membersOf, shapeNameOf, type Shape, type ShapeId } from "../../../../generator/model/index.js";
import { requestComplaints } from "../../../../generator/testing/protocol-tests/compare-request.js";
import { protocolTestModel, protocolTestPlans } from "../../../../generator/testing/protocol-tests/services.js";
import { requestCases, responseCases } from "../../../../generator/testing/protocol-tests/test-cases.js";
import { itShared } from "../../../../generator/testing/shared.js";
import { wireOf } from "../registry.js";

const RESTJSON = "aws.protocols#restJson1";

const AWS = "what clients of this one service of AWS add";

/** Cases that requests written by hand answer otherwise, each with the reason. */
const otherRequests: Readonly<Record<string, string>> = {
  ApiGatewayAccept: AWS,
  GlacierAccountId: AWS,
  GlacierChecksums: AWS,
  GlacierMultipartChecksums: AWS,
  GlacierVersionHeader: AWS,
  RestJsonClientPopulatesDefaultValuesInInput: "what a scenario leaves out is left out: the service fills it in",
  RestJsonDoesntSerializeNullStructureValues: "what a scenario says is null is null",
  RestJsonHostWithPath: "the path of the endpoint comes before it when it is sent",
  SDKAppendedGzipAfterProvidedEncoding_restJson1: "nothing is compressed",
};

/** The same of answers. */
const otherAnswers: Readonly<Record<string, string>> = {
  RestJsonClientPopulatesDefaultsValuesWhenMissingInResponse: "what an answer leaves out is seen to be left out",
  RestJsonDeserializeIgnoreType: "what is there is seen to be there",
  RestJsonDoesntDeserializeNullStructureValues: "null is told apart from what is left out",
  RestJsonHttpPayloadWithStructureAndEmptyResponseBody: "the case has null for what is left out",
};

itShared("writes requests as Smithy's protocol tests have them", () => {
  const model = protocolTestModel();
  const misses = plans().flatMap(({ plan, wire }) =>
    requestCases(protocolTestModel(), plan, "client").flatMap((one) => {
      const step = { call: shapeNameOf(one.operation), input: {}, expect: { output: {} } };
      const written = wire.write(
        step,
        inBase64(model.expect(inputOf(one.operation)), one.params ?? {}),
        "00000000-0000-4000-8000-000000000000",
      );
      const [path = "", query = ""] = written.target.split("?");
      const body = typeof written.body === "string" ? new TextEncoder().encode(written.body) : written.body;
      // Whoever sends it says how long it is.
      const length = written.method === "GET" ? {} : { "content-length": String(body.byteLength) };
      const headers = { ...written.headers, ...length };
      const sent = { method: written.method, path, query, headers, host: "example.com", body };
      const complaints = requestComplaints({ ...one, resolvedHost: undefined }, sent);
      return complaints.length > 0 ? [one.id] : [];
    }),
  );
  expect(misses.toSorted()).toEqual(Object.keys(otherRequests).toSorted());
});

itShared("reads answers as Smithy's protocol tests have them", () => {
  const model = protocolTestModel();
  const misses = plans().flatMap(({ plan, wire }) =>
    responseCases(protocolTestModel(), plan, "client").flatMap((one) => {
      const step = { call: shapeNameOf(one.operation), input: {}, expect: { output: {} } };
      const bytes = new TextEncoder().encode(one.body ?? "");
      const headers = new Headers({ ...one.headers });
      const read = wire.read(step, { status: one.code, headers, bytes, body: one.body ?? "" });
      const wanted =
        one.error === undefined
          ? inBase64(model.expect(outputOf(one.operation)), one.params ?? {})
          : { type: shapeNameOf(one.error) };
      const found = "output" in read ? read.output : { type: read.error.type };
      return isDeepStrictEqual(found, wanted) ? [] : [one.id];
    }),
  );
  expect(misses.toSorted()).toEqual(Object.keys(otherAnswers).toSorted());
});

const inputOf = (operation: ShapeId) => protocolTestModel().expect(operation, "operation").input;
const outputOf = (operation: ShapeId) => protocolTestModel().expect(operation, "operation").output;

/** Cases have bytes as the text that they spell, scenarios have them in base64. */
function inBase64(shape: Shape, value: unknown): unknown {
  const model = protocolTestModel();
  if (shape.type === "blob" && typeof value === "string") return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) {
    return value.map((each) => (shape.type === "list" ? inBase64(model.expect(shape.member.target), each) : each));
  }
  if (typeof value !== "object" || value === null) return value;
  const targetOf = (name: string): string | undefined =>
    shape.type === "map" ? shape.value.target : membersOf(shape).find((member) => member.name === name)?.target;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const target = targetOf(name);
      return [name, target === undefined ? each : inBase64(model.expect(target), each)];
    }),
  );
}

function plans() {
  const model = protocolTestModel();
  return protocolTestPlans(RESTJSON).map((plan) => ({ plan, wire: wireOf(model, model.expect(plan.id, "service")) }));
}
