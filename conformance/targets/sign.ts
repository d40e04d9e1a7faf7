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

/** The keys of the accounts that calls are made by. */
export interface Keys {
  readonly own: Credentials;
  /** Absent: there is no second account. */
  readonly other?: Credentials | undefined;
}

/** The keys of our own pieces: the reference takes a key id of twelve digits for the account of that number. */
export const ownKeys: Readonly<Record<"own" | "other", Credentials>> = {
  own: sampleCredentials,
  other: { accessKeyId: "210987654321", secretAccessKey: "hallmark" },
};

/** Whose key signs for which Region. */
export interface Signing {
  readonly region: string;
  readonly account: keyof Keys;
}

export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Gives the headers of a request, with a signature among them where one is wanted. */
export type Sign = (request: Unsigned, signing: Signing) => Promise<Readonly<Record<string, string>>>;

/** For services that want no signature. */
export const unsigned: Sign = ({ headers }) => Promise.resolve(headers);

/** Signs requests with Signature Version 4. One for each Region and key, because the signer derives its keys once. */
export function signerOf(service: string, keys: Keys): Sign {
  const signers = new Map<string, SignatureV4>();
  const signerFor = ({ region, account }: Signing): SignatureV4 => {
    const { accessKeyId, secretAccessKey, sessionToken } = keys[account] ?? keys.own;
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
    return new SignatureV4({ service, region, credentials, sha256: Sha256 });
  };
  return async ({ method, url, headers, body }, signing) => {
    const key = `${signing.account} ${signing.region}`;
    const signer = signers.get(key) ?? signerFor(signing);
    signers.set(key, signer);
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port !== "" && { port: Number(url.port) }),
      path: url.pathname,
      query: queryIn(url),
      headers: { host: url.host, ...headers },
      body,
    });
    // `fetch` sets the host by itself and refuses to be told.
    const { host: _host, ...rest } = signed.headers;
    return rest;
  };
}

/** By name, in the order that they are written in. */
function queryIn({ searchParams }: URL): Record<string, string[]> {
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}
