import { isJsonObject, membersOf, type JsonValue, type Member, type Shape, type ShapeId } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validation, Validator } from "./validation.js";

/**
 * What a trait's definition excludes: other traits beside it (`conflicts`), and the same trait on a second member of a
 * structure or on the target of a second member (`structurallyExclusive`).
 */
export const exclusiveTraits: Validator = (validation) => {
  for (const owner of validation.owners) checkConflicts(validation, owner);
  for (const shape of validation.shapes) if (shape.type === "structure") checkMembers(validation, shape);
};

function checkConflicts(validation: Validation, owner: Shape | Member): void {
  if (owner.traits.size < 2) return;
  for (const id of owner.traits.keys()) {
    for (const other of listOf(settingsOf(validation, id, "conflicts"))) {
      // Said once for a pair of which each excludes the other.
      const isMutual = listOf(settingsOf(validation, other, "conflicts")).includes(id);
      if (!owner.traits.has(other) || (isMutual && id < other)) continue;
      validation.report(
        diagnose["conflicting-traits"]({ trait: id, other }, validation.trait(owner.id, id, [], "key")),
      );
    }
  }
}

function checkMembers(validation: Validation, shape: Shape): void {
  const first = new Map<ShapeId, Member>();
  for (const member of membersOf(shape)) {
    const target = validation.model.get(member.target);
    const exclusive = [
      ...[...member.traits.keys()].filter((id) => settingsOf(validation, id, "structurallyExclusive") === "member"),
      ...[...(target?.traits.keys() ?? [])].filter(
        (id) => settingsOf(validation, id, "structurallyExclusive") === "target",
      ),
    ];
    for (const trait of exclusive) {
      const other = first.get(trait);
      if (other === undefined) first.set(trait, member);
      else validation.report(diagnose["exclusive-trait"]({ trait, other: other.name }, validation.at(member.id)));
    }
  }
}

function settingsOf(validation: Validation, trait: ShapeId, setting: string): JsonValue | undefined {
  const definition = validation.model.get(trait)?.traits.get("smithy.api#trait");
  return isJsonObject(definition) ? definition[setting] : undefined;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] & readonly string[] {
  return (Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : []) as readonly string[];
}
