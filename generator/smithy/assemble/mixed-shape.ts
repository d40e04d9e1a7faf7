import { isJsonObject, type JsonValue, type ShapeId, type Traits } from "../../model/index.js";
import type { Draft, DraftMember } from "../ast/draft.js";
import { layouts } from "../ast/layout.js";
import { locationOf } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";
import { MIXIN } from "./mixins-of.js";

/** A shape while its mixins are mixed in. What comes later wins, and what the shape says itself wins over all. */
export class MixedShape {
  readonly #assembly: Assembly;
  readonly #draft: Draft;
  /** Traits that are applied to members from mixins; those that find their member are taken out. */
  readonly #introduced: Map<ShapeId, Traits>;
  readonly #own: Pick<Draft, "traits" | "members" | "references">;

  constructor(assembly: Assembly, draft: Draft, introduced: Map<ShapeId, Traits>) {
    this.#assembly = assembly;
    this.#draft = draft;
    this.#introduced = introduced;
    this.#own = { traits: draft.traits, members: draft.members, references: new Map(draft.references) };
    draft.traits = new Map();
    draft.members = new Map();
    draft.references.clear();
  }

  /** Takes over what a mixin brings. */
  inherit(mixin: Draft): void {
    this.#inheritTraits(mixin);
    for (const member of mixin.members.values()) this.#inheritMember(mixin, member);
    for (const [property, form] of layouts.get(this.#draft.type)!) {
      // Inputs, outputs and lifecycle operations are not inherited.
      if (form === "references") this.#addReferences(property, mixin.references.get(property) ?? []);
      const names = mixin.names.get(property);
      const own = this.#draft.names.get(property) ?? [];
      if (names !== undefined) this.#draft.names.set(property, new Map([...names, ...own]));
    }
    this.#draft.version ||= mixin.version;
  }

  /** Adds what the shape says itself and what is applied to it. */
  finish(): void {
    const draft = this.#draft;
    draft.traits = new Map([...draft.traits, ...this.#own.traits]);
    for (const member of this.#own.members.values()) this.#addOwnMember(member);
    for (const [property, ids] of this.#own.references) this.#addReferences(property, ids);
    for (const member of draft.members.values()) {
      const id = this.#memberId(member);
      member.traits = new Map([...member.traits, ...(this.#introduced.get(id) ?? [])]);
      this.#introduced.delete(id);
    }
  }

  #inheritTraits(mixin: Draft): void {
    const settings = mixin.traits.get(MIXIN);
    const local: JsonValue | undefined = isJsonObject(settings) ? settings["localTraits"] : undefined;
    const kept = new Set<JsonValue>(Array.isArray(local) ? (local as readonly JsonValue[]) : []).add(MIXIN);
    const inherited = [...mixin.traits].filter(([id]) => !kept.has(id));
    this.#draft.traits = new Map([...this.#draft.traits, ...inherited]);
    for (const [id] of inherited) {
      if (!this.#own.traits.has(id)) this.#assembly.inheritTraitPlace(this.#draft.id, mixin.id, id);
    }
  }

  #inheritMember(mixin: Draft, member: DraftMember): void {
    const { name, target, traits } = member;
    const earlier = this.#draft.members.get(name);
    if (earlier !== undefined && earlier.target !== target) return this.#reportConflict(earlier, member);
    this.#draft.members.set(name, { ...member, traits: new Map([...(earlier?.traits ?? []), ...traits]) });
    const id = this.#memberId(member);
    const written = [this.#own.members.get(name)?.traits, this.#introduced.get(id)];
    for (const trait of traits.keys()) {
      const isInherited = !written.some((own) => own?.has(trait));
      if (isInherited) this.#assembly.inheritTraitPlace(id, `${mixin.id}$${name}`, trait);
    }
  }

  /** A member may be defined again, to add traits; its target stays. */
  #addOwnMember(member: DraftMember): void {
    const inherited = this.#draft.members.get(member.name);
    if (inherited !== undefined && inherited.target !== member.target) return this.#reportConflict(inherited, member);
    const traits = new Map([...(inherited?.traits ?? []), ...member.traits]);
    this.#draft.members.set(member.name, { ...member, traits });
  }

  #addReferences(property: string, ids: readonly ShapeId[]): void {
    if (ids.length === 0) return;
    const earlier = this.#draft.references.get(property) ?? [];
    this.#draft.references.set(property, [...new Set([...earlier, ...ids])]);
  }

  #memberId(member: DraftMember): ShapeId {
    return `${this.#draft.id}$${member.name}`;
  }

  #reportConflict(inherited: DraftMember, member: DraftMember): void {
    const parameters = { name: member.name, inherited: inherited.target, target: member.target };
    const place = { shape: this.#memberId(member), location: locationOf(member.place, "key") };
    this.#assembly.report(diagnose["mixin-member-conflict"](parameters, place));
  }
}
