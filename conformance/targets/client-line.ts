import type { Exchange } from "../runner/verdict.js";
import type { CannedAnswer, Fault } from "../scenarios/scenario.js";
import type { Disturbed, Line } from "./client-performer.js";
import type { Handler } from "./pieces.js";
import { record } from "./record.js";

/** A line that a service answers at, unless the step says what happens to a request. */
export interface ServiceLine extends Line {
  /** Says which service answers from now on. */
  connect(service: Handler): void;
  answer(request: Request): Promise<Response>;
}

export function serviceLine(): ServiceLine {
  let service: Handler | undefined;
  let step: Disturbed | undefined;
  let number = 0;
  let faults: Fault[] = [];
  let exchanges: Exchange[] = [];
  return {
    connect: (next) => void (service = next),
    begin(next, nextNumber) {
      step = next;
      number = nextNumber;
      faults = [...(next.faults ?? [])];
      exchanges = [];
    },
    end: () => exchanges,
    async answer(request) {
      const fault = faults.shift();
      const canned = fault?.answer ?? step?.answer;
      const isServed = fault ? fault.kind === "lost" : step?.answer === undefined;
      const body = await request.clone().text();
      const served = isServed ? await service!(request) : undefined;
      const answer = canned ? responseOf(canned) : served!;
      const text = await answer.text();
      exchanges.push(record(number, { of: request, body }, { of: answer, body: text }));
      // A body can be read once only, and reading a copy of it costs more than writing it anew.
      return new Response(text, answer);
    },
  };
}

function responseOf({ status, headers, body }: CannedAnswer): Response {
  return new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { "content-type": "application/x-amz-json-1.1", ...headers },
  });
}
