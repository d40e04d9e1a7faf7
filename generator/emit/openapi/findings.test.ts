import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import type { OpenApiSettings } from "../../plan/index.js";
import { planOfShapes } from "../../testing/plans.js";
import { openApiFindings } from "./findings.js";

const rest = "aws.protocols#restJson1";
const string = { target: "smithy.api#String" };
const greedy = { "smithy.api#http": { method: "GET", uri: "/{path+}" } };

/** What is found to say about the operation `Work` of a service, by id, severity and shape. */
function found(
  settings: OpenApiSettings,
  {
    input = {},
    operation = {},
    service = {},
    others = {},
  }: Partial<Record<"input" | "operation" | "service" | "others", JsonObject>>,
): readonly string[] {
  const plan = planOfShapes(
    { Input: { type: "structure", members: input }, ...(others as Readonly<Record<string, JsonObject>>) },
    { openapi: { protocol: rest, ...settings } },
    { traits: { "smithy.api#http": { method: "POST", uri: "/" } }, ...operation },
    { ...service, traits: { [rest]: {}, ...(service["traits"] as JsonObject) } },
  );
  return openApiFindings(plan).map(({ id, severity, shape }) => `${severity} ${id} ${shape}`);
}

const prefixed = {
  input: { meta: { target: "#Map", traits: { "smithy.api#httpPrefixHeaders": "X-Meta-" } } },
  others: { Map: { type: "map", key: string, value: string } },
};
const label = { path: { ...string, traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} } } };

it("finds nothing where OpenAPI can say everything", () => {
  expect(found({}, { input: { text: string } })).toEqual([]);
});

it("says which headers are left out, and stops for them where it is told to", () => {
  expect(found({}, prefixed)).toEqual(["warning openapi-prefix-headers example#Input$meta"]);
  expect(found({ onHttpPrefixHeaders: "FAIL" }, prefixed)).toEqual(["error openapi-prefix-headers example#Input$meta"]);
  expect(found({ style: "smithy" }, prefixed)).toEqual(["error openapi-prefix-headers example#Input$meta"]);
  expect(found({ style: "smithy", onHttpPrefixHeaders: "WARN" }, prefixed)).toEqual([
    "warning openapi-prefix-headers example#Input$meta",
  ]);
});

it("says which headers readers pass over", () => {
  const header = { ...string, traits: { "smithy.api#httpHeader": "Content-Type" } };
  expect(found({}, { input: { type: header } })).toEqual(["warning openapi-ignored-header example#Input$type"]);
});

it("says which paths many readers take for others", () => {
  const given = { input: label, operation: { traits: greedy } };
  expect(found({}, given)).toEqual(["warning openapi-greedy-label example#Work"]);
  expect(found({ forbidGreedyLabels: true }, given)).toEqual(["error openapi-greedy-label example#Work"]);
});

it("says which operations are left out", () => {
  expect(found({}, { operation: { traits: { "smithy.api#http": { method: "LINK", uri: "/" } } } })).toEqual([
    "warning openapi-method example#Work",
  ]);
  expect(found({}, { operation: { traits: {} } })).toEqual(["warning openapi-no-binding example#Work"]);
});

it("says that streams of events have no words", () => {
  const others = {
    Events: { type: "union", members: { one: { target: "#One" } }, traits: { "smithy.api#streaming": {} } },
    One: { type: "structure", members: {} },
  };
  const input = { events: { target: "#Events", traits: { "smithy.api#httpPayload": {} } } };
  expect(found({}, { input, others })).toEqual(["warning openapi-event-stream example#Input$events"]);
});

it("says which traits change requests in a way that a document in Smithy's form is silent about", () => {
  const endpoint = { "smithy.api#endpoint": { hostPrefix: "data." }, "smithy.api#http": { method: "POST", uri: "/" } };
  const given = { operation: { traits: endpoint } };
  expect(found({}, given)).toEqual([]);
  expect(found({ style: "smithy" }, given)).toEqual(["error openapi-unsupported-trait example#Work"]);
  expect(found({ style: "smithy", ignoreUnsupportedTraits: true }, given)).toEqual([
    "warning openapi-unsupported-trait example#Work",
  ]);
});

it("says that errors of one status have different headers for one member", () => {
  const error = (header: string) => ({
    type: "structure",
    members: { id: { ...string, traits: { "smithy.api#httpHeader": header } } },
    traits: { "smithy.api#error": "client" },
  });
  const given = {
    operation: {
      traits: { "smithy.api#http": { method: "POST", uri: "/" } },
      errors: [{ target: "#A" }, { target: "#B" }],
    },
    others: { A: error("X-A"), B: error("X-B") },
  };
  expect(found({ style: "smithy", onErrorStatusConflict: "oneOf" }, given)).toEqual([
    "error conflicting-error-headers example#Work",
  ]);
  expect(found({}, given)).toEqual([]);
});

it("says which auth schemes have no words", () => {
  const service = { traits: { "aws.auth#sigv4": { name: "example" }, "aws.auth#sigv4a": { name: "example" } } };
  expect(found({}, { service })).toEqual(["warning openapi-auth-scheme example#Example"]);
});

it.each([
  { given: { protocol: "aws.protocols#restXml" }, id: "openapi-protocol" },
  { given: { service: "example#Other" }, id: "openapi-other-service" },
  { given: { jsonAdd: { "/info/title/short": "Ex." } }, id: "openapi-misplaced-addition" },
  { given: { jsonAdd: { "/servers/7": { url: "/" } } }, id: "openapi-misplaced-addition" },
  { given: { version: "3.0.2", addReferenceDescriptions: true }, id: "openapi-reference-descriptions" },
  { given: { style: "smithy", addReferenceDescriptions: true }, id: "openapi-reference-descriptions" },
] as const)("refuses the settings $given", ({ given, id }) => {
  expect(found(given, {})).toEqual([`error ${id} example#Example`]);
});

it("says which unions `openapi-typescript` writes no type for that TypeScript takes", () => {
  const untagged = { "hallmark.openapi#untagged": { match: "one" } };
  const found = (element: string) =>
    openApiFindings(
      planOfShapes(
        {
          Input: { type: "structure", members: { a: { target: "#Either" } } },
          Either: { type: "union", members: { list: { target: "#List" }, text: string }, traits: untagged },
          List: { type: "list", member: { target: element } },
          Object: { type: "structure", members: { inner: { target: "#Either" } } },
        },
        { openapi: { protocol: rest } },
        { traits: { "smithy.api#http": { method: "POST", uri: "/" } } },
        { traits: { [rest]: {} } },
      ),
    ).map(({ id, shape }) => `${id} ${shape}`);
  expect(found("#Either")).toEqual(["openapi-endless-type example#Either"]);
  expect(found("#Object")).toEqual([]);
});
