import { buildQueryString, HttpResponse, type HttpRequest } from "@smithy/core/protocols";
import type { JsonObject, ShapeId } from "../../model/index.js";
import { filesOfPieces } from "../../generate/pieces.js";
import type { ServicePlan } from "../../plan/index.js";
import { importGenerated } from "../import-generated.js";
import type { RequestCase, ResponseCase } from "./test-cases.js";
import { valueOfParams } from "./values.js";

/** The client of a service, generated and loaded, with nobody at the other end. */
export interface TestClient {
  /** Calls an operation with an input as programs have it. */
  call(
    operation: ShapeId,
    input: object,
    handle: Handle,
    settings?: object,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** The request that a client makes of the input of a case, as it would go over the wire. */
  requestOf(testCase: RequestCase): Promise<SentRequest>;
  /** What a client makes of the answer of a case. */
  resultOf(testCase: ResponseCase): Promise<Result>;
}

export interface SentRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** As it is on the wire, without the question mark. */
  readonly query: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type Result = { readonly output: Readonly<Record<string, unknown>> } | { readonly error: unknown };

interface AnyClient {
  send(command: object): Promise<Readonly<Record<string, unknown>>>;
}
type Exports = Readonly<Record<string, new (argument: object) => object>>;

export async function testClient(plan: ServicePlan): Promise<TestClient> {
  const { value: files } = await filesOfPieces(plan, ["client"]);
  const exports = await importGenerated<Exports>(files!, `${plan.names.folder}/client/index.ts`);
  const { client } = plan.names;

  const inputOf = (operationId: string, params: JsonObject): object => {
    const { input } = plan.operations.find(({ id }) => id === operationId)!;
    return input ? (valueOfParams(plan, input, params) as object) : {};
  };
  const call: TestClient["call"] = async (operationId, input, handle, settings = {}) => {
    const { name } = plan.operations.find(({ id }) => id === operationId)!;
    const configuration = {
      region: "us-east-1",
      credentials: { accessKeyId: "key", secretAccessKey: "secret" },
      token: { token: "token" },
      maxAttempts: 1,
      requestHandler: { handle: async (request: HttpRequest) => ({ response: await handle(request) }) },
      ...settings,
    };
    const made = new exports[client]!(configuration) as unknown as AnyClient;
    return made.send(new exports[`${name}Command`]!(input));
  };

  return {
    call,
    async requestOf({ operation, params = {}, host, vendorParams }) {
      let sent: Promise<SentRequest> | undefined;
      const handle = (request: HttpRequest) => {
        sent = sentRequest(request);
        throw new Error("nobody is there");
      };
      const done = call(operation, inputOf(operation, params), handle, settingsOf(host, vendorParams));
      const failure: unknown = await done.catch((error: unknown) => error);
      if (!sent) throw failure;
      return sent;
    },
    async resultOf({ operation, code, headers = {}, body }) {
      const answer = new HttpResponse({
        statusCode: code,
        headers: lowerCase(headers),
        body: new Response(body ?? "").body ?? new Uint8Array(0),
      });
      try {
        const input = inputOf(operation, sampleLabels(plan, operation));
        return { output: await call(operation, input, async () => answer) };
      } catch (error) {
        return { error };
      }
    },
  };
}

/** Answers the one request of a call. */
export type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/** What only a configuration says: the endpoint, and the Region that stands in `vendorParams` for clients of AWS. */
function settingsOf(host: string | undefined, vendorParams: JsonObject | undefined): object {
  const scoped = vendorParams?.["scopedConfig"] as { readonly client?: { readonly region?: string } } | undefined;
  const region = scoped?.client?.region;
  return { endpoint: `https://${host ?? "example.com"}`, ...(region !== undefined && { region }) };
}

/** An answer needs a request before it, which needs a value for each label of the path and of the host. */
function sampleLabels(plan: ServicePlan, operationId: string): JsonObject {
  const { input } = plan.operations.find(({ id }) => id === operationId)!;
  const needed = (input?.members ?? []).filter(({ http, isHostLabel }) => http?.location === "label" || isHostLabel);
  return Object.fromEntries(
    needed.map(({ name, target }) => [name, /Integer|Long|Float|Double|Timestamp/.test(target) ? 1 : "x"]),
  );
}

/** A request as it would go over the wire, its body read to the end. */
export async function sentRequest(request: HttpRequest): Promise<SentRequest> {
  return {
    method: request.method,
    host: request.hostname,
    path: request.path,
    query: buildQueryString(request.query),
    headers: lowerCase(request.headers),
    body: await bytesOf(request.body),
  };
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array(0);
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
