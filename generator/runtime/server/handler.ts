import { refusalOfInput } from "./check-input.js";
import { RequestContext } from "./context.js";
import { ErrorAnswers } from "./error-answers.js";
import { defaultMaxBodyBytes, type HandlerOptions } from "./options.js";
import type { Answer, ProtocolFactory } from "./protocol.js";
import { readBody, type Host } from "./read-body.js";
import { RequestRefusal } from "./refusal.js";
import type { OperationDescription, ServiceDescription } from "./service.js";

/**
 * Answers a request, always: it never rejects. The second argument is what `@hono/node-server` hands to its callback;
 * other hosts give none.
 */
export type Handler = (request: Request, host?: Host) => Promise<Response>;

/** A handler, and the question whether a request is for it at all. */
export interface Server {
  readonly handle: Handler;
  /** Whether the request names an operation that there is a function for. Looks at nothing but its headers. */
  readonly owns: (request: Request) => boolean;
}

/**
 * Serves a service. A request passes, in this order, the limit of its size, the routing, the JSON parser,
 * `authenticate`, the check of JSON types, the constraint traits and the documented checks, before its operation is
 * called. (Rule CS-130; that a body is parsed before a signature is looked at was recorded from Kinesis.)
 */
export function createServer<Operations>(
  protocol: ProtocolFactory,
  service: ServiceDescription<Operations>,
  operations: Partial<Operations>,
  options: HandlerOptions = {},
): Server {
  const { maxBodyBytes = defaultMaxBodyBytes, authenticate, requestId = randomId } = options;
  const disabledChecks = new Set(options.disabledChecks);
  const errors = new ErrorAnswers(service, options.onError);
  const wire = protocol(service, { path: options.path ?? "/" });

  const answer = async (request: Request, id: string, host: Host | undefined, state: State<Operations>) => {
    const operation = (state.operation = wire.route(request));
    const call = operations[operation.method];
    if (typeof call !== "function") throw notImplemented(operation.name);
    const body = await readBody(request, maxBodyBytes, host);
    const parsed = wire.parse(body);
    const identity = authenticate && (await authenticate({ request, body }));

    const { input } = operation;
    const value = input && wire.read(input, parsed);
    const refusal = input && refusalOfInput(input, value, disabledChecks);
    if (refusal) return wire.writeError(errors.ofRefusal(refusal));

    const context = new RequestContext({ operation: operation.name, requestId: id, request, identity });
    const output: unknown = await call.call(operations, value ?? {}, context);
    return wire.write(operation, output, (error) =>
      errors.ofFailure(error, { operation: operation.name, requestId: id, request }),
    );
  };

  return {
    owns: (request) => {
      const operation = wire.find(request);
      return operation !== undefined && typeof operations[operation.method] === "function";
    },
    handle: async (request, host) => {
      const state: State<Operations> = {};
      const id = requestId();
      try {
        return respond(await answer(request, id, host, state), id);
      } catch (error) {
        const info = { operation: state.operation?.name, requestId: id, request };
        return respond(wire.writeError(errors.ofThrown(error, info)), id);
      }
    },
  };
}

/** What is known of a request by the time that it fails. */
interface State<Operations> {
  operation?: OperationDescription<Operations>;
}

function respond({ status, contentType, body, headers }: Answer, id: string): Response {
  return new Response(body as BodyInit, {
    status,
    headers: { "content-type": contentType, "x-amzn-requestid": id, ...headers },
  });
}

function notImplemented(operation: string): RequestRefusal {
  return new RequestRefusal("UnknownOperationException", `${operation} is not implemented here`);
}

function randomId(): string {
  return crypto.randomUUID();
}
