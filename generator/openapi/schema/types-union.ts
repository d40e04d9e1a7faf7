import { ownShape, type Making } from "./making.js";
import { memberOf, type Target } from "./target.js";
import type { JsonType } from "./term.js";

/** What a schema becomes that allows several types: a union of what it says of each. */
export function typesUnion(making: Making, types: ReadonlySet<JsonType>): Target {
  const { merged, place } = making;
  return ownShape(making, {
    of: { type: "union" },
    traits: { "hallmark.openapi#untagged": { match: "any" } },
    parts: (id) => ({
      members: Object.fromEntries(
        [...types].map((type) => {
          merged.reading.shapes.placeMember(id, type, place);
          const terms = merged.terms.map((term) => ({ ...term, type, isBase: true }));
          return [type, memberOf({ ...making.target(terms, place), isNullable: false })];
        }),
      ),
    }),
  });
}
