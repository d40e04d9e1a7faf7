import type { Observation } from "../../runner/observation.js";
import type { Verdict } from "../../runner/verdict.js";

const notImplemented = /^(UnknownOperation|NotImplemented|NotYetImplemented|UnsupportedOperation)/;
const refusesUs =
  /^(UnrecognizedClient|InvalidSignature|InvalidClientTokenId|MissingAuthenticationToken|IncompleteSignature|ExpiredToken|RequestExpired|SignatureDoesNotMatch|AccessDenied)/;
const isBusy = /^(Throttling|ThrottledException|TooManyRequests|RequestLimitExceeded|SlowDown)/;

/**
 * What an unexpected error says about the surroundings: that the operation is not there, that our credentials are not
 * good enough, or that something between us and the service answered. None of these is a deviation.
 */
export function excuseOf({ result }: Observation): Pick<Verdict, "outcome" | "reason"> | undefined {
  if (!("error" in result)) return undefined;
  const { type, status, message } = result.error;
  const said = message === undefined ? type : `${type}: ${message}`;
  if (notImplemented.test(type) || status === 501) return { outcome: "not implemented", reason: `it says ${said}` };
  if (refusesUs.test(type)) return { outcome: "error", reason: `the credentials are refused: ${said}` };
  if (isBusy.test(type) || status === 429) return { outcome: "error", reason: `it asks for fewer requests: ${said}` };
  if (status === 502 || status === 503 || status === 504) {
    return { outcome: "error", reason: `a gateway answered, not the service (status ${status})` };
  }
  return undefined;
}
