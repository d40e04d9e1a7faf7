import { closestOf, containerOf, memberNameOf, type ShapeId } from "../../model/index.js";
import type { Apply } from "../ast/draft.js";
import { locationOf } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";
import { mergeTraits } from "./merge-traits.js";

/**
 * Applies traits to shapes and to the members that shapes define themselves. What is left over is returned: it may be
 * meant for members that come from mixins.
 */
export function applyTraits(assembly: Assembly, applies: Iterable<Apply>): readonly Apply[] {
  const left: Apply[] = [];
  for (const apply of applies) if (!applyTo(assembly, apply)) left.push(apply);
  return left;
}

/** Reports apply statements whose target no shape and no mixin provides. */
export function reportUnknownTargets(assembly: Assembly, applies: Iterable<Apply>): void {
  for (const { target, place } of applies) {
    if (assembly.broken.has(containerOf(target))) continue;
    const closest = closestTarget(assembly, target);
    assembly.report(diagnose["unknown-apply-target"]({ target, closest }, { location: locationOf(place, "key") }));
  }
}

function applyTo(assembly: Assembly, apply: Apply): boolean {
  const name = memberNameOf(apply.target);
  const draft = assembly.drafts.get(containerOf(apply.target));
  const target = name === undefined ? draft : draft?.members.get(name);
  if (target === undefined) return false;
  if (target.place.document.isBundled) {
    // Everything relies on these shapes, and nothing looks them over again.
    const place = { shape: apply.target, location: locationOf(apply.place, "key") };
    assembly.report(diagnose["fixed-apply-target"]({ target: apply.target }, place));
    return true;
  }
  target.traits = mergeTraits(assembly, apply.target, target.traits, apply);
  return true;
}

function closestTarget(assembly: Assembly, target: ShapeId): ShapeId | undefined {
  const draft = assembly.drafts.get(containerOf(target));
  if (draft === undefined) return assembly.suggestionFor(target);
  const name = closestOf(memberNameOf(target) ?? "", draft.members.keys());
  return name && `${draft.id}$${name}`;
}
