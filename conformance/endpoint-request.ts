import type { KnownDeviations } from "./known-deviations.js";
import type { EndpointOptions } from "./targets/endpoint.js";
import { endpointUrl } from "./targets/endpoint/allowed-host.js";
import { sampleCredentials, type Credentials } from "./targets/sign.js";

/** An endpoint and how to treat it. */
export interface EndpointRequest {
  readonly url: string;
  /** Left out: `us-east-1`. */
  readonly region?: string | undefined;
  /** Left out: a key that opens nothing. */
  readonly credentials?: Credentials | undefined;
  /** A key of a second account. Left out: what takes one is not shown. */
  readonly otherCredentials?: Credentials | undefined;
  /** Scenarios at a time. Left out: 8. */
  readonly concurrency?: number | undefined;
  /** Milliseconds for an answer. Left out: 10 s. */
  readonly timeout?: number | undefined;
  /** Further attempts where the connection fails. Left out: 2. */
  readonly retries?: number | undefined;
  /** Whether what may take a while is waited for. Left out: yes. */
  readonly isPatient?: boolean | undefined;
  /** Lets a run go to the real cloud. */
  readonly allowAws?: boolean | undefined;
  readonly known?: KnownDeviations | undefined;
}

/**
 * A request with what it leaves out filled in.
 *
 * @throws Refused when there can be no such endpoint, or it must not be met.
 */
export function endpointOptions(request: EndpointRequest, signingName: string): EndpointOptions {
  return {
    url: endpointUrl(request.url, request.allowAws ?? false),
    region: request.region ?? "us-east-1",
    signingName,
    keys: { own: request.credentials ?? sampleCredentials, other: request.otherCredentials },
    concurrency: request.concurrency ?? 8,
    http: { timeout: request.timeout ?? 10_000, retries: request.retries ?? 2 },
    isPatient: request.isPatient ?? true,
  };
}
