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
        return await inTime(timeout, async (signal) => {
          const answer = await fetch(request.clone(), { signal, redirect: "manual" });
          // The time is for the whole answer, and the connection is free again once it is read.
          return new Response(await bodyOf(answer), answer);
        });
      } catch (error) {
        if (error instanceof Disturbance) throw error;
        // What took too long once would only take as long again.
        if (attempt >= retries || isTimeout(error)) throw new Disturbance(faultOf(error, timeout));
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
      }
    }
  };
  return {
    send,
    async probe(url) {
      try {
        await inTime(timeout, (signal) => fetch(url, { signal, redirect: "manual" }));
      } catch (error) {
        throw new TargetUnavailable(`${url.origin} cannot be reached: ${faultOf(error, timeout)}`);
      }
    },
  };
}

/**
 * Gives up after some milliseconds. Unlike the timer of `AbortSignal.timeout`, this one keeps the process going: when a
 * connection is cut before anything was sent, Node may leave a fetch waiting with nothing else to wait for.
 */
async function inTime<T>(timeout: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException("Too late", "TimeoutError")), timeout);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Far more than any answer of a service that has pages. */
const largestAnswer = 16 * 1024 * 1024;

async function bodyOf(answer: Response): Promise<Blob | null> {
  if (!answer.body) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of answer.body) {
    bytes += part.byteLength;
    if (bytes > largestAnswer) throw new Disturbance(`the answer is larger than ${largestAnswer} bytes`);
    parts.push(part);
  }
  return new Blob(parts);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function faultOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "the connection failed";
  if (isTimeout(error)) return `no answer within ${timeout / 1000} s`;
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: "nobody listens there",
    ECONNRESET: "the connection was cut",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the host name cannot be resolved now",
  };
  return words[code ?? ""] ?? message ?? error.message;
}
