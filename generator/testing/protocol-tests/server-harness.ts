import type { JsonObject, Model, ShapeId } from "../../model/index.js";
import {
  httpLocation,
  targetOf,
  type MemberPlan,
  type OperationPlan,
  type ServicePlan,
  type ShapePlan,
} from "../../plan/index.js";
import { serverOfPlan, type Operation } from "../generated-server.js";
import { requestCases, type MalformedRequestCase, type RequestCase, type ResponseCase } from "./test-cases.js";
import { valueOfParams } from "./values.js";

/** The server of a service, generated and loaded, with operations that do as they are told. */
export interface TestServer {
  /** The input that an operation gets of the request of a case, streams collected; the answer where it gets none. */
  inputOf(testCase: RequestCase): Promise<{ readonly input: unknown } | { readonly refusal: string }>;
  /** What is answered when an operation gives the output, or throws the error, of a case. */
  answerOf(testCase: ResponseCase): Promise<Response>;
  /** What is answered when an operation gives an output. */
  answerWith(operation: ShapeId, output: object): Promise<Response>;
  /** The answer to a request that must not reach an operation; `undefined` where it does. */
  refusalOf(testCase: MalformedRequestCase): Promise<Response | undefined>;
}

export async function testServer(model: Model, plan: ServicePlan): Promise<TestServer> {
  const server = await serverOfPlan(plan);
  const handlerOf = (run: Operation) =>
    server.handler(Object.fromEntries(plan.operations.map(({ methodName }) => [methodName, run])));
  const operationOf = (id: string) => plan.operations.find((operation) => operation.id === id)!;

  return {
    async inputOf(testCase) {
      let input: Promise<unknown> | undefined;
      const answer = await handlerOf((given) => {
        input = collected(given as object);
        return input.then(() => ({}));
      })(requestOf(testCase, namesOf(plan, operationOf(testCase.operation))));
      return input ? { input: await input } : { refusal: `${answer.status} ${await answer.text()}` };
    },
    answerOf({ operation: id, error, params = {} }) {
      const operation = operationOf(id);
      const run = () => {
        if (error === undefined) return operation.output && valueOfParams(plan, operation.output, params);
        const shape = plan.errors.find((one) => one.id === error)!;
        const make = server.error(shape.name);
        throw new make(valueOfParams(plan, shape, params) as object);
      };
      const known = requestCases(model, plan, "server").find((one) => one.operation === id);
      return handlerOf(run)(known && operation.http ? requestOf(known) : requestFor(plan, operation));
    },
    answerWith(id, output) {
      return handlerOf(() => output)(requestFor(plan, operationOf(id)));
    },
    async refusalOf({ request }) {
      let isReached = false;
      const answer = await handlerOf(() => {
        isReached = true;
      })(requestOf(request));
      return isReached ? undefined : answer;
    },
  };
}

/** The request of a case, byte for byte, with headers that it takes for granted. */
function requestOf(testCase: RequestCase | MalformedRequestCase["request"], granted: Headers = {}): Request {
  const { method, uri, body, queryParams = [] } = testCase;
  const headers = new globalThis.Headers(granted);
  for (const [name, value] of Object.entries(testCase.headers ?? {})) headers.set(name, value);
  const query = queryParams.length > 0 ? `?${queryParams.join("&")}` : "";
  // A text would bring a content type with it.
  const bytes = body ? { body: new TextEncoder().encode(body) } : {};
  return new Request(`http://example.com${uri}${query}`, { method, headers, ...bytes });
}

type Headers = Readonly<Record<string, string>>;

/** Where headers name the operation, cases leave them out, and the content type with them. */
function namesOf(plan: ServicePlan, { http, binding }: OperationPlan): Headers {
  return http ? {} : { "content-type": plan.protocol!.contentType, ...binding!.headers };
}

/** A request for an operation of which no case has one that is whole. */
function requestFor(plan: ServicePlan, operation: OperationPlan): Request {
  const { http, name, input } = operation;
  if (!http) {
    const body = JSON.stringify(input ? leastValue(plan, input) : {});
    return requestOf({ method: "POST", uri: "/", body }, namesOf(plan, operation));
  }
  const labels = (input?.members ?? []).filter((member) => httpLocation(member, "request") === "label");
  const path = labels.reduce(
    (uri, member) => uri.replace(new RegExp(`\\{${member.name}\\+?\\}`), labelFor(plan, member)),
    http.uri,
  );
  if (path.includes("{")) throw new Error(`${name} has labels without members`);
  return new Request(`http://example.com${path}`, { method: http.method });
}

/** A value that has no more than it must. */
function leastValue(plan: ServicePlan, shape: ShapePlan): unknown {
  switch (shape.kind) {
    case "structure": {
      const needed = shape.members.filter(({ isRequired, defaultValue }) => isRequired && defaultValue === undefined);
      return Object.fromEntries(needed.map((member) => [member.name, leastValue(plan, targetOf(plan, member))]));
    }
    case "list":
      return [];
    case "map":
    case "union":
      return {};
    default:
      return "x";
  }
}

function labelFor(plan: ServicePlan, member: MemberPlan): string {
  const target = targetOf(plan, member);
  if (target.kind !== "simple" || target.type === "string") return "x";
  return target.type === "boolean" ? "true" : "1";
}

/** An input with its streams as bytes. */
async function collected(input: object): Promise<object> {
  const entries = Object.entries(input as JsonObject).map(async ([name, value]) => {
    const isStream = typeof value === "object" && value !== null && Symbol.asyncIterator in value;
    return [name, isStream ? await bytesOf(value as unknown as AsyncIterable<Uint8Array>) : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}
