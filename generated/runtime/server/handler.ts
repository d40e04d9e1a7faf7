import { v4 } from "@smithy/core/serde";
import type { ResponseBody } from "../response-body.js";
import { refusalOfInput } from "./check-input.js";
import { RequestContext } from "./context.js";
import { ErrorAnswers } from "./error-answers.js";
import { defaultMaxBodyBytes, type FailureInfo, type HandlerOptions } from "./options.js";
import { expanded, expandedBody, isCompressed } from "./compression.js";
import { frameworkValidationException } from "./framework-wording.js";
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
  /** Whether the request names an operation that there is a function for. Its body is not looked at. */
  readonly owns: (request: Request) => boolean;
}

/**
 * Serves a service. A request passes, in this order, the routing, the limit of its size, the parser, `authenticate`,
 * the check of types, the constraint traits and the documented checks, before its operation is
 * called. (Rule CS-130; that a body is parsed before a signature is looked at was recorded from Kinesis.) A body that an
 * operation takes as a stream is handed on as it comes in, without a limit, unless `authenticate` has to see all of it.
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
  const wording = service.constraintError === frameworkValidationException ? "framework" : "aws";
  const wire = protocol(service, {
    path: options.path ?? "/",
    onFailure: (error, info) => errors.ofFailure(error, info),
  });

  const handle: Handler = async (request, host) => {
    let id = "";
    let operation: OperationDescription<Operations> | undefined;
    try {
      id = requestId();
      const call = wire.route(request);
      operation = call.operation;
      const { input, name, method } = operation;
      const run = operations[method];
      if (typeof run !== "function") throw notImplemented(name, wire.unknownStatus);
      let parsed: unknown;
      let identity: unknown;
      if (call.takesStream && !authenticate) {
        parsed = call.parse(isCompressed(request, operation) ? expanded(request.body) : request.body);
      } else {
        const body = await readBody(request, maxBodyBytes, host);
        parsed = call.parse(isCompressed(request, operation) ? await expandedBody(body, maxBodyBytes) : body);
        identity = authenticate && (await authenticate({ request, body }));
      }

      const value = input ? call.read(parsed) : {};
      const refusal = input && refusalOfInput(input, value, disabledChecks, wording);
      if (refusal) return respond(wire.writeError(errors.ofRefusal(refusal)), id, request);

      const context = new RequestContext({ operation: name, requestId: id, request, identity });
      const output: unknown = await run.call(operations, value, context);
      return respond(wire.write(operation, output, context), id, request);
    } catch (error) {
      const info = { operation: operation?.name, requestId: id === "" ? v4() : id, request };
      return failed(error, info);
    }
  };
  const failed = (error: unknown, info: FailureInfo) => {
    try {
      return respond(wire.writeError(errors.ofThrown(error, info)), info.requestId, info.request);
    } catch (unwritable) {
      return respond(wire.writeError(errors.ofFailure(unwritable, info)), info.requestId, info.request);
    }
  };
  const owns = (request: Request) => {
    const operation = wire.find(request);
    return operation !== undefined && typeof operations[operation.method] === "function";
  };
  return { handle, owns };
}

function respond({ status, contentType, body, headers }: Answer, id: string, { method }: Request): Response {
  return new Response(method === "HEAD" ? null : (body as ResponseBody), {
    status,
    headers:
      contentType === undefined
        ? { "x-amzn-requestid": id, ...headers }
        : { "content-type": contentType, "x-amzn-requestid": id, ...headers },
  });
}

function notImplemented(operation: string, status: number): RequestRefusal {
  return new RequestRefusal("UnknownOperationException", `${operation} is not implemented here`, { status });
}
