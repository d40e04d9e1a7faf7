import type { JsonValue, ShapeType, Traits } from "../../model/index.js";
import type { Draft, DraftMember, Drafts } from "../ast/draft.js";

const BOX = "smithy.api#box";
const DEFAULT = "smithy.api#default";

/** Types whose values were there, as zero or false, in Smithy 1.0 unless the shape was boxed. */
const zeroes: ReadonlyMap<ShapeType, JsonValue> = new Map<ShapeType, JsonValue>([
  ["boolean", false],
  ["byte", 0],
  ["short", 0],
  ["integer", 0],
  ["long", 0],
  ["float", 0],
  ["double", 0],
]);

/** Shapes of the prelude that were boxed in 1.0. In 2.0 a member of such a type is optional without more ado. */
const boxedInPrelude: ReadonlySet<string> = new Set(
  ["Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double"].map((name) => `smithy.api#${name}`),
);

/**
 * Brings shapes of 1.0 documents to the meaning of 2.0, which asks for `default` where 1.0 asked for `box` on the
 * opposite.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function upgradeFromOne(drafts: Drafts): void {
  const old = [...drafts.values()].filter(({ place }) => place.document.version === "1.0");
  // Members first: they ask whether their targets are boxed.
  for (const draft of old) {
    if (draft.type !== "structure") continue;
    for (const member of draft.members.values()) member.traits = upgradeMember(member, drafts.get(member.target));
  }
  for (const draft of old) draft.traits = upgradeShape(draft);
}

function upgradeMember(member: DraftMember, target: Draft | undefined): Traits {
  if (target === undefined || member.traits.has(DEFAULT)) return withoutBox(member.traits);
  const zero = target.type === "blob" && target.traits.has("smithy.api#streaming") ? "" : zeroes.get(target.type);
  if (zero === undefined) return withoutBox(member.traits);
  if (member.traits.has(BOX)) return isBoxed(target) ? withoutBox(member.traits) : withDefault(member.traits, null);
  return isBoxed(target) ? member.traits : withDefault(member.traits, zero);
}

function upgradeShape(draft: Draft): Traits {
  const zero = zeroes.get(draft.type);
  const isOpen = zero === undefined || draft.traits.has(BOX) || draft.traits.has(DEFAULT);
  return isOpen ? withoutBox(draft.traits) : withDefault(draft.traits, zero);
}

/** Whether a shape has no value unless one is given. */
function isBoxed(target: Draft): boolean {
  if (target.place.document.version === "1.0") return target.traits.has(BOX);
  return boxedInPrelude.has(target.id) || (zeroes.has(target.type) && !target.traits.has(DEFAULT));
}

function withDefault(traits: Traits, value: JsonValue): Traits {
  return new Map([...withoutBox(traits), [DEFAULT, value]]);
}

function withoutBox(traits: Traits): Traits {
  return traits.has(BOX) ? new Map([...traits].filter(([id]) => id !== BOX)) : traits;
}
