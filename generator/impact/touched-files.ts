import { containerOf, type Model, type ShapeId } from "../model/index.js";
import type { FileSubject } from "./file-subjects.js";
import { Reach } from "./reach.js";

/** A file of the output that is not what it was. */
export interface ChangedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly kind: "added" | "removed" | "changed";
}

/** The same, with the changes that it comes of. */
export interface TouchedFile extends ChangedFile {
  /** Their places in the list of all; empty for what speaks of the whole service. */
  readonly changes: readonly number[];
}

/** Shapes that have files of their own: what stands on them names them, and stays the same when they change. */
const WITH_FILES = new Set(["structure", "union", "enum", "intEnum", "operation"]);

/**
 * Which changes the files that differ come of. The file of an operation is counted to every change that reaches the
 * operation. The file of a shape is counted to the changes of the shape itself, its members, and the simple shapes,
 * lists and maps that are written out in it; where there are none, to all that reach it.
 */
export function touchedFiles(
  files: readonly ChangedFile[],
  changed: readonly ShapeId[],
  models: readonly Model[],
  subjectOf: (path: string) => FileSubject | undefined,
): readonly TouchedFile[] {
  const hasFiles = (id: ShapeId) => models.some((model) => WITH_FILES.has(model.get(id)?.type ?? ""));
  const aboveEach = (isEnd?: (id: ShapeId) => boolean) =>
    changed.map((id) => new Set(models.flatMap((model) => [...Reach.of(model).above(containerOf(id), isEnd)])));
  const reached = aboveEach();
  const near = aboveEach(hasFiles);
  const indexesOf = (sets: readonly ReadonlySet<ShapeId>[], wanted: readonly ShapeId[]): readonly number[] =>
    sets.flatMap((set, index) => (wanted.some((id) => set.has(id)) ? [index] : []));

  return files.map((file) => {
    const { shapes = [], operations = [] } = subjectOf(file.path) ?? {};
    const nearby = indexesOf(near, shapes);
    const changes = new Set([
      ...(nearby.length > 0 ? nearby : indexesOf(reached, shapes)),
      ...indexesOf(reached, operations),
    ]);
    return { ...file, changes: [...changes].sort((a, b) => a - b) };
  });
}
