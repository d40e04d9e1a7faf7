import type { StructureValue, Value } from "../command-line.js";
import { BadValue } from "../values/bad-value.js";
import { mapParts } from "../values/map-parts.js";
import { isRawList, isRawObject, type RawValue } from "../values/raw-value.js";
import { scalarOf } from "../values/scalar.js";

/**
 * Shorthand knows text, lists and maps only: what is text there becomes the number or truth value that the model asks
 * for, and a lone value the list that is due. What does not fit stays, for the check to refuse it.
 *
 * @throws BadValue where a number is none, or where a document is due: shorthand cannot write those.
 */
export function fitToModel(raw: RawValue, value: Value): RawValue {
  switch (value.kind) {
    case "list":
      return mapParts(isRawList(raw) ? raw : [raw], value, fitToModel);
    case "map":
      return mapParts(raw, value, fitToModel);
    case "structure":
    case "union":
      refuseDocuments(raw, value);
      return mapParts(raw, value, fitToModel);
    default:
      return typeof raw === "string" ? scalarOf(raw, value) : raw;
  }
}

function refuseDocuments(raw: RawValue, { members }: StructureValue): void {
  const names = isRawObject(raw) ? Object.keys(raw) : [];
  const document = names.find((name) => Object.hasOwn(members, name) && isDocument(members[name]!.value()));
  if (document === undefined) return;
  throw new BadValue(
    "Shorthand syntax does not support document types. Use JSON input for top-level argument to specify nested " +
      `parameter: ${document}`,
  );
}

/** A document, or lists and maps of nothing but documents: values that JSON alone can write. */
export function isDocument(value: Value): boolean {
  if (value.kind === "list") return isDocument(value.element());
  if (value.kind === "map") return isDocument(value.value());
  return value.kind === "document";
}
