import { dirname, posix } from "node:path";
import { isJsonObject, shapeNameOf, type JsonValue } from "../model/index.js";
import { folderOf, type FoundApi } from "./api.js";

/** A Smithy model, or a part of one, in its JSON form. */
export interface SmithyFile {
  readonly path: string;
  readonly smithy: string;
  readonly services: readonly ServiceFound[];
  readonly defines: ReadonlySet<string>;
  /** Shapes that it speaks of. */
  readonly refersTo: ReadonlySet<string>;
  /** Shapes of others that it adds traits to. */
  readonly appliesTo: ReadonlySet<string>;
}

interface ServiceFound {
  readonly id: string;
  readonly version: string;
  /** By which its folder is called. */
  readonly name: string;
}

/** What a file holds, if it is a part of a Smithy model. */
export function smithyFileOf(path: string, value: JsonValue): SmithyFile | undefined {
  if (!isJsonObject(value) || typeof value["smithy"] !== "string") return undefined;
  const shapes = Object.entries(isJsonObject(value["shapes"]) ? value["shapes"] : {});
  const isApply = ([, shape]: (typeof shapes)[number]) => isJsonObject(shape) && shape["type"] === "apply";
  const defined = shapes.filter((entry) => !isApply(entry));
  const refersTo = new Set<string>();
  for (const [, shape] of shapes) collectReferences(shape, refersTo);
  return {
    path,
    smithy: value["smithy"],
    services: defined.flatMap(([id, shape]) => serviceFound(id, shape)),
    defines: new Set(defined.map(([id]) => id)),
    refersTo,
    appliesTo: new Set(shapes.filter(isApply).map(([id]) => id.replace(/\$.*$/, ""))),
  };
}

function serviceFound(id: string, shape: JsonValue): readonly ServiceFound[] {
  if (!isJsonObject(shape) || shape["type"] !== "service") return [];
  const traits = isJsonObject(shape["traits"]) ? shape["traits"] : {};
  const service = traits["aws.api#service"];
  const name = isJsonObject(service) && typeof service["sdkId"] === "string" ? service["sdkId"] : shapeNameOf(id);
  return [{ id, version: String(shape["version"] ?? ""), name }];
}

/** Targets, and the traits that are applied. */
function collectReferences(value: JsonValue, into: Set<string>): void {
  const open: JsonValue[] = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (Array.isArray(each)) open.push(...(each as readonly JsonValue[]));
    if (!isJsonObject(each)) continue;
    for (const [name, inner] of Object.entries(each)) {
      if (name === "target" && typeof inner === "string") into.add(inner);
      if (name === "traits" && isJsonObject(inner)) for (const id of Object.keys(inner)) into.add(id);
      if (typeof inner === "object" && inner !== null) open.push(inner);
    }
  }
}

/** The services of some files, each with the files that its model consists of. */
export function smithyApis(files: readonly SmithyFile[]): readonly FoundApi[] {
  return files.flatMap((file) => {
    const parts = partsOf(file, files);
    const isShared = parts.reduce((count, { services }) => count + services.length, 0) > 1;
    return file.services.map(({ id, version, name }) => ({
      title: id,
      key: `smithy ${id}`,
      version,
      format: `Smithy ${file.smithy}`,
      models: modelsOf(parts, files),
      ...(isShared && { service: id }),
      folder: folderOf(name),
    }));
  });
}

/** A file, those that define what it speaks of, and those that add to what these define. */
function partsOf(file: SmithyFile, files: readonly SmithyFile[]): readonly SmithyFile[] {
  const parts = new Set([file]);
  // A set grows while it is walked through: what the parts that are found on the way speak of is looked for as well.
  for (const part of parts) {
    const defined = (id: string) => [...parts].some(({ defines }) => defines.has(id));
    for (const id of part.refersTo) {
      if (defined(id)) continue;
      const owner = nearest(
        file,
        files.filter(({ defines }) => defines.has(id)),
      );
      if (owner) parts.add(owner);
    }
    for (const other of files) {
      const adds = [...other.appliesTo].some((id) => part.defines.has(id));
      if (adds && other.services.length === 0) parts.add(other);
    }
  }
  return [...parts].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Of several copies of a file, the one with the most of its path in common. */
function nearest({ path }: SmithyFile, candidates: readonly SmithyFile[]): SmithyFile | undefined {
  const steps = path.split("/");
  const common = (other: SmithyFile) => {
    const theirs = other.path.split("/");
    const differing = steps.findIndex((step, index) => step !== theirs[index]);
    return differing < 0 ? steps.length : differing;
  };
  return candidates.toSorted((a, b) => common(b) - common(a))[0];
}

/** The folder that holds these files and no others, so that files to come belong to the model as well; else the files. */
function modelsOf(parts: readonly SmithyFile[], files: readonly SmithyFile[]): readonly string[] {
  if (parts.length === 1) return [parts[0]!.path];
  let folder = dirname(parts[0]!.path);
  while (folder !== "." && !parts.every(({ path }) => path.startsWith(`${folder}/`))) folder = posix.dirname(folder);
  const within = files.filter(({ path }) => path.startsWith(`${folder}/`));
  return folder !== "." && within.length === parts.length ? [folder] : parts.map(({ path }) => path);
}
