import { leaveOut } from "../reading.js";
import { traitsOf } from "../shape-book.js";
import { lengthTrait } from "./limits.js";
import { ownShape, type Making } from "./making.js";
import { anything, memberOf, type Target } from "./target.js";

/** A list, of anything where its elements are not described. */
export function listOf(making: Making): Target {
  const { merged, place } = making;
  const items = merged.schemas("items");
  const tuple = [
    ...merged.all("prefixItems"),
    ...items.map(({ node }) => node).filter((node) => Array.isArray(node.value)),
  ];
  for (const each of tuple) leaveOut(merged.reading, "tuple-not-held", each, { part: "key" });
  const schema = tuple.length > 0 ? [] : items.filter(({ node }) => node.value !== true);
  const unique = merged.all("uniqueItems").find(({ value }) => value === true);
  const length = lengthTrait(merged, "minItems", "maxItems");
  let item: Target | undefined;
  return ownShape(making, {
    of: { type: "list" },
    item: () => item?.of.type,
    // Not before the list can be referred to: its elements may hold lists of the same kind.
    parts: (id) => {
      item = schema.length === 0 ? anything : making.target(schema, schema[0]!.node, making.travel);
      const isComparable = !item.isNullable && !INCOMPARABLE.has(item.of.type);
      if (unique && !isComparable) leaveOut(merged.reading, "unique-not-held", unique, { part: "key" });
      merged.reading.shapes.placeMember(id, "member", schema[0]?.node ?? place);
      const traits = traitsOf({
        "smithy.api#length": length,
        "smithy.api#uniqueItems": unique && isComparable ? {} : undefined,
        "smithy.api#sparse": item.isNullable ? {} : undefined,
      });
      return { member: memberOf(item), traits };
    },
  });
}

/** Kinds of which it is not told whether two values are the same. */
const INCOMPARABLE: ReadonlySet<string> = new Set(["float", "double", "document", "structure", "union", "map", "list"]);
