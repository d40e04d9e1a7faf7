import type { ShapeId } from "../../../model/index.js";
import { namespaceOf, type ServicePlan, type ShapePlan } from "../../../plan/index.js";
import { isReferenced, type SchemaRules } from "./context.js";

/** Two shapes whose schemas would have one name. */
export interface NameConflict {
  readonly shape: ShapeId;
  readonly other: ShapeId;
  readonly name: string;
}

/**
 * What the schemas are called: as the shapes are, without their namespaces. Where that is taken, a list or map gets its
 * namespace behind its name; of other kinds people know the names, so that is a conflict, to be solved by renaming.
 */
export function definitionNames(
  shapes: ServicePlan["shapes"],
  rules: SchemaRules,
): { readonly names: ReadonlyMap<ShapeId, string>; readonly conflicts: readonly NameConflict[] } {
  const names = new Map<ShapeId, string>();
  const owners = new Map<string, ShapePlan>();
  const conflicts: NameConflict[] = [];
  const sorted = [...shapes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const shape of sorted) {
    const isCollection = shape.kind === "list" || shape.kind === "map";
    if (!isCollection && !isReferenced(rules, shape)) continue;
    let name = rules.alphanumericOnlyRefs ? shape.modelName.replace(/[^A-Za-z0-9]/g, "") : shape.modelName;
    const owner = owners.get(name);
    if (owner && isCollection) name += capitalized(namespaceOf(shape.id));
    else if (owner && isReferenced(rules, owner)) conflicts.push({ shape: shape.id, other: owner.id, name });
    owners.set(name, shape);
    names.set(shape.id, name);
  }
  return { names, conflicts };
}

/** `ComExample` of `com.example`. */
function capitalized(namespace: string): string {
  return namespace
    .split(".")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}
