import {
  isJsonObject,
  type JsonValue,
  type Model,
  type Severity,
  type Shape,
  type ShapeId,
} from "../../model/index.js";
import type { TraitChange } from "../change.js";
import type { Differences } from "../differences.js";
import type { Evaluator, Finding } from "../evaluator.js";
import { memberPieces, type Piece } from "../piece.js";
import { breakingChangesOf } from "../breaking-changes.js";
import { traitBreaks } from "../trait-kinds.js";
import { eventOf, traitMessage, type TraitEvent } from "../trait-message.js";

export const modifiedTrait: Evaluator = {
  name: "ModifiedTrait",
  meaning:
    "A trait was added, removed or changed whose definition has no rules for that, or has them as tags (`diff.error.add` and the like).",
  breaks: {
    "client source": "by kind of trait",
    "client wire": "by kind of trait",
    server: "by kind of trait",
    docs: "by kind of trait",
  },
  *evaluate(differences) {
    for (const { after: piece, traits } of differences.changed) {
      for (const trait of traits) if (!leftToOthers.has(trait.id)) yield* modified(differences, piece, trait);
    }
  },
};

/** Traits that have evaluators of their own. */
const leftToOthers: ReadonlySet<ShapeId> = new Set(["smithy.api#box", "smithy.api#required", "hallmark.docs#rules"]);

type Kind = TraitEvent["kind"];

interface Strategy {
  readonly kinds: readonly Kind[] | "contents";
  readonly severity: Severity;
}

/** What is said of a trait without rules. */
const usual: readonly Strategy[] = [
  { kinds: ["Add", "Update"], severity: "note" },
  { kinds: ["Remove"], severity: "warning" },
];
/** What is said of a trait that nobody has defined. */
const undefinedTrait: readonly Strategy[] = [{ kinds: ["Add", "Update", "Remove"], severity: "warning" }];

function* modified(differences: Differences, piece: Piece, trait: TraitChange): Iterable<Finding> {
  const definition = differences.definitionOf(trait.id);
  for (const { kinds, severity } of strategiesFor(definition)) {
    if (kinds !== "contents") {
      yield* findings(differences, piece, trait, { change: trait, path: "", kinds, severity });
    } else if (definition !== undefined && trait.before !== undefined && trait.after !== undefined) {
      yield* contents(differences, piece, trait, definition);
    }
  }
}

/** What is to be said of a trait by the tags of its definition; nothing where rules say it. */
export function strategiesFor(definition: Shape | undefined): readonly Strategy[] {
  if (!definition?.traits.has("smithy.api#trait")) return undefinedTrait;
  const tagged = strategiesOf(definition.traits);
  if (tagged.length > 0) return tagged;
  return breakingChangesOf(definition).length > 0 ? [] : usual;
}

/** The strategies that the tags of a trait, or of a part of one, ask for. */
function strategiesOf(traits: Piece["traits"]): readonly Strategy[] {
  const tags = traits.get("smithy.api#tags");
  if (!Array.isArray(tags)) return [];
  return (tags as readonly JsonValue[]).flatMap((tag) => (typeof tag === "string" ? (strategyOf(tag) ?? []) : []));
}

function strategyOf(tag: string): Strategy | undefined {
  if (tag === "diff.contents") return { kinds: "contents", severity: "note" };
  const [, severity, what] = /^diff\.(error|danger|warning)\.(add|remove|update|const)$/.exec(tag) ?? [];
  const kinds = tagKinds.get(what ?? "");
  return kinds && { kinds, severity: severity as Severity };
}

const tagKinds: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ["add", ["Add"]],
  ["remove", ["Remove"]],
  ["update", ["Update"]],
  ["const", ["Add", "Remove", "Update"]],
]);

interface Part {
  readonly change: { readonly before: JsonValue | undefined; readonly after: JsonValue | undefined };
  readonly path: string;
  readonly kinds: readonly Kind[];
  readonly severity: Severity;
}

function* findings(
  differences: Differences,
  piece: Piece,
  trait: TraitChange,
  { change, path, kinds, severity }: Part,
): Iterable<Finding> {
  const event = eventOf(change);
  if (event === undefined || !kinds.includes(event.kind)) return;
  yield {
    id: `ModifiedTrait.${event.kind}.${trait.id}`,
    severity,
    message: traitMessage(trait.id, event, path),
    shape: piece.id,
    breaks: traitBreaks(differences, piece.id, trait, severity),
  };
}

/** Looks at the parts of a value, by the tags of the members that define them. */
function* contents(differences: Differences, piece: Piece, trait: TraitChange, definition: Shape): Iterable<Finding> {
  const model = differences.modelOf(definition);
  // No recursion, because values may nest deeper than the engine's call stack.
  const open = partsOf(model, definition, { ...trait, path: "" });
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { kinds, severity } of strategiesOf(part.member.traits)) {
      if (kinds !== "contents")
        yield* findings(differences, piece, trait, { change: part, path: part.path, kinds, severity });
    }
    const target = model.get(part.member.target);
    if (target !== undefined) for (const each of partsOf(model, target, part)) open.push(each);
  }
}

interface ValuePart {
  readonly member: { readonly target: ShapeId; readonly traits: Piece["traits"] };
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly path: string;
}

function partsOf(model: Model, shape: Shape, { before, after, path }: Omit<ValuePart, "member">): ValuePart[] {
  if (before === undefined || after === undefined) return [];
  const members = memberPieces(shape);
  switch (shape.type) {
    case "list": {
      if (!Array.isArray(before) || !Array.isArray(after)) return [];
      const [old, now] = [before as readonly JsonValue[], after as readonly JsonValue[]];
      return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
        member: shape.member,
        before: old[index],
        after: now[index],
        path: `${path}/${index}`,
      }));
    }
    case "map":
      return entriesOf(before, after).map(([key, old, now]) => ({
        member: shape.value,
        before: old,
        after: now,
        path: `${path}/${key}`,
      }));
    case "structure":
    case "union":
      return entriesOf(before, after).flatMap(([key, old, now]) => {
        const member = members.get(key);
        return member === undefined ? [] : { member, before: old, after: now, path: `${path}/${key}` };
      });
    default:
      return [];
  }
}

function entriesOf(
  before: JsonValue,
  after: JsonValue,
): readonly (readonly [string, JsonValue | undefined, JsonValue | undefined])[] {
  if (!isJsonObject(before) || !isJsonObject(after)) return [];
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => [key, old.get(key), now.get(key)]);
}
