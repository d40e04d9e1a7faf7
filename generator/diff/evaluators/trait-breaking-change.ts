import { isJsonObject, membersOf, type JsonValue, type Member, type Model, type Shape } from "../../model/index.js";
import { breakingChangesOf, type BreakingChange } from "../breaking-changes.js";
import type { TraitChange } from "../change.js";
import type { Differences } from "../differences.js";
import { equalValues } from "../equal-values.js";
import type { Evaluator, Finding } from "../evaluator.js";
import type { Piece } from "../piece.js";
import { traitBreaks } from "../trait-kinds.js";
import { eventOf, traitMessage, type TraitEvent } from "../trait-message.js";

export const traitBreakingChange: Evaluator = {
  name: "TraitBreakingChange",
  meaning: "A trait, or a part of its value, was changed in a way that the trait's definition says breaks something.",
  breaks: {
    "client source": "by kind of trait",
    "client wire": "by kind of trait",
    server: "by kind of trait",
    docs: "by kind of trait",
  },
  *evaluate(differences) {
    for (const { after: piece, traits } of differences.changed) {
      for (const trait of traits) yield* brokenRules(differences, piece, trait);
    }
  },
};

/** What the rules of a trait's definition say of a change. */
export function* brokenRules(differences: Differences, piece: Piece, trait: TraitChange): Iterable<Finding> {
  const definition = differences.definitionOf(trait.id);
  if (definition === undefined) return;
  for (const rule of breakingChangesOf(definition)) yield* judge(differences, piece, trait, definition, rule);
}

function* judge(
  differences: Differences,
  piece: Piece,
  trait: TraitChange,
  definition: Shape,
  rule: BreakingChange,
): Iterable<Finding> {
  // Parts are compared where there is something to compare with; that the whole is gone is for a rule about the whole.
  if (isAbsent(trait.after) && rule.path.length > 0) return;
  const model = differences.modelOf(definition);
  const [before, after] = [trait.before, trait.after].map((value) =>
    extract(model, definition, rule, value ?? null),
  ) as [Parts, Parts];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    // `null` stands for what is not there.
    const event = eventOf({ before: before.get(path) ?? undefined, after: after.get(path) ?? undefined });
    if (event === undefined || !covers(rule.change, event.kind)) continue;
    yield {
      id: `TraitBreakingChange.${event.kind}.${trait.id}`,
      severity: rule.severity,
      message: messageOf(trait, event, path, rule),
      shape: piece.id,
      breaks: traitBreaks(differences, piece.id, trait, rule.severity),
    };
  }
}

/** The parts of a trait's value that a rule is about, by JSON Pointer. */
type Parts = ReadonlyMap<string, JsonValue>;

function extract(model: Model, definition: Shape, rule: BreakingChange, value: JsonValue): Parts {
  let parts: readonly { readonly path: string; readonly value: JsonValue }[] = [{ path: "", value }];
  let shape: Shape | undefined = definition;
  for (const step of rule.path) {
    if (step === "") break;
    const member: Member | undefined = shape && membersOf(shape).find(({ name }) => name === step);
    const target: Shape | undefined = member && model.get(member.target);
    if (shape === undefined || member === undefined || target === undefined) return new Map();
    const { type } = shape;
    const fallback = member.traits.get("smithy.api#default") ?? null;
    parts = parts.flatMap((part) =>
      stepInto(type, step, part.value, fallback).map(([key, within]) => ({
        path: `${part.path}/${key}`,
        value: within,
      })),
    );
    shape = target;
  }
  return new Map(parts.map((part) => [part.path, part.value]));
}

function stepInto(
  type: Shape["type"],
  step: string,
  value: JsonValue,
  fallback: JsonValue,
): readonly (readonly [string | number, JsonValue])[] {
  if (type === "list") return Array.isArray(value) ? [...(value as readonly JsonValue[]).entries()] : [];
  if (!isJsonObject(value)) return [];
  if (type === "map") return Object.entries(value);
  return [[step, Object.hasOwn(value, step) ? value[step]! : fallback]];
}

function covers(change: BreakingChange["change"], kind: TraitEvent["kind"]): boolean {
  if (change === "any") return true;
  if (change === "presence") return kind !== "Update";
  return change === kind.toLowerCase();
}

function messageOf(trait: TraitChange, event: TraitEvent, path: string, rule: BreakingChange): string {
  const message =
    isAnnotation(event) && path === "" ? annotationMessage(trait, event) : traitMessage(trait.id, event, path);
  if (rule.message === undefined) return message;
  return message.endsWith(".") ? `${message}${rule.message}` : `${message}; ${rule.message}`;
}

/** Whether all that can be said of a value is that it is, or was, there. */
function isAnnotation(event: TraitEvent): boolean {
  if (event.kind === "Update") return false;
  return equalValues(event.kind === "Add" ? event.after : event.before, {});
}

function annotationMessage(trait: TraitChange, event: TraitEvent): string {
  return `${event.kind === "Add" ? "Added" : "Removed"} trait \`${trait.id}\``;
}

function isAbsent(value: JsonValue | undefined): boolean {
  return value === undefined || value === null;
}
