import type { Observation } from "../../runner/observation.js";
import type { Verdict } from "../../runner/verdict.js";

/** An error that speaks of the surroundings: told by its type, a regular expression, or by the status of the answer. */
export interface Excuse {
  readonly outcome: "not implemented" | "error";
  readonly reason: string;
  readonly types?: string;
  readonly statuses: readonly number[];
}

/** The first that fits counts. */
export const excuses: readonly Excuse[] = [
  {
    outcome: "not implemented",
    reason: "it says",
    types:
      "^(Unknown(Operation|Action|Service)|ServiceNotFound|(Action|Operation|Service)?Not(Yet)?Implemented|(Action|Operation)NotSupported|Unsupported(Operation|Action)|InvalidAction)",
    statuses: [501],
  },
  {
    outcome: "error",
    reason: "the credentials are refused:",
    types:
      "^(UnrecognizedClient|InvalidSignature|InvalidClientTokenId|MissingAuthenticationToken|IncompleteSignature|ExpiredToken|RequestExpired|SignatureDoesNotMatch|AccessDenied)",
    statuses: [401],
  },
  {
    outcome: "error",
    reason: "it asks for fewer requests:",
    types: "^(Throttling|ThrottledException|TooManyRequests|RequestLimitExceeded|SlowDown)",
    statuses: [429],
  },
  { outcome: "error", reason: "a gateway answered, not the service:", statuses: [502, 503, 504] },
];

/**
 * What an unexpected error says about the surroundings: that the operation is not there, that our credentials are not
 * good enough, or that something between us and the service answered. None of these is a deviation.
 */
export function excuseOf({ result }: Observation): Pick<Verdict, "outcome" | "reason"> | undefined {
  if (!("error" in result)) return undefined;
  const { type, status = 0, message } = result.error;
  const excuse = excuses.find(
    ({ types, statuses }) => statuses.includes(status) || (types !== undefined && new RegExp(types).test(type)),
  );
  if (!excuse) return undefined;
  const said = [type || `status ${status}`, ...(message === undefined || message === "" ? [] : [message])].join(": ");
  return { outcome: excuse.outcome, reason: `${excuse.reason} ${said}` };
}
