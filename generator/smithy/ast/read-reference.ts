import { isShapeId, type JsonValue, type ShapeId } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { inside, placeOf, readArray, readObject, readString, type Site } from "./site.js";

/** Reads `{ "target": id }`; reports what is wrong with it. */
export function readReference(value: JsonValue | undefined, what: string, site: Site): ShapeId | undefined {
  const json = readObject(value, what, site);
  if (json === undefined) return undefined;
  const at = inside(site, "target");
  const target = readString(json["target"], `the \`target\` of ${what}`, at);
  if (target === undefined || isShapeId(target)) return target;
  site.report(diagnose["invalid-shape-id"]({ text: target }, placeOf(at)));
  return undefined;
}

/** Reads an array of `{ "target": id }`, leaving out what is wrong. */
export function readReferences(value: JsonValue | undefined, what: string, site: Site): readonly ShapeId[] {
  const elements = readArray(value, what, site) ?? [];
  return elements.flatMap((element, index) => {
    return readReference(element, `each element of ${what}`, inside(site, index)) ?? [];
  });
}
