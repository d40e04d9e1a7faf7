import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import type { Merged } from "./merged.js";

const CONDITIONS: ReadonlySet<string> = new Set([
  "not",
  "if",
  "dependentSchemas",
  "dependentRequired",
  "dependencies",
  "contains",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Reports what a schema says beyond what its shape can hold, as far as no shape is needed to know. */
export function reportUnheld(merged: Merged): void {
  const { reading } = merged;
  for (const { node } of merged.terms) {
    for (const keyword of Object.keys(node.object ?? {})) {
      const place = node.get(keyword)!;
      if (CONDITIONS.has(keyword)) {
        leaveOut(reading, "conditions-not-held", place, { subject: keyword, part: "key", kind: keyword });
      } else if (keyword === "xml") {
        leaveOut(reading, "xml-not-held", place, { part: "key" });
      } else if (keyword === "$dynamicRef" || keyword === "$recursiveRef") {
        leaveOut(reading, "dynamic-reference", place, { part: "key" });
      } else if (keyword === "$schema") {
        reportDialect(reading, place);
      }
    }
    const discriminator = node.get("discriminator");
    if (discriminator && !node.has("oneOf") && !node.has("anyOf")) {
      const subject = discriminator.text ?? discriminator.string("propertyName") ?? "";
      leaveOut(reading, "polymorphic-base", discriminator, { subject, part: "key" });
    }
  }
}

const DIALECT = /^https:\/\/(spec\.openapis\.org\/oas\/3\.\d\/dialect\/|json-schema\.org\/draft\/2020-12\/schema)/;

/** Reports a dialect of JSON Schema that is not OpenAPI's. */
export function reportDialect(reading: Reading, place: Node): void {
  if (place.text === undefined || DIALECT.test(place.text)) return;
  leaveOut(reading, "foreign-dialect", place, { subject: place.text });
}
