import { containerOf, memberNameOf, type JsonValue, type Model, type ShapeId } from "../../model/index.js";

const HIDDEN = "(sensitive)";

/** Traits that hold whole requests and answers, of which any part may be sensitive. */
const HOLD_MESSAGES = /\b(smithy\.api#examples|smithy\.test#\w+)$/;

/**
 * The message of a change without values that are sensitive: defaults of sensitive members and shapes, and whatever
 * examples hold.
 */
export function hideValues(
  { id, message, shape }: { readonly id: string; readonly message: string; readonly shape?: ShapeId | undefined },
  models: readonly Model[],
): string {
  if (HOLD_MESSAGES.test(id)) return message.replace(/( from|\. Previous trait value:| with value) ?[`\n][^]*$/, "");
  if (shape === undefined || !models.some((model) => isSensitive(model, shape))) return message;
  const values = models.flatMap((model) => defaultOf(model, shape) ?? []);
  const forms = values.flatMap((value) => [JSON.stringify(value), ...(typeof value === "string" ? [value] : [])]);
  return forms
    .filter((form) => form.length > 0)
    .sort((a, b) => b.length - a.length)
    .reduce(hideForm, message);
}

/** From this length on a value is no part of ordinary words, and is hidden wherever it stands. */
const TELLING = 8;

/** Hides a short value only where messages show values: a sentence has an `a` of its own. */
function hideForm(message: string, form: string): string {
  if (form.length >= TELLING) return message.replaceAll(form, HIDDEN);
  const literal = form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const shown = new RegExp(`(?<=\`|: |\\n)${literal}(?=\`|\\n|\\. New value: |$)`, "g");
  return message.replace(shown, () => HIDDEN);
}

function isSensitive(model: Model, id: ShapeId): boolean {
  const piece = memberNameOf(id) === undefined ? model.get(id) : model.member(id);
  const target = piece && "target" in piece ? model.get(piece.target) : undefined;
  return [piece, target, model.get(containerOf(id))].some((each) => each?.traits.has("smithy.api#sensitive"));
}

function defaultOf(model: Model, id: ShapeId): JsonValue | undefined {
  const piece = memberNameOf(id) === undefined ? model.get(id) : model.member(id);
  return piece?.traits.get("smithy.api#default");
}
