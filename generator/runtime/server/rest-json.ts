import { parseJson } from "./json-body.js";
import type { Answer, ProtocolFactory, ServerProtocol, WireError } from "./protocol.js";
import { RequestRefusal, unreadable } from "./refusal.js";
import type { InputDescription, OperationDescription, ServiceDescription } from "./service.js";
import { Mismatch } from "./wire.js";

/** @see aws.protocols#restJson1 */
export const restJson1: ProtocolFactory = (service) => new RestJson(service);

class RestJson<Operations> implements ServerProtocol<Operations> {
  readonly #service: ServiceDescription<Operations>;

  constructor(service: ServiceDescription<Operations>) {
    this.#service = service;
  }

  find(request: Request): OperationDescription<Operations> | undefined {
    const path = new URL(request.url).pathname;
    return this.#service.operations.find(({ name }) => path === `/${name}`);
  }

  route(request: Request): OperationDescription<Operations> {
    const operation = this.find(request);
    if (!operation)
      throw new RequestRefusal("UnknownOperationException", "There is nothing at this path", { status: 404 });
    return operation;
  }

  parse(body: Uint8Array): unknown {
    return parseJson(body);
  }

  read({ wire }: InputDescription, parsed: unknown): unknown {
    try {
      return wire.read(parsed, 0);
    } catch (error) {
      throw error instanceof Mismatch ? unreadable(error.message) : error;
    }
  }

  write({ output }: OperationDescription<Operations>, value: unknown): Answer {
    return { status: 200, contentType: "application/json", body: output ? output.wire.write(value ?? {}) : "" };
  }

  writeError({ type, message, status, headers }: WireError): Answer {
    return {
      status,
      contentType: "application/json",
      body: JSON.stringify({ message }),
      headers: { ...headers, "x-amzn-errortype": type },
    };
  }
}
