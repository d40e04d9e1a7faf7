import { closestOf, namespaceOf, type ShapeId } from "../model/index.js";

/** The id that is most likely meant by one that there is not: a like name in its namespace, or the same name in another. */
export function closestShape(id: ShapeId, known: Iterable<ShapeId>): ShapeId | undefined {
  const namespace = namespaceOf(id);
  const name = id.slice(namespace.length + 1);
  const neighbours: string[] = [];
  let namesake: ShapeId | undefined;
  for (const other of known) {
    const otherNamespace = namespaceOf(other);
    const otherName = other.slice(otherNamespace.length + 1);
    if (otherNamespace === namespace) neighbours.push(otherName);
    else if (otherName === name) namesake ??= other;
  }
  const closest = closestOf(name, neighbours);
  return closest === undefined ? namesake : `${namespace}#${closest}`;
}
