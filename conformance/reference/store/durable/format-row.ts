import type { SealedValue, Vault } from "../../vault.js";
import { StoreError } from "../store-error.js";

/** Counts up when an older Hallmark could not read what a newer one writes. */
const SCHEMA = 1;
const NAME = "hallmark secrets";

/** What is sealed to tell whether a key is the right one. */
const CHECK = { string: NAME };
const CHECK_IS_FOR = "check";

/** What the database says of itself. JSON, so that every version can read at least that. */
interface Format {
  readonly format: typeof NAME;
  readonly schema: number;
  /** A known text, sealed; bytes are in base64. */
  readonly check: Readonly<Record<keyof SealedValue, string>>;
}

/** The description of a new database. */
export async function describeFormat(vault: Vault): Promise<Buffer> {
  const { kind, iv, data, fingerprint, boundTo } = await vault.seal(CHECK, CHECK_IS_FOR);
  const check = { kind, iv: inBase64(iv), data: inBase64(data), fingerprint: inBase64(fingerprint), boundTo };
  return Buffer.from(JSON.stringify({ format: NAME, schema: SCHEMA, check } satisfies Format));
}

/**
 * Checks that this version can read a database, and that a vault can open what is in it.
 *
 * @throws StoreError with the reason `not-a-store`, `newer` or `wrong-key`
 */
export async function checkFormat(row: Uint8Array | undefined, vault: Vault, folder: string): Promise<void> {
  const format = row && parse(row);
  if (format?.format !== NAME || typeof format.schema !== "number") {
    throw new StoreError("not-a-store", `${folder} holds the database of another program: choose another folder`);
  }
  if (format.schema > SCHEMA) {
    throw new StoreError(
      "newer",
      `${folder} is of schema ${format.schema}, and this version of Hallmark knows up to ${SCHEMA}: install a newer one`,
    );
  }
  try {
    await vault.open(sealedOf(format.check));
  } catch (cause) {
    throw new StoreError("wrong-key", `${folder} was made with another key: give that one, or choose another folder`, {
      cause,
    });
  }
}

function parse(row: Uint8Array): Partial<Format> | undefined {
  try {
    return JSON.parse(Buffer.from(row).toString()) as Partial<Format>;
  } catch {
    return undefined;
  }
}

function sealedOf(check: Format["check"] | undefined): SealedValue {
  const { iv = "", data = "", fingerprint = "", boundTo = "" } = check ?? {};
  return { kind: "string", iv: bytesOf(iv), data: bytesOf(data), fingerprint: bytesOf(fingerprint), boundTo };
}

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "base64"));
