import type { HostileRequest } from "./hostile-requests.js";
import type { HttpClient, WireAnswer } from "./http-client.js";

/** A hostile request that was not refused as it should be. */
export interface Fault {
  readonly what: string;
  readonly fault: string;
}

const CONNECTIONS = 32;

/**
 * Sends hostile requests, some at a time, and tells which were not refused with a 4xx, an error type and a message.
 *
 * @param secret - must stand in no answer
 */
export async function sendHostile(
  client: HttpClient,
  requests: readonly HostileRequest[],
  secret: string,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const queue = requests.values();
  const worker = async () => {
    for (const request of queue) {
      const answered = (answer: WireAnswer) => faultOf(answer, secret);
      const fault = await client.send(request).then(answered, (error: Error) => error.message);
      if (fault !== undefined) faults.push({ what: request.what, fault });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return faults;
}

/** What an answer has wrong that refuses; `undefined` where it is as it should be. */
export function faultOf({ status, text }: WireAnswer, secret: string): string | undefined {
  if (status < 400 || status > 499) return `status ${status}`;
  if (text.includes(secret) || text.includes(btoa(secret))) return "the secret in the answer";
  if (/\n\s+at |node:internal|\.js:\d+/.test(text)) return "a stack trace in the answer";
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return "a body that is no JSON";
  }
  const { __type: type, message, Message } = body as Record<string, unknown>;
  if (typeof type !== "string" || !/^[A-Z]\w+$/.test(type)) return "no __type";
  if (!/\S/.test(String(Message ?? message ?? ""))) return "no message";
  return undefined;
}
