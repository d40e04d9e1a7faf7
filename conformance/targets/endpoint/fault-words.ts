import { TooLate } from "./carrier.js";

const untrusted = "its certificate is not trusted here (--ca names the one to trust, --insecure takes any)";

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  ETIMEDOUT: "no connection came about",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that network",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host name cannot be resolved now",
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  CERT_SIGNATURE_FAILURE: untrusted,
  CERT_HAS_EXPIRED: "its certificate has expired (--insecure takes any)",
  CERT_NOT_YET_VALID: "its certificate is not valid yet (--insecure takes any)",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host (--insecure takes any)",
  EPROTO: "it does not speak https there",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak https there",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "it does not speak https there",
};

/** What went wrong with a connection, in words for people. */
export function faultOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "the connection failed";
  if (error instanceof TooLate) return `no answer within ${timeout / 1000} s`;
  // A host of several addresses fails with one error for each of them.
  const [first] = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [];
  const { code = "", message } = (first instanceof Error ? first : error) as NodeJS.ErrnoException;
  if (code.startsWith("HPE_")) return "what answers there does not speak HTTP";
  return words[code] ?? (message || "the connection failed");
}
