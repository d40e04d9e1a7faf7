import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type Result } from "../model/index.js";
import { diagnose } from "./diagnostics.js";

/** What Hallmark remembers of the files that it wrote into a folder, in `manifest.json` there. */
export interface Manifest {
  /** Of this format. */
  readonly version: 1;
  /** Of the package whose runtime files lie beside the services. */
  readonly runtime: string;
  /** By folder name. */
  readonly services: Readonly<Record<string, ServiceRecord>>;
  /** Digest of each file by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** There only while files are replaced: the digests of those that stood there before. */
  readonly replacing?: Readonly<Record<string, string>> | undefined;
}

/** What one service's files were made from, as digests. */
export interface ServiceRecord {
  /** Shape id of the service. */
  readonly service: string;
  /** Of the model's files, whatever their names and order. */
  readonly inputs: string;
  /** Of what was asked for: service, folder name, options. */
  readonly settings: string;
  /** Of the code that made the files. */
  readonly generator: string;
}

export const MANIFEST = "manifest.json";

export const emptyManifest: Manifest = { version: 1, runtime: "", services: {}, files: {} };

/** The manifest of an output folder; the empty one where there is none. */
export function readManifest(out: string): Result<Manifest> {
  let text: string;
  try {
    text = readFileSync(join(out, MANIFEST), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { value: emptyManifest, diagnostics: [] };
    return { diagnostics: [diagnose["unreadable-manifest"]({ out })] };
  }
  const found = parse(text);
  if (!isManifest(found)) return { diagnostics: [diagnose["unreadable-manifest"]({ out })] };
  if (found.version !== 1) return { diagnostics: [diagnose["newer-manifest"]({ out, version: found.version })] };
  return { value: found, diagnostics: [] };
}

/** A manifest as it is written: sorted, so that equal contents give equal bytes. */
export function manifestText(manifest: Manifest): string {
  const { version, runtime, services, files, replacing } = manifest;
  const sorted = {
    version,
    runtime,
    services: sortedByKey(services),
    files: sortedByKey(files),
    ...(replacing && { replacing: sortedByKey(replacing) }),
  };
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

function sortedByKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isJsonObject(value) || typeof value["version"] !== "number") return false;
  if (value["version"] !== 1) return true;
  return (
    typeof value["runtime"] === "string" &&
    isJsonObject(value["services"]) &&
    Object.values(value["services"]).every(isJsonObject) &&
    isDigests(value["files"]) &&
    (value["replacing"] === undefined || isDigests(value["replacing"]))
  );
}

/** Files are removed by what a manifest says: it must not lead out of its folder. */
function isDigests(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.entries(value).every(
      ([path, digest]) =>
        typeof digest === "string" && /^[^/\\:]+(\/[^/\\:]+)*$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path),
    )
  );
}
