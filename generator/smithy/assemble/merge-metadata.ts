import type { JsonValue } from "../../model/index.js";
import { inside, placeOf, readObject, type Site } from "../ast/site.js";
import { locationOf, type Place, type SourceDocument } from "../ast/source-document.js";
import { describeLocation, diagnose } from "../diagnostics.js";
import { equalJson } from "../json/canonical-json.js";
import type { Report } from "../report.js";

/** The metadata of all documents: arrays are joined, equal values count once, anything else is a conflict. */
export function mergeMetadata(documents: Iterable<SourceDocument>, report: Report): ReadonlyMap<string, JsonValue> {
  const metadata = new Map<string, JsonValue>();
  const places = new Map<string, Place>();
  for (const document of documents) {
    const site: Site = { place: { document, path: ["metadata"] }, report };
    const value = document.json["metadata"];
    const json = value === undefined ? undefined : readObject(value, "`metadata`", site);
    for (const key of Object.keys(json ?? {})) {
      const at = inside(site, key);
      const added = json![key]!;
      const earlier = metadata.get(key);
      if (!metadata.has(key)) {
        metadata.set(key, added);
        places.set(key, at.place);
      } else if (Array.isArray(earlier) && Array.isArray(added)) {
        metadata.set(key, [...(earlier as readonly JsonValue[]), ...(added as readonly JsonValue[])]);
      } else if (!equalJson(earlier!, added)) {
        const other = describeLocation(locationOf(places.get(key)!, "key"));
        report(diagnose["conflicting-metadata"]({ key, other }, placeOf(at, "key")));
      }
    }
  }
  return metadata;
}
