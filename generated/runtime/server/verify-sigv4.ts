import { readAuthorization, type Authorization } from "./authorization.js";
import type { Authenticate } from "./options.js";
import { RequestRefusal } from "./refusal.js";
import { isRegionName } from "./region-name.js";
import { signatureOf } from "./signature.js";

/** A key pair that requests may be signed with. */
export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Given for temporary credentials: requests must then carry it. */
  readonly sessionToken?: string | undefined;
}

export interface SigV4Options {
  /** The one key pair that is accepted, or a function that finds the one of an access key id. */
  readonly credentials:
    | SigningCredentials
    | ((accessKeyId: string) => SigningCredentials | undefined | Promise<SigningCredentials | undefined>);
  /** Region that requests must be signed for. Left out: any. */
  readonly region?: string | undefined;
  /** Signing name of the service, for example `secretsmanager`. */
  readonly service: string;
  /** Milliseconds since 1970. Left out: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** How far the time of signing may be from the clock, in milliseconds. Left out: five minutes, as AWS has it. */
  readonly skewMs?: number | undefined;
}

/** Who signed a request. */
export interface SignedIdentity {
  readonly accessKeyId: string;
  readonly region: string;
}

/**
 * An `authenticate` hook that checks Signature Version 4 (in the `Authorization` header, not in the URL). The body is
 * hashed anew: what a header says of it proves nothing.
 *
 * @example
 * createSecretsManagerHandler(operations, { authenticate: verifySigV4({ credentials, service: "secretsmanager" }) });
 */
export function verifySigV4(options: SigV4Options): Authenticate {
  return async ({ request, body }): Promise<SignedIdentity> => {
    const authorization = readAuthorization(request.headers);
    checkScope(authorization, options);
    checkSignedHeaders(authorization, request);
    checkTime(authorization, options);
    const credentials = await credentialsFor(authorization, request, options);
    const expected = await signatureOf({ request, body }, authorization, credentials);
    if (!isSame(expected, authorization.signature)) {
      throw invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access " +
          "Key and signing method. Consult the service documentation for details.",
      );
    }
    return { accessKeyId: authorization.accessKeyId, region: authorization.region };
  };
}

function checkScope(stated: Authorization, { region, service }: SigV4Options): void {
  const faults: string[] = [];
  if (!isRegionName(stated.region) || (region !== undefined && stated.region !== region)) {
    faults.push("Credential should be scoped to a valid region.");
  }
  if (stated.service !== service) faults.push(`Credential should be scoped to correct service: '${service}'.`);
  if (stated.terminator !== "aws4_request") {
    faults.push("Credential should be scoped with a valid terminator: 'aws4_request'.");
  }
  if (stated.date !== stated.timestamp.slice(0, 8)) {
    faults.push("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.");
  }
  if (faults.length > 0) throw invalid(faults.join(" "));
}

/**
 * What decides where a request goes and what it asks for must be signed, or anybody on the way could change it: the
 * host, and every `x-amz-` header.
 */
function checkSignedHeaders({ signedHeaders }: Authorization, request: Request): void {
  if (!signedHeaders.includes("host")) {
    throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  request.headers.forEach((_, name) => {
    if (!name.startsWith("x-amz-") || signedHeaders.includes(name)) return;
    const title = name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
    throw invalid(`'${title}' must be a 'SignedHeader' in the AWS Authorization.`);
  });
}

function checkTime({ timestamp }: Authorization, { clock = Date.now, skewMs = 5 * 60_000 }: SigV4Options): void {
  const now = clock();
  const signed = Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  const minutes = `${skewMs / 60_000} min.`;
  if (!(signed >= now - skewMs)) {
    throw invalid(
      `Signature expired: ${timestamp} is now earlier than ${basic(now - skewMs)} (${basic(now)} - ${minutes})`,
    );
  }
  if (signed > now + skewMs) {
    throw invalid(
      `Signature not yet current: ${timestamp} is still later than ${basic(now + skewMs)} (${basic(now)} + ${minutes})`,
    );
  }
}

async function credentialsFor(
  { accessKeyId }: Authorization,
  request: Request,
  { credentials }: SigV4Options,
): Promise<SigningCredentials> {
  const found = typeof credentials === "function" ? await credentials(accessKeyId) : credentials;
  const token = request.headers.get("x-amz-security-token") ?? "";
  if (found?.accessKeyId !== accessKeyId || !isSame(found.sessionToken ?? "", token)) {
    throw new RequestRefusal("UnrecognizedClientException", "The security token included in the request is invalid.");
  }
  return found;
}

/** Whether two texts are equal, in a time that does not tell how much of them is. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index++) {
    difference |= a.charCodeAt(index % (a.length || 1)) ^ b.charCodeAt(index);
  }
  return difference === 0;
}

/** `20260102T030405Z`. */
function basic(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

function invalid(message: string): RequestRefusal {
  return new RequestRefusal("InvalidSignatureException", message);
}
