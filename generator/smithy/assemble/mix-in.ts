import { isJsonObject, type JsonValue, type ShapeId, type Traits } from "../../model/index.js";
import type { Apply, Draft, DraftMember } from "../ast/draft.js";
import { layouts } from "../ast/layout.js";
import { noTraits } from "../ast/read-traits.js";
import { locationOf, within } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";
import { mergeTraits } from "./merge-traits.js";
import { inOrderOfMixins } from "./mixin-order.js";

const MIXIN = "smithy.api#mixin";

/**
 * Copies into every shape what its mixins bring: members, traits, and the lists and names of services and operations.
 * Also takes the traits that are applied to members from mixins, and gives back those that found no member.
 *
 * @see https://smithy.io/2.0/spec/mixins.html
 */
export function mixIn(assembly: Assembly, applies: readonly Apply[]): readonly Apply[] {
  const introduced = new Map<ShapeId, Traits>();
  for (const apply of applies) {
    const earlier = introduced.get(apply.target) ?? noTraits;
    introduced.set(apply.target, mergeTraits(assembly, apply.target, earlier, apply));
  }
  for (const draft of inOrderOfMixins(assembly)) if (draft.mixins.length > 0) mix(assembly, draft, introduced);
  return applies.filter(({ target }) => introduced.has(target));
}

function mix(assembly: Assembly, draft: Draft, introduced: Map<ShapeId, Traits>): void {
  const own = { traits: draft.traits, members: draft.members, references: new Map(draft.references) };
  draft.traits = new Map();
  draft.members = new Map();
  draft.references.clear();
  for (const mixin of mixinsOf(assembly, draft)) {
    inheritTraits(assembly, draft, mixin, own.traits);
    for (const member of mixin.members.values()) inheritMember(assembly, draft, mixin, member);
    inheritProperties(draft, mixin);
  }
  draft.traits = new Map([...draft.traits, ...own.traits]);
  for (const member of own.members.values()) redefineMember(assembly, draft, member);
  for (const [property, ids] of own.references) {
    draft.references.set(property, [...new Set([...(draft.references.get(property) ?? []), ...ids])]);
  }
  for (const member of draft.members.values()) {
    const id = `${draft.id}$${member.name}`;
    const traits = introduced.get(id);
    if (traits === undefined) continue;
    introduced.delete(id);
    member.traits = new Map([...member.traits, ...traits]);
  }
}

function mixinsOf(assembly: Assembly, draft: Draft): readonly Draft[] {
  return draft.mixins.flatMap((id, index) => {
    const mixin = assembly.drafts.get(id);
    const place = (): object => ({
      shape: draft.id,
      location: locationOf(within(draft.place, "mixins", index, "target")),
    });
    if (mixin === undefined) {
      if (assembly.broken.has(id)) return [];
      assembly.report(diagnose["unknown-target"]({ target: id, closest: assembly.suggestionFor(id) }, place()));
      return [];
    }
    if (mixin === draft) return [];
    if (!mixin.traits.has(MIXIN)) {
      assembly.report(diagnose["not-a-mixin"]({ id }, place()));
      return [];
    }
    if (mixin.type !== draft.type) {
      assembly.report(diagnose["mixin-type"]({ id, type: mixin.type, want: draft.type }, place()));
      return [];
    }
    return [mixin];
  });
}

function inheritTraits(assembly: Assembly, draft: Draft, mixin: Draft, own: Traits): void {
  const settings = mixin.traits.get(MIXIN);
  const local: JsonValue | undefined = isJsonObject(settings) ? settings["localTraits"] : undefined;
  const kept = new Set<JsonValue>(Array.isArray(local) ? (local as readonly JsonValue[]) : []).add(MIXIN);
  const traits = new Map(draft.traits);
  for (const [id, value] of mixin.traits) {
    if (kept.has(id)) continue;
    traits.set(id, value);
    if (!own.has(id)) assembly.inheritTraitPlace(draft.id, mixin.id, id);
  }
  draft.traits = traits;
}

function inheritMember(assembly: Assembly, draft: Draft, mixin: Draft, member: DraftMember): void {
  const id = `${draft.id}$${member.name}`;
  const earlier = draft.members.get(member.name);
  if (earlier !== undefined && earlier.target !== member.target) {
    reportConflict(assembly, draft, earlier, member);
    return;
  }
  for (const trait of member.traits.keys()) assembly.inheritTraitPlace(id, `${mixin.id}$${member.name}`, trait);
  draft.members.set(member.name, { ...member, traits: new Map([...(earlier?.traits ?? []), ...member.traits]) });
}

/** Adds a member that the shape defines itself, perhaps again, to keep the target and add traits. */
function redefineMember(assembly: Assembly, draft: Draft, member: DraftMember): void {
  const inherited = draft.members.get(member.name);
  if (inherited === undefined) {
    draft.members.set(member.name, member);
  } else if (inherited.target === member.target) {
    draft.members.set(member.name, { ...member, traits: new Map([...inherited.traits, ...member.traits]) });
  } else {
    reportConflict(assembly, draft, inherited, member);
  }
}

function reportConflict(assembly: Assembly, draft: Draft, inherited: DraftMember, member: DraftMember): void {
  const parameters = { name: member.name, inherited: inherited.target, target: member.target };
  const place = { shape: `${draft.id}$${member.name}`, location: locationOf(member.place, "key") };
  assembly.report(diagnose["mixin-member-conflict"](parameters, place));
}

/** What services and operations list is joined; inputs and outputs are not inherited. */
function inheritProperties(draft: Draft, mixin: Draft): void {
  for (const [property, form] of layouts.get(draft.type)!) {
    const ids = mixin.references.get(property);
    if (form === "references" && ids !== undefined) {
      draft.references.set(property, [...new Set([...(draft.references.get(property) ?? []), ...ids])]);
    }
    const names = mixin.names.get(property);
    if (names !== undefined) draft.names.set(property, new Map([...names, ...(draft.names.get(property) ?? [])]));
  }
  if (draft.version === "") draft.version = mixin.version;
}
