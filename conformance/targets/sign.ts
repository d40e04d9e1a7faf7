import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";

/** A key to sign with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A key that opens nothing, for servers that look at no signature. */
export const sampleCredentials: Credentials = { accessKeyId: "hallmark", secretAccessKey: "hallmark" };

export interface Unsigned {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Signs requests with Signature Version 4. One for each Region, because the signer derives its keys once. */
export function signerOf(
  service: string,
  credentials: Credentials,
): (request: Unsigned, region: string) => Promise<Readonly<Record<string, string>>> {
  const signers = new Map<string, SignatureV4>();
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const identity = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  return async ({ url, headers, body }, region) => {
    const signer = signers.get(region) ?? new SignatureV4({ service, region, credentials: identity, sha256: Sha256 });
    signers.set(region, signer);
    const signed = await signer.sign({
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port !== "" && { port: Number(url.port) }),
      path: url.pathname,
      query: {},
      headers: { host: url.host, ...headers },
      body,
    });
    // `fetch` sets the host by itself and refuses to be told.
    const { host: _host, ...rest } = signed.headers;
    return rest;
  };
}
