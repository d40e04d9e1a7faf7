import { Disturbance, type Observation } from "../runner/observation.js";
import type { Action, Performer } from "../runner/play-scenario.js";
import { isRun, isSend, type Step, type WireStep } from "../scenarios/scenario.js";
import { record } from "./record.js";
import type { Signing, Unsigned } from "./sign.js";
import type { Wire, WrittenRequest } from "./wire/wire.js";

/** How requests that are written by hand travel. */
export interface RawTraffic {
  readonly wire: Wire;
  /** Of the endpoint; operations may have paths of their own below it. */
  readonly url: URL;
  sign(request: Unsigned, signing: Signing): Promise<Readonly<Record<string, string>>>;
  /** @throws Disturbance when no answer comes. */
  send(request: Request): Promise<Response>;
  /** See `Performer`. */
  readonly excuse?: Performer["excuse"];
}

/** Writes each request by hand and reads the raw answer. */
export function rawPerformer(traffic: RawTraffic): Performer {
  return {
    formOf: () => "wire",
    blindTo,
    perform: (action) => perform(traffic, action),
    ...(traffic.excuse && { excuse: traffic.excuse }),
  };
}

function blindTo(step: Step): string | undefined {
  if (isRun(step)) return "it is about the command line";
  if (isSend(step)) return undefined;
  if (step.answer) return "it is about what a client makes of an answer";
  if (step.faults || step.expect.attempts) return "it is about what a client does when a call fails";
  if (step.expect.request) return "it is about what a client sends";
  return undefined;
}

async function perform({ wire, url: base, sign, send }: RawTraffic, action: Action): Promise<Observation> {
  const step = action.step as WireStep;
  const { method, target, headers: own, body, input } = wire.write(step, action.input, action.token);
  const url = target === "" ? base : below(base, target);
  const headers = await sign({ method, url, headers: own, body }, action);
  const answer = await send(requestOf(method, url, headers, body));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const operation = isSend(step) ? step.send : step.call;
  const request = { method, url: url.href, headers: new Headers(headers) };
  return {
    input,
    result: wire.read(step, { status: answer.status, headers: answer.headers, bytes, body: text }),
    exchanges: [
      {
        ...record(action.number, { of: request, body: textOf(body) }, { of: answer, body: text }),
        // Elsewhere a header says it.
        ...(target !== "" && { operation }),
      },
    ],
  };
}

function below(base: URL, target: string): URL {
  return new URL(`${base.pathname.replace(/\/+$/, "")}${target}`, base);
}

function requestOf(method: string, url: URL, headers: Readonly<Record<string, string>>, body: Body): Request {
  const isEmpty = typeof body === "string" ? body === "" : body.byteLength === 0;
  if (isEmpty) return new Request(url, { method, headers });
  if (method === "GET" || method === "HEAD") throw new Disturbance(`a request of ${method} cannot have a body here`);
  return new Request(url, { method, headers, body });
}

type Body = WrittenRequest["body"];

/** Bytes that are no text are told in base64. */
function textOf(body: Body): string {
  if (typeof body === "string") return body;
  const text = new TextDecoder().decode(body);
  return text.includes("\uFFFD") ? Buffer.from(body).toString("base64") : text;
}
