import type { Exchange } from "../runner/verdict.js";

/** A message as it travelled, with its body read. */
export interface Message<T extends Request | Response> {
  readonly of: Pick<T, Extract<keyof T, "method" | "url" | "headers" | "status">>;
  readonly body: string;
}

/** A request and its answer for the record. */
export function record(step: number, request: Message<Request>, answer: Message<Response>): Exchange {
  const { method, url } = request.of;
  return {
    step,
    request: { headers: Object.fromEntries(request.of.headers), method, url, body: request.body },
    answer: { headers: Object.fromEntries(answer.of.headers), status: answer.of.status, body: answer.body },
  };
}
