import { Readable } from "node:stream";
import { buildQueryString, HttpResponse, type HttpRequest } from "@smithy/core/protocols";
import { filesOfPieces } from "../generate/pieces.js";
import type { ServicePlan } from "../plan/index.js";
import type { Operation } from "./generated-server.js";
import { importGenerated } from "./import-generated.js";

/** What went over the wire in one call. */
export interface Exchange {
  readonly request: Request;
  readonly requestBody: string;
  readonly response: Response;
  readonly responseBody: string;
}

/** A client whose requests the generated server answers, in this process. */
export interface Pair {
  /** Calls an operation by its name; what it takes and gives is as the client has it, without `$metadata`. */
  call(operation: string, input: object): Promise<Record<string, unknown>>;
  /** Asks the server for an answer, or what stands in for it. */
  ask(request: Request): Promise<Response>;
  /** In the order of the calls. */
  readonly exchanges: readonly Exchange[];
}

/** The client and the server of a service, emitted, compiled and loaded. */
export interface GeneratedPair {
  /** @param operations By method name. @param configuration Of the client. */
  connect(operations: Readonly<Record<string, Operation>>, configuration?: object): Pair;
  /** The same with an answer made by hand in place of the server. */
  connectTo(answer: (request: Request) => Promise<Response>, configuration?: object): Pair;
  /** The class of an error, by the name of its shape. */
  error(name: string): new (members: object) => Error;
}

type MakeHandler = (
  operations: object,
  options: { readonly onError: (error: unknown) => void },
) => (request: Request) => Promise<Response>;

interface Client {
  send(command: object): Promise<Record<string, unknown>>;
}

export async function pairOfPlan(plan: ServicePlan): Promise<GeneratedPair> {
  const pieces = ["client", "server", "errors"];
  const { value: files } = await filesOfPieces(plan, pieces);
  const { folder, client, handlerFactory } = plan.names;
  const all = pieces.map((piece) => `export * as ${piece} from "./${folder}/${piece}/index.js";`).join("\n");
  const {
    client: clients,
    server,
    errors,
  } = await importGenerated<Readonly<Record<string, Record<string, unknown>>>>(
    [...files!, { path: "all.ts", text: all }],
    "all.ts",
  );
  const makeHandler = server![handlerFactory] as MakeHandler;
  const ClientClass = clients![client] as new (configuration: object) => Client;
  const pair: GeneratedPair = {
    connect(operations, configuration) {
      const failures: unknown[] = [];
      const connected = pair.connectTo(
        makeHandler(operations, { onError: (error) => void failures.push(error) }),
        configuration,
      );
      return {
        ...connected,
        // What went wrong tells more than the internal error that a caller gets.
        call: (operation, input) =>
          connected.call(operation, input).catch((error: unknown) => {
            throw failures[0] ?? error;
          }),
      };
    },
    connectTo(answer, configuration = {}) {
      const exchanges: Exchange[] = [];
      const requestHandler = { handle: async (request: HttpRequest) => handle(request, answer, exchanges) };
      const made = new ClientClass({ endpoint: "http://localhost", requestHandler, maxAttempts: 1, ...configuration });
      return {
        exchanges,
        ask: answer,
        async call(operation, input) {
          const Command = clients![`${operation}Command`] as new (input: object) => object;
          const { $metadata: _, ...output } = await made.send(new Command(input));
          return output;
        },
      };
    },
    error: (name) => errors![name] as new (members: object) => Error,
  };
  return pair;
}

async function handle(
  sent: HttpRequest,
  answer: (request: Request) => Promise<Response>,
  exchanges: Exchange[],
): Promise<{ response: HttpResponse }> {
  const { protocol, hostname, port, path, query, method, headers, body } = sent;
  const search = buildQueryString(query);
  const url = `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}${search === "" ? "" : `?${search}`}`;
  // The language's own class keeps cookies to itself, and knows no bodies of GET: these only stand in for it.
  const content = method === "GET" || method === "HEAD" ? undefined : await bytesOf(body);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "cookie"));
  const request = new Request(url, { method, headers: kept, body: content ?? null } as RequestInit);
  if (headers["cookie"] !== undefined) request.headers.set("cookie", headers["cookie"]);
  const response = await answer(request.clone() as Request);
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  exchanges.push({
    request,
    requestBody: new TextDecoder().decode(content),
    response,
    responseBody: new TextDecoder().decode(bytes),
  });
  return {
    response: new HttpResponse({
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: Readable.from([bytes]),
    }),
  };
}

async function bytesOf(body: unknown): Promise<Uint8Array | undefined> {
  if (body === undefined || body === null) return undefined;
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}
