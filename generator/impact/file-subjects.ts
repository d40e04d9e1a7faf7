import type { ServicePlan, ShapePlan } from "../plan/index.js";

type ShapeId = ShapePlan["id"];

/** What a file of the output is about: shapes, or operations. */
export interface FileSubject {
  readonly shapes: readonly ShapeId[];
  readonly operations: readonly ShapeId[];
}

/**
 * Says what the files of a service are about. The plan gives every shape and every operation the name of its files, and
 * each piece has a file for each, so that a path is enough to tell. Nothing is answered for what speaks of the whole
 * service: indexes, the OpenAPI document, the page about the service.
 */
export function fileSubjects(plan: ServicePlan): (path: string) => FileSubject | undefined {
  const shapes = byFileName([...plan.shapes.values()].filter(({ isPrelude }) => !isPrelude));
  const operations = byFileName(plan.operations);
  return (path) => {
    if (!path.startsWith(`${plan.names.folder}/`)) return undefined;
    const name = /\/([^/]+)\.ts$/.exec(path)?.[1];
    if (name === undefined || name === "index") return undefined;
    const words = name.split("-");
    // `create-secret-command`, `paginate-list-secrets`: the operation with a word before or after it.
    const inner = [words.slice(0, -1), words.slice(1)].map((part) => part.join("-"));
    const subject = {
      shapes: shapes.get(name) ?? [],
      operations: operations.get(name) ?? inner.flatMap((each) => operations.get(each) ?? []),
    };
    return subject.shapes.length + subject.operations.length > 0 ? subject : undefined;
  };
}

function byFileName(
  named: readonly { readonly id: ShapeId; readonly fileName: string }[],
): ReadonlyMap<string, readonly ShapeId[]> {
  const found = new Map<string, ShapeId[]>();
  for (const { id, fileName } of named) found.set(fileName, [...(found.get(fileName) ?? []), id]);
  return found;
}
