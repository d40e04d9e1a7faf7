import type { JsonValue, ShapeId, Traits } from "../../model/index.js";
import { noTraits } from "../ast/read-traits.js";
import { locationOf, within, type Place } from "../ast/source-document.js";
import { describeLocation, diagnose } from "../diagnostics.js";
import { equalJson } from "../json/canonical-json.js";
import type { Assembly } from "./assembly.js";

/**
 * Adds traits that stand at another place to those of a shape or member. Arrays that differ are joined, equal values
 * count once, and anything else is reported as a conflict, in which the first value stays.
 */
export function mergeTraits(
  assembly: Assembly,
  owner: ShapeId,
  present: Traits,
  added: { readonly traits: Traits; readonly place: Place },
): Traits {
  if (added.traits.size === 0) return present;
  const merged = new Map<ShapeId, JsonValue>(present);
  for (const [id, value] of added.traits) {
    const place = within(added.place, "traits", id);
    const earlier = merged.get(id);
    if (earlier === undefined) {
      merged.set(id, value);
      assembly.setTraitPlace(owner, id, place);
    } else if (Array.isArray(earlier) && Array.isArray(value) && !equalJson(earlier, value)) {
      assembly.addTraitPlace(owner, id, earlier.length, place);
      merged.set(id, [...(earlier as readonly JsonValue[]), ...(value as readonly JsonValue[])]);
    } else if (!equalJson(earlier, value)) {
      const first = assembly.traitPlace(owner, id);
      const other = describeLocation(first && locationOf(first));
      assembly.report(
        diagnose["conflicting-trait"]({ trait: id, other }, { shape: owner, location: locationOf(place) }),
      );
    }
  }
  return merged.size > 0 ? merged : noTraits;
}
