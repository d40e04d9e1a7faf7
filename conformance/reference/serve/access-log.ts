import type { Handler } from "../../../generated/secretsmanager/server/index.js";

/** What is known of one answer; nothing of what was asked or answered. */
export interface AccessLogEntry {
  /** For example `CreateSecret`; `-` where the request names none. */
  readonly operation: string;
  readonly status: number;
  /** From the arrival of the request's head to the answer, in milliseconds. */
  readonly duration: number;
  readonly requestId: string;
}

/** Tells a log of every answer that a handler gives. */
export function withAccessLog(handler: Handler, log: (entry: AccessLogEntry) => void): Handler {
  return async (request, host) => {
    const start = performance.now();
    const response = await handler(request, host);
    log({
      operation: operationOf(request),
      status: response.status,
      duration: performance.now() - start,
      requestId: response.headers.get("x-amzn-requestid") ?? "-",
    });
    return response;
  };
}

/** A header may hold anything, and a log is read on terminals: only what can be an operation's name is let through. */
function operationOf(request: Request): string {
  return /^\w+\.(\w{1,128})$/.exec(request.headers.get("x-amz-target") ?? "")?.[1] ?? "-";
}
