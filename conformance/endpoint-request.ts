import type { KnownDeviations } from "./known/known-deviations.js";
import type { EndpointOptions } from "./targets/endpoint.js";
import { endpointUrl } from "./targets/endpoint/allowed-host.js";
import type { Trust } from "./targets/endpoint/carrier.js";
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
  /** How many requests may be under way at a time. Left out: 8. */
  readonly concurrency?: number | undefined;
  /** Milliseconds for an answer. Left out: 10 s. */
  readonly timeout?: number | undefined;
  /** Further attempts where the connection fails. Left out: 2. */
  readonly retries?: number | undefined;
  /**
   * Milliseconds for which an answer that may take a while to come true is waited for at most. Left out: as long as the
   * scenario allows, but no more than 4 s where the endpoint is on this machine.
   */
  readonly patience?: number | undefined;
  /** Folder for a journal of what the run makes, by which it can be removed if the run is killed. Left out: none is kept. */
  readonly journal?: string | undefined;
  /** Which certificates are trusted, for an address of https. Left out: those that Node trusts. */
  readonly trust?: Trust | undefined;
  /** Headers that are sent with each request, credentials for instance, by lower-case name. They are in no report. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Lets a run go to the real cloud. */
  readonly allowAws?: boolean | undefined;
  /** What it is known to do otherwise than documented: the run then tells what is new. */
  readonly known?: KnownDeviations | undefined;
}

/**
 * A request with what it leaves out filled in.
 *
 * @throws Refused when there can be no such endpoint, or it must not be met.
 */
export function endpointOptions(request: EndpointRequest, signingName: string): EndpointOptions {
  const url = endpointUrl(request.url, request.allowAws ?? false);
  return {
    url,
    region: request.region ?? "us-east-1",
    signingName,
    headers: request.headers ?? {},
    keys: { own: request.credentials ?? sampleCredentials, other: request.otherCredentials },
    journal: request.journal,
    patience: request.patience ?? (isLoopback(url) ? 4_000 : Number.POSITIVE_INFINITY),
    http: {
      timeout: request.timeout ?? 10_000,
      retries: request.retries ?? 2,
      concurrency: request.concurrency ?? 8,
      trust: request.trust ?? {},
    },
  };
}

/** Whether an address is of this very machine: what is to happen there does not take long. */
function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])\.?$/.test(hostname);
}
