import type { Observation } from "../runner/observation.js";
import type { Action, Performer } from "../runner/play-scenario.js";
import { isRun, isSend, type Step, type WireStep } from "../scenarios/scenario.js";
import { readAnswer, type AwsJson } from "./aws-json.js";
import { record } from "./record.js";
import type { Signing, Unsigned } from "./sign.js";

/** How requests that are written by hand travel. */
export interface RawTraffic {
  readonly protocol: AwsJson;
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

async function perform({ protocol, url, sign, send }: RawTraffic, action: Action): Promise<Observation> {
  const { step, number } = action;
  const written = protocol.write(step as WireStep, action.input, action.token);
  const headers = await sign({ url, headers: written.headers, body: written.body }, action);
  const request = new Request(url, { method: "POST", headers, body: written.body });
  const answer = await send(request);
  const body = await answer.text();
  return {
    input: written.input,
    result: readAnswer(answer.status, answer.headers, body),
    exchanges: [record(number, { of: request, body: written.body }, { of: answer, body })],
  };
}
