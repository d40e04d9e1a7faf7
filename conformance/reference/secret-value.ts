import type { Environment } from "./environment.js";
import type { SecretKey } from "./store/secret-record.js";
import type { SealedValue, SecretValue } from "./vault.js";

/** The members in which requests and answers carry a value. */
export interface ValueMembers {
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
}

/**
 * The value of a request, sealed for the version that it is to become; `undefined` when the request has none. That it
 * has not both is checked before the operation runs (rule CS-006).
 */
export async function sealedValueOf(
  environment: Environment,
  key: SecretKey,
  versionId: string,
  { SecretString, SecretBinary }: ValueMembers,
): Promise<SealedValue | undefined> {
  const boundTo = placeOf(key, versionId);
  if (SecretString !== undefined) return environment.vault.seal({ string: SecretString }, boundTo);
  return SecretBinary === undefined ? undefined : environment.vault.seal({ binary: SecretBinary }, boundTo);
}

/** The value of a version, sealed anew for a place of its own; `undefined` for a version without one. */
export async function resealed(
  { vault }: Environment,
  value: SealedValue | undefined,
  key: SecretKey,
  versionId: string,
): Promise<SealedValue | undefined> {
  return value && vault.seal(await vault.open(value), placeOf(key, versionId));
}

function placeOf({ region, name }: SecretKey, versionId: string): string {
  return `${region}/${name}/${versionId}`;
}

/** The one member that carries a value in an answer (rule CS-027). */
export function valueMembers(value: SecretValue): ValueMembers {
  return "string" in value ? { SecretString: value.string } : { SecretBinary: value.binary };
}
