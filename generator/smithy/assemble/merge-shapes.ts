import type { ShapeId } from "../../model/index.js";
import type { Draft } from "../ast/draft.js";
import type { DocumentShapes } from "../ast/read-shapes.js";
import { locationOf } from "../ast/source-document.js";
import { describeLocation, diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";
import { mergeTraits } from "./merge-traits.js";

/**
 * Adds the shapes of a document to the assembly. A shape that is already there must be the same but for traits, which
 * are merged.
 */
export function mergeShapes(assembly: Assembly, shapes: DocumentShapes): void {
  for (const id of shapes.broken) assembly.broken.add(id);
  for (const draft of shapes.drafts) {
    const earlier = assembly.drafts.get(draft.id);
    if (earlier === undefined) assembly.drafts.set(draft.id, draft);
    else if (isSameButForTraits(earlier, draft)) mergeDraft(assembly, earlier, draft);
    else reportConflict(assembly, earlier, draft);
  }
}

function mergeDraft(assembly: Assembly, earlier: Draft, later: Draft): void {
  earlier.traits = mergeTraits(assembly, earlier.id, earlier.traits, later);
  for (const member of earlier.members.values()) {
    const id = `${earlier.id}$${member.name}`;
    member.traits = mergeTraits(assembly, id, member.traits, later.members.get(member.name)!);
  }
}

function reportConflict(assembly: Assembly, earlier: Draft, later: Draft): void {
  const other = describeLocation(locationOf(earlier.place, "key"));
  const place = { shape: later.id, location: locationOf(later.place, "key") };
  assembly.report(diagnose["conflicting-shape"]({ id: later.id, other }, place));
}

function isSameButForTraits(left: Draft, right: Draft): boolean {
  return (
    left.type === right.type &&
    left.version === right.version &&
    isEqualList(left.mixins, right.mixins) &&
    isEqualList(membersAsText(left), membersAsText(right)) &&
    isEqualMap(left.references, right.references, isEqualList) &&
    isEqualMap(left.names, right.names, (a, b) => isEqualMap(a, b, Object.is))
  );
}

function membersAsText(draft: Draft): readonly string[] {
  return Array.from(draft.members.values(), (member) => `${member.name} ${member.target}`);
}

function isEqualList(left: readonly ShapeId[], right: readonly ShapeId[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

function isEqualMap<T>(
  left: ReadonlyMap<string, T>,
  right: ReadonlyMap<string, T>,
  isEqual: (a: T, b: T) => boolean,
): boolean {
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && isEqual(value, right.get(name)!))
  );
}
