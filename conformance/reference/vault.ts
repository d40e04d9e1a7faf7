/** A secret value as a caller gives it: text or bytes, never both (rule CS-006). */
export type SecretValue = { readonly string: string } | { readonly binary: Uint8Array };

/** A secret value that only the vault which sealed it can read. */
export interface SealedValue {
  readonly kind: "string" | "binary";
  /** 12 bytes, never used twice under one key. */
  readonly iv: Uint8Array;
  /** Cipher text and authentication tag. */
  readonly data: Uint8Array;
  /** A keyed digest: two sealed values are of one value if and only if theirs are equal. */
  readonly fingerprint: Uint8Array;
  /** What the value belongs to; a sealed value that is moved elsewhere does not open. */
  readonly boundTo: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Seals values with AES-256-GCM, so that a store holds nothing readable. Stands on Web Crypto and so works in a
 * browser too.
 */
export class Vault {
  readonly #keys: Promise<{ readonly cipher: CryptoKey; readonly mac: CryptoKey }>;

  /** @param secret - 32 bytes that the keys are derived from; left out: random ones that live as long as the vault. */
  constructor(secret: Uint8Array = crypto.getRandomValues(new Uint8Array(32))) {
    if (secret.byteLength !== 32) throw new RangeError(`a vault's secret has 32 bytes, not ${secret.byteLength}`);
    this.#keys = deriveKeys(secret);
  }

  async seal(value: SecretValue, boundTo: string): Promise<SealedValue> {
    const { cipher, mac } = await this.#keys;
    const kind = "string" in value ? "string" : "binary";
    const bytes = "string" in value ? encoder.encode(value.string) : Uint8Array.from(value.binary);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const [data, fingerprint] = await Promise.all([
      crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: encoder.encode(boundTo) }, cipher, bytes),
      crypto.subtle.sign("HMAC", mac, ofKind(kind, bytes)),
    ]);
    return { kind, iv, data: new Uint8Array(data), fingerprint: new Uint8Array(fingerprint), boundTo };
  }

  /** @throws Error when the value was sealed with another key, moved, or tampered with. */
  async open({ kind, iv, data, boundTo }: SealedValue): Promise<SecretValue> {
    const { cipher } = await this.#keys;
    const bytes = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: Uint8Array.from(iv), additionalData: encoder.encode(boundTo) },
      cipher,
      Uint8Array.from(data),
    );
    return kind === "string" ? { string: decoder.decode(bytes) } : { binary: new Uint8Array(bytes) };
  }
}

/** Whether two sealed values are of one value, text and bytes told apart; takes the same time wherever they differ. */
export function isSameValue(a: SealedValue | undefined, b: SealedValue | undefined): boolean {
  if (!a || !b || a.fingerprint.length !== b.fingerprint.length) return false;
  let difference = 0;
  for (let at = 0; at < a.fingerprint.length; at++) difference |= a.fingerprint[at]! ^ b.fingerprint[at]!;
  return difference === 0;
}

async function deriveKeys(secret: Uint8Array) {
  const root = await crypto.subtle.importKey("raw", Uint8Array.from(secret), "HKDF", false, ["deriveKey"]);
  const derive = (purpose: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encoder.encode(purpose) },
      root,
      algorithm,
      false,
      usages,
    );
  const [cipher, mac] = await Promise.all([
    derive("values", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]),
    derive("fingerprints", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]),
  ]);
  return { cipher, mac };
}

/** The bytes with their kind before them, so that text and bytes never share a fingerprint. */
function ofKind(kind: SealedValue["kind"], bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = encoder.encode(`${kind}:`);
  const whole = new Uint8Array(prefix.length + bytes.length);
  whole.set(prefix);
  whole.set(bytes, prefix.length);
  return whole;
}
