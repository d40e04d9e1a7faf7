import type { JsonValue, ShapeId } from "../model/index.js";
import { equalValues } from "./equal-values.js";
import { showValue } from "./show-value.js";

/** What became of a trait, or of a part of its value. */
export type TraitEvent =
  | { readonly kind: "Add"; readonly after: JsonValue }
  | { readonly kind: "Remove"; readonly before: JsonValue }
  | { readonly kind: "Update"; readonly before: JsonValue; readonly after: JsonValue };

/** What became of a value; `undefined` where it is still the same. */
export function eventOf(change: {
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}): TraitEvent | undefined {
  const { before, after } = change;
  if (before === undefined) return after === undefined ? undefined : { kind: "Add", after };
  if (after === undefined) return { kind: "Remove", before };
  return equalValues(before, after) ? undefined : { kind: "Update", before, after };
}

/** Says it in words. `path` leads to the part as a JSON Pointer, empty for the whole value. */
export function traitMessage(trait: ShapeId, event: TraitEvent, path: string): string {
  const at = path === "" ? "" : ` at path \`${path}\``;
  switch (event.kind) {
    case "Add":
      return `Added ${at ? `trait contents to \`${trait}\`` : `trait \`${trait}\``}${at} with value ${showValue(event.after)}`;
    case "Remove":
      return at
        ? `Removed trait contents from \`${trait}\`${at}. Removed value: ${showValue(event.before)}`
        : `Removed trait \`${trait}\`. Previous trait value: ${showValue(event.before)}`;
    case "Update": {
      const what = at ? `trait contents of \`${trait}\`` : `trait \`${trait}\``;
      return `Changed ${what}${at} from ${showValue(event.before)} to ${showValue(event.after)}`;
    }
  }
}
