import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { planOfShapes } from "../../testing/plans.js";
import { restServicePlan } from "../../testing/rest-service.js";
import { server } from "./index.js";

const structure = (members: Record<string, string | JsonObject>, traits: JsonObject = {}): JsonObject => ({
  type: "structure",
  members: Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, typeof member === "string" ? { target: member } : member]),
  ),
  traits,
});

function files(shapes: Record<string, JsonObject>, operation: JsonObject = {}, service: JsonObject = {}) {
  const made = server.emit(planOfShapes(shapes, {}, operation, service));
  return (path: string) => made.find((file) => file.path === `example/server/${path}.ts`)?.text;
}

const streaming = {
  Output: structure({ Topic: "smithy.api#String", Events: "#Events" }),
  Events: {
    type: "union",
    members: { Event: { target: "#Event" } },
    traits: { "smithy.api#streaming": {} },
  },
  Event: structure({}),
};

it("says how each kind of member is written", () => {
  const file = files({
    Input: structure({
      Text: "smithy.api#String",
      Size: "smithy.api#Integer",
      Bytes: "smithy.api#Blob",
      At: "smithy.api#Timestamp",
      Day: { target: "smithy.api#Timestamp", traits: { "smithy.api#timestampFormat": "date-time" } },
      Any: "smithy.api#Document",
      Color: "#Color",
      Level: "#Level",
      Tags: "#Tags",
      Counts: "#Counts",
      Choice: "#Choice",
    }),
    Color: { type: "enum", members: { RED: { target: "smithy.api#Unit" } } },
    Level: { type: "intEnum", members: { LOW: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } } },
    Tags: { type: "list", member: { target: "#Tag" } },
    Tag: structure({ Key: "smithy.api#String", Children: "#Tags" }),
    Counts: {
      type: "map",
      key: { target: "smithy.api#String" },
      value: { target: "smithy.api#Long" },
      traits: { "smithy.api#sparse": {} },
    },
    Choice: { type: "union", members: { A: { target: "smithy.api#Double" }, Nothing: { target: "smithy.api#Unit" } } },
  });
  expect(file("wire/input")).toContain(`
import { ChoiceWire } from "./choice.js";
import { TagWire } from "./tag.js";

export const InputWire: Wire = /* @__PURE__ */ structure(() => ({
  Text: string,
  Size: integer,
  Bytes: blob,
  At: epochSeconds,
  Day: dateTime,
  Any: document,
  Color: string,
  Level: integer,
  Tags: list(TagWire),
  Counts: map(long, "sparse"),
  Choice: ChoiceWire,
}));
`);
  expect(file("wire/choice")).toContain("union(() => ({\n  A: double,\n  Nothing: structure(() => ({})),\n}));");
  expect(file("wire/tag")).toContain("  Children: list(TagWire),\n");
});

it("leaves out of the JSON what travels as a stream", () => {
  const file = files(streaming);
  expect(file("wire/output")).toContain("structure(() => ({\n  Topic: string,\n}));");
  expect(file("wire/events")).toBeUndefined();
  expect(file("operations/work")).toContain(
    "output: { wire: OutputWire, stream: { schema: Output$, write: writeEventStream } },",
  );
});

it("describes an operation", () => {
  const input = structure({ Name: "smithy.api#String" });
  expect(files({ Input: input, Output: input })("operations/work")).toContain(`
/** How a request for \`Work\` is read, checked and answered. */
export const workOperation: OperationDescription<ExampleOperations> = {
  name: "Work",
  method: "work",
  input: {
    wire: InputWire,
    schema: Input$,
    validator: InputValidator,
  },
  output: { wire: OutputWire },
};
`);
});

it("describes an operation that takes and gives nothing", () => {
  expect(files({})("operations/work")).toContain(`{
  name: "Work",
  method: "work",
};`);
});

it("names the function that knows the documented checks, however deep they are", () => {
  const check = { id: "NoKey", rules: ["EX-001"], member: "Key", constraint: { required: {} }, error: "example#Bad" };
  const shapes = {
    Input: structure({ Tags: "#Tags" }),
    Tags: { type: "list", member: { target: "#Tag" } },
    Tag: structure({ Key: "smithy.api#String" }, { "hallmark.docs#checks": [check] }),
    Bad: structure({}, { "smithy.api#error": "client" }),
  };
  const file = files(shapes, { errors: [{ target: "#Bad" }] });
  expect(file("operations/work")).toContain("    refusal: refusalOfInput,\n");
});

it("describes a service and its errors", () => {
  const errors = {
    Gone: structure({ Message: "smithy.api#String" }, { "smithy.api#error": "client", "smithy.api#httpError": 410 }),
    InternalError: structure({}, { "smithy.api#error": "server" }),
  };
  const file = files(errors, { errors: [{ target: "#Gone" }, { target: "#InternalError" }] });
  expect(file("service")).toContain(`{
  name: "Example",
  baseError: ExampleServiceException.shapeId,
  constraintError: "ValidationException",
  internalError: "example#InternalError",
  operations: [
    workOperation,
  ],
  errors: [
    { id: "example#Gone", wire: GoneWire, status: 410, messageMember: "Message" },
    { id: "example#InternalError", wire: InternalErrorWire, status: 500 },
  ],
};`);
});

it("keeps a title that ends a comment inside of it", () => {
  const file = files({}, {}, { traits: { "smithy.api#title": "x */ alert(1) /*" } })("service");
  expect(file).toContain("/** x *\\/ alert(1) /* as the server's runtime has to know it. */\n");
});

it("says the code that an error had in the Query protocol", () => {
  const traits = {
    "smithy.api#error": "client",
    "aws.protocols#awsQueryError": { code: "Old.Gone", httpResponseCode: 404 },
  };
  const service = { traits: { "aws.protocols#awsJson1_0": {}, "aws.protocols#awsQueryCompatible": {} } };
  const file = files({ Gone: structure({}, traits) }, { errors: [{ target: "#Gone" }] }, service);
  expect(file("service")).toContain("  isQueryCompatible: true,\n");
  expect(file("service")).toContain('queryCode: "Old.Gone"');
});

it("takes the model's own shape for what it has one for", () => {
  const error = structure({ message: "smithy.api#String" }, { "smithy.api#error": "client" });
  const file = files({ ValidationException: error }, { errors: [{ target: "#ValidationException" }] });
  expect(file("service")).toContain('constraintError: "example#ValidationException"');
  expect(file("service")).toContain('internalError: "InternalFailure"');
});

it("declares the operations that somebody is to write", () => {
  const file = files(streaming)("operations");
  expect(file).toContain("export interface ExampleOperations {");
  expect(file).toContain("work(input: Record<string, never>, context: OperationContext): Output | Promise<Output>;");
});

it("declares an operation called New as a method, not as what makes the interface", () => {
  const file = files({ New: { type: "operation" } }, {}, { operations: [{ target: "#New" }] })("operations");
  expect(file).toContain('  "new"(input: Record<string, never>, context: OperationContext): void | Promise<void>;');
});

it("makes a handler of them", () => {
  expect(files({})("handler")).toContain(
    "export function createExampleHandler(operations: ExampleOperations, options: HandlerOptions = {}): Handler {\n" +
      "  return createServer(awsJson1_1, exampleService, operations, options).handle;\n}",
  );
});

it("describes where members travel over HTTP", () => {
  const made = server.emit(restServicePlan());
  const file = (path: string) => made.find((each) => each.path === `library/server/${path}.ts`)?.text;
  expect(file("operations/find-book")).toContain(`{
  name: "FindBook",
  method: "findBook",
  http: { method: "GET", uri: "/shelves/{shelf}/{path+}", code: 200 },
  input: {
    wire: nothing,
    bindings: [
      label("shelf", text.integer),
      label("path", text.string),
      query("edition", "edition", text.integer, () => 1),
      query("since", "since", text.dateTime),
      queryList("tags", "tag", text.string),
      queryParams("others", "first"),
      header("languages", "X-Languages", headerList(text.string)),
      header("times", "X-Times", headerList(text.httpDate, "dates")),
      prefixHeaders("meta", "X-Meta-"),
    ],
    schema: FindBookInput$,
    validator: FindBookInputValidator,
  },
  output: {
    wire: structure(() => ({
      book: BookWire,
    })),
    hasDocument: true,
    bindings: [
      responseCode("status"),
      header("etag", "ETag", text.string),
      header("languages", "X-Languages", headerList(text.string)),
      prefixHeaders("meta", "X-Meta-"),
    ],
  },
};
`);
  expect(file("operations/put-book")).toContain(`payload: structurePayload("book", BookWire, { isRequired: true }),`);
  expect(file("operations/put-pages")).toContain(`payload: streamPayload("content", { isRequired: true }),`);
  expect(file("wire/book")).toContain(`
  title: { wire: string, jsonName: "Title" },
  pages: { wire: integer, makeDefault: () => 100 },
  printed: dateTime,
`);
  expect(file("wire/put-book-input")).toBeUndefined();
});

it("fills in no default that the member's constraints forbid", () => {
  const member = (own: JsonObject) => ({ target: "smithy.api#Integer", traits: { "smithy.api#default": 0, ...own } });
  const range = (min: number) => ({ "smithy.api#range": { min } });
  const file = files({ Input: structure({ A: member({}), B: member(range(0)), C: member(range(1)) }) })("wire/input");
  expect(file).toContain("A: { wire: integer, makeDefault: () => 0 },\n");
  expect(file).toContain("B: { wire: integer, makeDefault: () => 0 },\n");
  expect(file).toContain("C: integer,\n");
});
