import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pointerName } from "../../model/index.js";

/** What a `$ref` names, before anything is looked up. */
export type Reference =
  | {
      readonly kind: "file";
      /** Absolute path; `undefined` for the file that the reference stands in. */
      readonly path: string | undefined;
      /** What follows `#`, percent-decoded: a JSON pointer, the name of an anchor, or nothing for the whole file. */
      readonly fragment: string;
    }
  | { readonly kind: "remote"; readonly uri: string; readonly fragment: string }
  | { readonly kind: "malformed" };

/** Takes a reference apart that stands in a file. */
export function parseReference(text: string, from: string): Reference {
  const hash = text.indexOf("#");
  const address = hash < 0 ? text : text.slice(0, hash);
  const fragment = decoded(hash < 0 ? "" : text.slice(hash + 1));
  if (fragment === undefined) return { kind: "malformed" };
  if (address === "") return { kind: "file", path: undefined, fragment };
  if (/^file:/i.test(address)) return fileReference(address, fragment);
  // One letter is a drive of Windows.
  if (/^[a-z][a-z0-9+.-]+:/i.test(address) || address.startsWith("//")) {
    return { kind: "remote", uri: address, fragment };
  }
  const path = decoded(address.split("?")[0]!);
  return path === undefined || path.includes("\0")
    ? { kind: "malformed" }
    : { kind: "file", path: resolve(dirname(from), path), fragment };
}

/** The steps of a JSON pointer; nothing where it is none. */
export function pointerSteps(pointer: string): readonly string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return undefined;
  return pointer.slice(1).split("/").map(pointerName);
}

function fileReference(address: string, fragment: string): Reference {
  try {
    return { kind: "file", path: fileURLToPath(address), fragment };
  } catch {
    return { kind: "malformed" };
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
