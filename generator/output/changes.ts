import { digestOf, digestOnDisk } from "./digest.js";
import { MANIFEST, manifestText, type Manifest, type ServiceRecord } from "./manifest.js";

/** A file that is to stand in the output folder. */
export interface OutputFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is to stand in the output folder when a run is over. */
export interface Output {
  readonly files: readonly OutputFile[];
  /** The services made in this run, by folder name. */
  readonly services: Readonly<Record<string, ServiceRecord>>;
  /** Of the package. */
  readonly runtimeVersion: string;
  /** Whether services that this run did not make are to go; otherwise their files stay as they are. */
  readonly isWhole: boolean;
}

/** One difference between what is there and what is to be there. */
export interface Change {
  readonly path: string;
  readonly kind: "changed" | "missing" | "hand-edited" | "left-over";
  /** For people. */
  readonly reason: string;
  /** What is to stand there; absent: nothing. */
  readonly text?: string | undefined;
}

/** What has to happen to a folder, and the manifest for afterwards. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly manifest: Manifest;
  /** `false` too where other code of the generator gives the same files: only the manifest remembers which it was. */
  readonly isStale: boolean;
}

/** Compares a folder with what is to stand there. Files that Hallmark did not write are not looked at. */
export function differenceOf(out: string, manifest: Manifest, output: Output): Difference {
  const changes: Change[] = [];
  const files: Record<string, string> = {};
  for (const { path, text } of output.files) {
    const want = digestOf(text);
    files[path] = want;
    const change = changeOf({ is: digestOnDisk(out, path), want, were: knownDigests(manifest, path) });
    if (change) changes.push({ path, ...change, text });
  }
  for (const path of Object.keys(manifest.files)) {
    if (files[path] !== undefined) continue;
    if (!isOwned(path, output)) {
      files[path] = manifest.files[path]!;
      continue;
    }
    const is = digestOnDisk(out, path);
    if (is === undefined) continue;
    changes.push(
      knownDigests(manifest, path).includes(is)
        ? { path, kind: "left-over", reason: "no longer generated" }
        : { path, kind: "hand-edited", reason: "no longer generated, but edited by hand since it was written" },
    );
  }
  const after: Manifest = {
    version: 1,
    runtime: output.runtimeVersion,
    services: output.isWhole ? output.services : { ...manifest.services, ...output.services },
    files,
  };
  const manifestChange = changeOfManifest(out, after);
  if (manifestChange) changes.push(manifestChange);
  return {
    changes,
    manifest: after,
    isStale: changes.length > (manifestChange && isMadeAlike(manifest, after) ? 1 : 0),
  };
}

/** Of the bytes that Hallmark wrote there: one, or two after a write that was cut short. */
function knownDigests(manifest: Manifest, path: string): readonly string[] {
  return [manifest.files[path], manifest.replacing?.[path]].filter((digest) => digest !== undefined);
}

interface Digests {
  readonly is: string | undefined;
  readonly want: string;
  readonly were: readonly string[];
}

function changeOf({ is, want, were }: Digests): Pick<Change, "kind" | "reason"> | undefined {
  if (is === want) return undefined;
  const isOurs = were.length > 0;
  if (is === undefined) return { kind: "missing", reason: isOurs ? "removed since it was written" : "not there yet" };
  if (were.includes(is)) return { kind: "changed", reason: "the model, the options or the generator changed" };
  return { kind: "hand-edited", reason: isOurs ? "edited by hand since it was written" : "not written by Hallmark" };
}

/** A run that makes some services only leaves the others alone, and what they share. */
function isOwned(path: string, output: Output): boolean {
  return output.isWhole || Object.hasOwn(output.services, path.slice(0, path.indexOf("/")));
}

/** Whether two manifests differ in nothing but the code that made the files. */
function isMadeAlike(before: Manifest, after: Manifest): boolean {
  const withoutCode = (manifest: Manifest): string => {
    const services = Object.entries(manifest.services).map(([name, record]) => [name, { ...record, generator: "" }]);
    return manifestText({ ...manifest, services: Object.fromEntries(services) });
  };
  return withoutCode(before) === withoutCode(after);
}

/** The manifest is ours to replace: it holds nothing that a person would write. */
function changeOfManifest(out: string, after: Manifest): Change | undefined {
  const text = manifestText(after);
  const is = digestOnDisk(out, MANIFEST);
  if (is === digestOf(text)) return undefined;
  return is === undefined
    ? { path: MANIFEST, kind: "missing", reason: "not there yet", text }
    : { path: MANIFEST, kind: "changed", reason: "it describes another state of the files", text };
}
