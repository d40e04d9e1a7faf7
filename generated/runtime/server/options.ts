import type { OperationContext } from "./context.js";

/** How a handler behaves where the model leaves it open. */
export interface HandlerOptions {
  /** Larger bodies are refused with status 413. Left out: 1 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Names of documented checks that are not looked at, for example of those that rest on an assumption. */
  readonly disabledChecks?: readonly string[] | undefined;
  /**
   * Says whose request it is. Called once a body is known to be readable; what it resolves to becomes the context's
   * `identity`. It turns a request away by throwing a `RequestRefusal` or an error of the service. Left out: everybody
   * is let in. See `verifySigV4`.
   */
  readonly authenticate?: Authenticate | undefined;
  /**
   * Told of every failure that the caller only sees as an internal error, so that it can be logged. What it throws is
   * ignored. Left out: nobody is told.
   */
  readonly onError?: ((error: unknown, info: FailureInfo) => void) | undefined;
  /** Makes the id of a request, which its answer carries as `x-amzn-requestid`. Left out: a random UUID. */
  readonly requestId?: (() => string) | undefined;
  /** Path of the URL under which the service is reached. Left out: `/`. */
  readonly path?: string | undefined;
}

/** A request and its body, which has been read from it already. */
export interface AuthenticationRequest {
  readonly request: Request;
  readonly body: Uint8Array;
}

export type Authenticate = (request: AuthenticationRequest) => unknown;

export interface FailureInfo extends Pick<OperationContext, "requestId" | "request"> {
  /** `CreateSecret`; absent where it failed before one was found. */
  readonly operation?: string | undefined;
}

export const defaultMaxBodyBytes = 1024 * 1024;
