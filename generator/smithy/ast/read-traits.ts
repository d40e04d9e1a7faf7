import { isShapeId, type JsonValue, type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { inside, placeOf, readObject, type Site } from "./site.js";

/** Shared by everything that has no traits. */
export const noTraits: Traits = new Map();

/** Reads the `traits` of a shape or member. */
export function readTraits(value: JsonValue | undefined, site: Site): Traits {
  const json = value === undefined ? undefined : readObject(value, "`traits`", site);
  if (json === undefined) return noTraits;
  const traits = new Map<ShapeId, JsonValue>();
  for (const id of Object.keys(json)) {
    if (isShapeId(id)) traits.set(id, json[id]!);
    else site.report(diagnose["invalid-shape-id"]({ text: id }, placeOf(inside(site, id), "key")));
  }
  return traits;
}
