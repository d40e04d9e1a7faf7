import { invalidKey } from "./errors.js";

/** Any form in which KMS accepts a key: key ARN, alias ARN, key id (multi-Region ones too), alias name. */
const KEY_ID =
  /^(arn:[^:]+:kms:[^:]+:\d{12}:(key|alias)\/.+|alias\/.+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * The key to encrypt with as a caller named it; `undefined` is the account's default key, which an empty text stands
 * for too (rules CS-019 and SM-070).
 *
 * @throws InvalidParameterException for a text that cannot name a key, such as an alias without `alias/` (rule CS-017).
 */
export function keyIdOf(given: string | undefined): string | undefined {
  if (given === undefined || given === "") return undefined;
  if (!KEY_ID.test(given)) throw invalidKey();
  return given;
}

/** Whether a text can name a key in a Region: an ARN names one of its own Region only (rule CS-101). */
export function isKeyIn(region: string, keyId: string | undefined): boolean {
  if (keyId === undefined) return true;
  return KEY_ID.test(keyId) && (!keyId.startsWith("arn:") || keyId.split(":")[3] === region);
}
