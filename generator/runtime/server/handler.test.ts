import { expect, it, vi } from "vitest";
import type { ErrorSchema, StructureSchema, UnionSchema } from "../schema.js";
import { ServiceException } from "../service-exception.js";
import { condition, length, required } from "../validation/constraints.js";
import { noViolations } from "../validation/found.js";
import { refusalOf } from "../validation/refusal.js";
import type { Violations } from "../validation/violation.js";
import { awsJson1_0, awsJson1_1 } from "./aws-json.js";
import type { OperationContext } from "./context.js";
import { writeEventStream } from "./event-stream.js";
import { createServer } from "./handler.js";
import type { HandlerOptions } from "./options.js";
import { RequestRefusal } from "./refusal.js";
import type { ServiceDescription } from "./service.js";
import * as wire from "./wire.js";

interface Note {
  readonly Text?: string;
  readonly Secret?: string;
}

interface ToyOperations {
  keep(input: Note, context: OperationContext): unknown;
  watch(input: object, context: OperationContext): unknown;
  ping(input: object, context: OperationContext): unknown;
}

const Note$: StructureSchema = [3, "toy", "Note", 0, ["Text", "Secret"], [0, [0, 8]]];
const Gone$: ErrorSchema = [-3, "toy", "GoneException", { error: "client" }, ["Message"], [0]];
const Events$: UnionSchema = [4, "toy", "Events", { streaming: 1 }, ["Note", "GoneException"], [Note$, Gone$]];
const Watch$: StructureSchema = [3, "toy", "Watch", 0, ["Topic", "Events"], [0, [Events$, 0]]];

const noteWire = wire.structure(() => ({ Text: wire.string, Secret: wire.string }));
const errorWire = (member: string) => wire.structure(() => ({ [member]: wire.string, Code: wire.integer }));

class ToyException extends ServiceException {
  static override readonly shapeId: string = "toy#ToyServiceException";
}

class GoneException extends ToyException {
  static override readonly shapeId = "toy#GoneException";
  readonly Code = 7;
  constructor(message: string) {
    super({ name: "GoneException", $fault: "client", $metadata: {}, message });
  }
}

const noText = required("/Text");
const noSecret = condition("", "NoSecret", "A note has a secret.");

const service: ServiceDescription<ToyOperations> = {
  name: "Toy_2024",
  baseError: ToyException.shapeId,
  constraintError: "ValidationException",
  internalError: "toy#Broken",
  operations: [
    {
      name: "Keep",
      method: "keep",
      input: {
        wire: noteWire,
        schema: Note$,
        validator: {
          violations(value): Violations {
            const { Text, Secret } = value as Note;
            const found = Text === undefined ? [noText] : Text.length > 5 ? [length("/Text", { min: 1, max: 5 })] : [];
            if (Secret === "") found.push(length("/Secret", { min: 1 }, { isSensitive: true }));
            if (Secret === undefined) found.push(noSecret);
            return found.length > 0 ? found : noViolations;
          },
        },
        refusal: (value, disabled) =>
          (value as Note).Secret === undefined && !disabled?.has("NoSecret")
            ? refusalOf(noSecret, "toy#GoneException", "No secret, no note.")
            : undefined,
      },
      output: { wire: noteWire },
    },
    {
      name: "Watch",
      method: "watch",
      output: { wire: noteWire, stream: { schema: Watch$, write: writeEventStream } },
    },
    { name: "Ping", method: "ping" },
  ],
  errors: [
    { id: "toy#GoneException", wire: errorWire("Message"), status: 410, messageMember: "Message" },
    { id: "toy#Broken", wire: errorWire("message"), status: 503, messageMember: "message" },
  ],
};

const operations: ToyOperations = {
  keep: (input) => input,
  watch: () => ({}),
  ping: () => undefined,
};

interface Call {
  readonly operation?: string;
  readonly body?: BodyInit | null;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly url?: string;
}

function requestOf({ operation = "Keep", body = "{}", headers = {}, method = "POST", url = "http://toy.test/" }: Call) {
  return new Request(url, {
    method,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `Toy_2024.${operation}`, ...headers },
    ...(method !== "GET" && { body, duplex: "half" }),
  } as RequestInit);
}

async function send(call: Call, options: HandlerOptions = {}, own: Partial<ToyOperations> = {}, protocol = awsJson1_1) {
  const response = await createServer(protocol, service, { ...operations, ...own }, options).handle(requestOf(call));
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

const note = (value: object) => ({ body: JSON.stringify(value) });
const good = note({ Text: "a", Secret: "b" });

it("hands a checked input to the operation", async () => {
  const keep = vi.fn((input: Note) => input);
  const { status, headers, text } = await send(note({ Secret: "b", Text: "a", Other: 1 }), {}, { keep });
  expect(keep).toHaveBeenCalledWith({ Text: "a", Secret: "b" }, expect.anything());
  expect({ status, text }).toEqual({ status: 200, text: '{"Text":"a","Secret":"b"}' });
  expect(headers.get("content-type")).toBe("application/x-amz-json-1.1");
  expect(headers.get("x-amzn-requestid")).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/);
});

it("tells the operation where the request comes from", async () => {
  let context: OperationContext | undefined;
  const keep = (input: Note, given: OperationContext) => {
    context = given;
    return input;
  };
  const authorization = "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/toy/aws4_request, Signature=0";
  await send({ ...good, headers: { authorization } }, { requestId: () => "id-1", authenticate: () => "me" }, { keep });
  expect(context).toMatchObject({
    operation: "Keep",
    requestId: "id-1",
    identity: "me",
    accessKeyId: "AKID",
    region: "eu-west-1",
    startedAt: expect.any(Date) as Date,
  });
  expect(context?.signal.aborted).toBe(false);
});

it("answers an operation that gives nothing with nothing", async () => {
  const { status, text, headers } = await send({ operation: "Ping", body: "" });
  expect({ status, text }).toEqual({ status: 200, text: "" });
  expect(headers.get("content-type")).toBe("application/x-amz-json-1.1");
});

it("takes an empty body for an empty object", async () => {
  expect((await send({ body: "" })).text).toContain("Value null at 'text'");
});

it.each([
  { what: "another method", call: { method: "PUT" }, status: 405 },
  { what: "GET", call: { method: "GET" }, status: 405 },
  { what: "another path", call: { url: "http://toy.test/other" }, status: 404 },
  { what: "no content type", call: { headers: { "content-type": "" } }, status: 400 },
  { what: "another content type", call: { headers: { "content-type": "application/json" } }, status: 400 },
  { what: "another version", call: { headers: { "content-type": "application/x-amz-json-1.0" } }, status: 400 },
  { what: "no target", call: { headers: { "x-amz-target": "" } }, status: 400 },
  { what: "an unknown operation", call: { operation: "Delete" }, status: 400 },
  { what: "another service", call: { headers: { "x-amz-target": "Other.Keep" } }, status: 400 },
  { what: "another case", call: { operation: "keep" }, status: 400 },
  { what: "a name every object has", call: { headers: { "x-amz-target": "constructor" } }, status: 400 },
])("refuses $what", async ({ call, status }) => {
  const got = await send(call);
  expect(got).toMatchObject({
    status,
    json: { __type: "UnknownOperationException", message: expect.any(String) as string },
  });
  if (status === 405) expect(got.headers.get("allow")).toBe("POST");
});

it.each([
  "application/x-amz-json-1.1; charset=utf-8",
  "Application/X-AMZ-JSON-1.1",
  " application/x-amz-json-1.1 ;charset=x",
])("takes the content type %j", async (type) => {
  expect(await send({ ...good, headers: { "content-type": type } })).toMatchObject({ status: 200 });
});

it("passes over a query", async () => {
  expect(await send({ ...good, url: "http://toy.test/?a=/b" })).toMatchObject({ status: 200 });
});

it("serves below a path", async () => {
  const options = { path: "/toy" };
  expect(await send({ ...good, url: "http://toy.test/toy/" }, options)).toMatchObject({ status: 200 });
  expect(await send({ ...good, url: "http://toy.test/toy" }, options)).toMatchObject({ status: 200 });
  expect(await send(good, options)).toMatchObject({ status: 404 });
});

it.each(["{", "[]", '"a"', "null", '{"Text":5}', '{"Text":["a"]}', "\u{FEFF}{}"])(
  "answers a SerializationException to %j",
  async (body) => {
    expect(await send({ body })).toMatchObject({
      status: 400,
      json: { __type: "SerializationException", message: expect.any(String) as string },
    });
  },
);

it("counts a null member as absent", async () => {
  expect((await send(note({ Text: null, Secret: "b" }))).text).toContain("Value null at 'text'");
});

it("refuses a body that is too large", async () => {
  expect(await send({ body: "x".repeat(101) }, { maxBodyBytes: 100 })).toMatchObject({
    status: 413,
    json: { __type: "RequestEntityTooLargeException" },
  });
});

it.each([
  {
    input: {},
    message: "1 validation error detected: Value null at 'text' failed to satisfy constraint: Member must not be null",
  },
  {
    input: { Text: "longer", Secret: "" },
    message:
      "2 validation errors detected: Value 'longer' at 'text' failed to satisfy constraint: Member must have length " +
      "less than or equal to 5; Value at 'secret' failed to satisfy constraint: Member must have length greater than or equal to 1",
  },
])("words what is wrong with $input", async ({ input, message }) => {
  expect(await send(note(input))).toMatchObject({ status: 400, json: { __type: "ValidationException", message } });
});

it("answers a documented check with its error", async () => {
  const { status, text } = await send(note({ Text: "a" }));
  expect({ status, text }).toEqual({ status: 410, text: '{"__type":"GoneException","Message":"No secret, no note."}' });
});

it("refuses what the engine gives up on", async () => {
  const [keep, ...others] = service.operations;
  const violations = () => {
    throw new RangeError("Maximum call stack size exceeded");
  };
  const strained = { ...keep!, input: { ...keep!.input!, validator: { violations } } };
  const server = createServer(awsJson1_1, { ...service, operations: [strained, ...others] }, operations);
  const response = await server.handle(requestOf(good));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ __type: "ValidationException" });
});

it("leaves out a disabled check", async () => {
  expect(await send(note({ Text: "a" }), { disabledChecks: ["NoSecret"] })).toMatchObject({ status: 200 });
});

it("answers an error of the service as it is modelled", async () => {
  const keep = () => Promise.reject(new GoneException("It is gone."));
  const { status, text } = await send(good, {}, { keep });
  expect({ status, text }).toEqual({
    status: 410,
    text: '{"__type":"GoneException","Message":"It is gone.","Code":7}',
  });
});

it("names an error with its namespace in version 1.0", async () => {
  const keep = () => Promise.reject(new GoneException("x"));
  const headers = { "content-type": "application/x-amz-json-1.0" };
  expect(await send({ ...good, headers }, {}, { keep }, awsJson1_0)).toMatchObject({
    json: { __type: "toy#GoneException" },
  });
});

it.each([
  { fault: "client", status: 400 },
  { fault: "server", status: 500 },
] as const)("answers an unmodelled $fault error by its name", async ({ fault, status }) => {
  const error = new ToyException({ name: "ThrottlingException", $fault: fault, $metadata: {}, message: "Slow down." });
  expect(await send(good, {}, { keep: () => Promise.reject(error) })).toMatchObject({
    status,
    text: '{"__type":"ThrottlingException","message":"Slow down."}',
  });
});

it.each([
  { what: "an exception", keep: () => Promise.reject(new Error("hunter2")) },
  {
    what: "an error of another service",
    keep: () =>
      Promise.reject(
        new ServiceException({ name: "AccessDeniedException", $fault: "client", $metadata: {}, message: "hunter2" }),
      ),
  },
  { what: "something else", keep: () => Promise.reject("hunter2") },
  { what: "an answer of the wrong type", keep: () => ({ Text: 5 }) },
  { what: "an answer that is none", keep: () => "hunter2" },
])("tells nothing of $what", async ({ keep }) => {
  const onError = vi.fn();
  const { status, text } = await send(good, { onError }, { keep });
  expect(status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({ __type: "Broken" });
  expect(text).not.toContain("hunter2");
  expect(onError).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ operation: "Keep" }));
});

it("says to the service which member of its answer is wrong", async () => {
  const onError = vi.fn();
  await send(good, { onError }, { keep: () => ({ Text: 5 }) });
  expect(onError.mock.calls[0]![0]).toHaveProperty("message", "NUMBER_VALUE can not be converted to a String at /Text");
});

it("answers even if onError throws", async () => {
  const onError = () => {
    throw new Error("again");
  };
  expect(await send(good, { onError }, { keep: () => Promise.reject(new Error()) })).toMatchObject({ status: 503 });
});

it("answers even if no id can be made", async () => {
  const requestId = () => {
    throw new Error("no id");
  };
  expect(await send(good, { requestId })).toMatchObject({ status: 503 });
});

it("answers an error of the service that cannot be written", async () => {
  const error = Object.assign(new GoneException("x"), { Code: "seven" });
  expect(await send(good, {}, { keep: () => Promise.reject(error) })).toMatchObject({ status: 503 });
});

it("lets authenticate turn a request away", async () => {
  const authenticate = () => {
    throw new RequestRefusal("UnrecognizedClientException", "Who?", { status: 403 });
  };
  expect(await send(good, { authenticate })).toMatchObject({
    status: 403,
    text: '{"__type":"UnrecognizedClientException","message":"Who?"}',
  });
});

it("shows authenticate the body, before its types are looked at", async () => {
  const authenticate = vi.fn();
  await send({ body: '{"Text":5}' }, { authenticate });
  const { body } = (authenticate.mock.calls as [{ readonly body: Uint8Array }][])[0]![0];
  expect(new TextDecoder().decode(body)).toBe('{"Text":5}');
});

it("calls an operation as a method", async () => {
  class Notes implements Partial<ToyOperations> {
    #kept = "kept";
    keep() {
      return { Text: this.#kept };
    }
  }
  const response = await createServer(awsJson1_1, service, new Notes()).handle(requestOf(good));
  expect(await response.text()).toBe('{"Text":"kept"}');
});

it("refuses an operation that is not implemented", async () => {
  const response = await createServer(awsJson1_1, service, {}).handle(requestOf(good));
  expect(await response.json()).toMatchObject({ __type: "UnknownOperationException" });
});

it("owns the operations that there are functions for", () => {
  const { owns } = createServer(awsJson1_1, service, { keep: operations.keep });
  expect(owns(requestOf({ operation: "Keep" }))).toBe(true);
  expect(owns(requestOf({ operation: "Ping" }))).toBe(false);
  expect(owns(requestOf({ operation: "Other" }))).toBe(false);
});

it("puts the code of the former protocol into a header", async () => {
  const compatible = {
    ...service,
    isQueryCompatible: true as const,
    errors: service.errors.map((error) => ({ ...error, queryCode: "Old.Gone" })),
  };
  const keep = () => Promise.reject(new GoneException("x"));
  const response = await createServer(awsJson1_1, compatible, { keep }).handle(requestOf(good));
  expect(response.headers.get("x-amzn-query-error")).toBe("Old.Gone;Sender");
});
