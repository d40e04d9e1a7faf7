import { Agent, request, type OutgoingHttpHeaders } from "node:http";

/** A request as it goes over the wire, well-formed or not. */
export interface WireRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Uint8Array | string;
}

export interface WireAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends to one port of this machine over connections that are kept open, at most so many of them. */
export class HttpClient {
  readonly #port: number;
  readonly #agent: Agent;

  constructor(port: number, maxSockets: number) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets });
  }

  /** Rejects when the connection breaks before the answer is complete. */
  send({ method = "POST", path = "/", headers, body }: WireRequest): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const options = {
        host: "127.0.0.1",
        port: this.#port,
        agent: this.#agent,
        method,
        path,
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      };
      const call = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }),
        );
        response.on("error", reject);
      });
      call.on("error", reject);
      call.end(body);
    });
  }

  /** Calls an operation of Secrets Manager, unsigned. */
  call(operation: string, input: object): Promise<WireAnswer> {
    return this.send({ headers: headersOf(operation), body: JSON.stringify(input) });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export function headersOf(operation: string): Record<string, string> {
  return { "content-type": "application/x-amz-json-1.1", "x-amz-target": `secretsmanager.${operation}` };
}
