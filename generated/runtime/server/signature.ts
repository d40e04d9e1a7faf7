import { Sha256 } from "@smithy/core/checksum";
import { parseQueryString } from "@smithy/core/transport";
import { createScope, getCanonicalHeaders, getPayloadHash, getSigningKey, SignatureV4Base } from "@smithy/signature-v4";
import { toHex } from "@smithy/core/serde";
import type { Authorization } from "./authorization.js";
import type { AuthenticationRequest } from "./options.js";

interface KeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The signature that a request should carry by what it says of how it was signed. */
export function signatureOf(
  request: AuthenticationRequest,
  authorization: Authorization,
  credentials: KeyPair,
): Promise<string> {
  return new Resigner(authorization, credentials).sign(request);
}

/**
 * Signs with exactly the headers that were signed before, which the library's signer would choose by itself, and with
 * the body's real hash, for which the signer would take a header's word.
 */
class Resigner extends SignatureV4Base {
  readonly #authorization: Authorization;
  readonly #credentials: KeyPair;

  constructor(authorization: Authorization, { accessKeyId, secretAccessKey }: KeyPair) {
    const credentials = { accessKeyId, secretAccessKey };
    super({ credentials, region: authorization.region, service: authorization.service, sha256: Sha256 });
    this.#authorization = authorization;
    this.#credentials = credentials;
  }

  async sign({ request, body }: AuthenticationRequest): Promise<string> {
    const { date, region, service, timestamp, signedHeaders } = this.#authorization;
    const { pathname, search, host } = new URL(request.url);
    const headers = Object.fromEntries(
      signedHeaders.map((name) => [name, request.headers.get(name) ?? (name === "host" ? host : "")]),
    );
    const canonical = this.createCanonicalRequest(
      { method: request.method, path: pathname, query: queryOf(search), headers } as never,
      getCanonicalHeaders({ headers } as never, undefined, new Set(signedHeaders)),
      await getPayloadHash({ headers: {}, body } as never, Sha256),
    );
    const scope = createScope(date, region, service);
    const toSign = await this.createStringToSign(timestamp, scope, canonical, "AWS4-HMAC-SHA256");
    const hash = new Sha256(await getSigningKey(Sha256, this.#credentials, date, region, service));
    hash.update(new TextEncoder().encode(toSign));
    return toHex(await hash.digest());
  }
}

/** A query that cannot be decoded stands for itself: nobody can have signed that. */
function queryOf(search: string): ReturnType<typeof parseQueryString> {
  try {
    return parseQueryString(search);
  } catch {
    return { [search]: "" };
  }
}
