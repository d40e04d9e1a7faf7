import { v4 } from "@smithy/core/serde";
import { refusalOfInput } from "./check-input.js";
import { RequestContext } from "./context.js";
import { ErrorAnswers } from "./error-answers.js";
import { defaultMaxBodyBytes, type FailureInfo, type HandlerOptions } from "./options.js";
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
  const { maxBodyBytes = defaultMaxBodyBytes, authenticate, requestId = v4 } = options;
  const disabledChecks = new Set(options.disabledChecks);
  const errors = new ErrorAnswers(service, options.onError);
  const wire = protocol(service, {
    path: options.path ?? "/",
    onFailure: (error, info) => errors.ofFailure(error, info),
  });

  const handle: Handler = async (request, host) => {
    let id = "";
    let operation: OperationDescription<Operations> | undefined;
    try {
      id = requestId();
      operation = wire.route(request);
      const call = operations[operation.method];
      if (typeof call !== "function") throw notImplemented(operation.name);
      const body = await readBody(request, maxBodyBytes, host);
      const parsed = wire.parse(body);
      const identity: unknown = authenticate && (await authenticate({ request, body }));

      const { input, name } = operation;
      const value = input ? wire.read(input, parsed) : {};
      const refusal = input && refusalOfInput(input, value, disabledChecks);
      if (refusal) return respond(wire.writeError(errors.ofRefusal(refusal)), id);

      const context = new RequestContext({ operation: name, requestId: id, request, identity });
      const output: unknown = await call.call(operations, value, context);
      return respond(wire.write(operation, output, context), id);
    } catch (error) {
      const info = { operation: operation?.name, requestId: id === "" ? v4() : id, request };
      return failed(error, info);
    }
  };
  const failed = (error: unknown, info: FailureInfo) => {
    try {
      return respond(wire.writeError(errors.ofThrown(error, info)), info.requestId);
    } catch (unwritable) {
      return respond(wire.writeError(errors.ofFailure(unwritable, info)), info.requestId);
    }
  };
  const owns = (request: Request) => {
    const operation = wire.find(request);
    return operation !== undefined && typeof operations[operation.method] === "function";
  };
  return { handle, owns };
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
