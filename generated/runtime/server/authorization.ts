import { RequestRefusal } from "./refusal.js";

/** What the headers of a signed request say of its signature. */
export interface Authorization {
  readonly accessKeyId: string;
  /** `20260102`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  /** Lowercase names, in the order given. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** When it was signed, as sent: `20260102T030405Z`. */
  readonly timestamp: string;
}

/**
 * Reads the `Authorization` header of Signature Version 4. The refusals and their texts are those of AWS JSON services,
 * but never repeat the header.
 *
 * @throws RequestRefusal for a request that is not signed, or not in this way.
 */
export function readAuthorization(headers: Headers): Authorization {
  const header = headers.get("authorization");
  if (header === null) throw new RequestRefusal("MissingAuthenticationTokenException", "Missing Authentication Token");
  const [algorithm = "", ...parts] = header.split(/[,\s]+/);
  const parameters = new Map(parts.map((part) => splitOnce(part, "=")));
  const timestamp = headers.get("x-amz-date") ?? headers.get("date");

  const missing = ["Credential", "Signature", "SignedHeaders"]
    .filter((name) => !parameters.get(name))
    .map((name) => `Authorization header requires '${name}' parameter.`);
  if (timestamp === null) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  }
  if (missing.length > 0) throw incomplete(missing.join(" "));
  if (algorithm !== "AWS4-HMAC-SHA256") throw incomplete("Unsupported algorithm: it must be AWS4-HMAC-SHA256.");
  if (!/^\d{8}T\d{6}Z$/.test(timestamp!)) throw incomplete("Date must be in ISO-8601 'basic format'.");

  const signedHeaders = parameters.get("SignedHeaders")!.toLowerCase().split(";");
  if (!signedHeaders.every((name) => /^[-!#$%&'*+.^_`|~0-9a-z]+$/.test(name))) {
    throw incomplete("SignedHeaders must be names of headers, separated by semicolons.");
  }
  const scope = parameters.get("Credential")!.split("/");
  if (scope.length !== 5) {
    throw incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.");
  }
  const [accessKeyId, date, region, service, terminator] = scope as [string, string, string, string, string];
  return {
    accessKeyId,
    date,
    region,
    service,
    terminator,
    signedHeaders,
    signature: parameters.get("Signature")!,
    timestamp: timestamp!,
  };
}

function incomplete(message: string): RequestRefusal {
  return new RequestRefusal("IncompleteSignatureException", message);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
