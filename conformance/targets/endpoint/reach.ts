import { Disturbance } from "../../runner/observation.js";
import { TargetUnavailable } from "../target.js";

export interface HttpSettings {
  /** Milliseconds for an answer to come in full. */
  readonly timeout: number;
  /** How often a connection that failed is tried again. Answers never are: whatever they say, they are the service's. */
  readonly retries: number;
}

/** Sends requests over HTTP. */
export interface Reach {
  /** @throws Disturbance when no answer comes. */
  send(request: Request): Promise<Response>;
  /** @throws TargetUnavailable when nobody listens there. */
  probe(url: URL): Promise<void>;
}

export function reach({ timeout, retries }: HttpSettings): Reach {
  const send = async (request: Request): Promise<Response> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await fetch(request.clone(), { signal: AbortSignal.timeout(timeout), redirect: "manual" });
        // The time is for the whole answer, and the connection is free again once it is read.
        return new Response(await answer.arrayBuffer(), answer);
      } catch (error) {
        if (attempt >= retries) throw new Disturbance(faultOf(error, timeout));
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
      }
    }
  };
  return {
    send,
    async probe(url) {
      try {
        await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: "manual" });
      } catch (error) {
        throw new TargetUnavailable(`${url.origin} cannot be reached: ${faultOf(error, timeout)}`);
      }
    },
  };
}

function faultOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "the connection failed";
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: "nobody listens there",
    ECONNRESET: "the connection was cut",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the host name cannot be resolved now",
  };
  return words[code ?? ""] ?? message ?? error.message;
}
