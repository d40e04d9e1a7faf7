import { CommandFailure, exitCodes } from "../failure.js";
import { credentialVariable } from "../settings/credential-variable.js";
import { serviceErrorOf } from "./service-error.js";
import type { Wire } from "./watch-wire.js";

/** Codes of Node for a server that cannot be reached. */
const UNREACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EINVAL)$/;
/** Also for an answer that is not HTTP. */
const CUT_OFF = /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|HPE_.*)$/;
const UNTRUSTED = /CERT|SIGNATURE|SSL|TLS|EPROTO|ISSUER/;

/** What is known of a call that failed. */
export interface CallFacts {
  readonly program: string;
  readonly operation: string;
  /** As a command line knows it. */
  readonly isRest: true | undefined;
  readonly wire: Wire;
  readonly maxAttempts: number;
}

/** Why a call failed, in the words of the AWS CLI. Rules CL-009, CL-010, CL-013. */
export function failureOfCall(error: unknown, { program, operation, isRest, wire, maxAttempts }: CallFacts): unknown {
  if (error instanceof CommandFailure) return error;
  if (isUnknownCaller(error)) {
    const variables = error.settings.map((names) => names.map((name) => credentialVariable(program, name)));
    const choices = variables.map((names) => names.join(" and ")).join(", or ");
    const message = `Unable to locate credentials. Give them in the environment, as ${choices}.`;
    return new CommandFailure(exitCodes.configuration, message);
  }
  if (wire.refusal) {
    const { code, message } = serviceErrorOf(wire.refusal, isRest);
    const told = `An error occurred (${code}) when calling the ${operation} operation${retries(error, maxAttempts)}: ${message}`;
    return new CommandFailure(exitCodes.service, told);
  }
  const message = wire.url === undefined ? undefined : networkMessage(error, wire.url);
  return message === undefined ? error : new CommandFailure(exitCodes.other, message);
}

/** Whether it was the connection that failed, if in the middle of an answer. */
export function isOfNetwork(error: unknown): boolean {
  return networkMessage(error, "") !== undefined;
}

/** What clients of `client/http-authentication.ts` throw. Told by its name: other services have no such module. */
interface UnknownCaller {
  readonly settings: readonly (readonly string[])[];
}

function isUnknownCaller(error: unknown): error is UnknownCaller {
  return error instanceof Error && error.name === "MissingCredentialsError";
}

/** How often a call was repeated in vain. */
function retries(error: unknown, maxAttempts: number): string {
  const { attempts = 1 } = ((error as { $metadata?: { attempts?: number } }).$metadata ??= {});
  return attempts > 1 && attempts >= maxAttempts ? ` (reached max retries: ${attempts - 1})` : "";
}

function networkMessage(error: unknown, url: string): string | undefined {
  const { code, name, message } = deepest(error);
  // The client names these a timeout too.
  if (CUT_OFF.test(code)) {
    return `Connection was closed before we received a valid response from endpoint URL: "${url}".`;
  }
  if (name === "TimeoutError" || code === "ETIMEDOUT") {
    return `${/connect/i.test(message) ? "Connect" : "Read"} timeout on endpoint URL: "${url}"`;
  }
  if (UNREACHED.test(code)) return `Could not connect to the endpoint URL: "${url}"`;
  if (UNTRUSTED.test(code)) return `SSL validation failed for ${url} ${message}`;
  return undefined;
}

/** Several addresses of one name give several errors in one, and `fetch` wraps what happened. */
function deepest(error: unknown): { readonly code: string; readonly name: string; readonly message: string } {
  const { code, name, message, errors, cause } = error as {
    readonly code?: unknown;
    readonly name?: unknown;
    readonly message?: unknown;
    readonly errors?: readonly unknown[];
    readonly cause?: unknown;
  };
  const inner = errors?.[0] ?? cause;
  if (typeof code !== "string" && typeof inner === "object" && inner !== null) return deepest(inner);
  return { code: typeof code === "string" ? code : "", name: String(name), message: String(message) };
}
