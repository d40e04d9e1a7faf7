import type { JsonValue } from "./json.js";
import type { Model } from "./model.js";
import type { ShapeId } from "./shape-id.js";
import { membersOf } from "./shape.js";

/** A statement of the documentation with its evidence: one element of the `hallmark.docs#rules` trait. */
export interface DocumentedRule {
  /** For example `CS-014`. */
  readonly id: string;
  readonly statement: string;
  readonly source: {
    readonly document: string;
    readonly section?: string | undefined;
    /** Digests of the sentences that say it, see {@link DocumentedPage}. */
    readonly sentences?: readonly string[] | undefined;
  };
  /** Strongest first, never empty. */
  readonly evidence: readonly Evidence[];
  readonly level: "must" | "should" | "note";
  /** What a caller sees when the service follows what is known of it. */
  readonly outcome?: string | undefined;
  /** The generated piece that the rule speaks of, for example `cli`; absent where it holds for the API itself. */
  readonly piece?: string | undefined;
}

export type EvidenceKind = "recorded" | "reported" | "model" | "documented" | "observed" | "unknown";

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly source: string;
  /** Absent means that it supports the statement. */
  readonly stance?: "supports" | "contradicts" | undefined;
  readonly outcome?: string | undefined;
}

/** A rule and the shape or member it is applied to. */
export interface PlacedRule {
  readonly shape: ShapeId;
  readonly rule: DocumentedRule;
}

const RULES = "hallmark.docs#rules";

/** The documented rules of one shape or member, in the order of the model. */
export function rulesOf(traits: ReadonlyMap<ShapeId, JsonValue>): readonly DocumentedRule[] {
  // The assembler has checked the value against the trait's definition in model/hallmark.
  return (traits.get(RULES) ?? []) as unknown as readonly DocumentedRule[];
}

/** Every documented rule of a model, sorted by id. */
export function documentedRules(model: Model): readonly PlacedRule[] {
  const placed: PlacedRule[] = [];
  const add = (shape: ShapeId, traits: ReadonlyMap<ShapeId, JsonValue>): void => {
    for (const rule of rulesOf(traits)) placed.push({ shape, rule });
  };
  for (const shape of model.shapes.values()) {
    add(shape.id, shape.traits);
    for (const member of membersOf(shape)) add(member.id, member.traits);
  }
  return placed.sort((a, b) => (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0));
}
