import { isJsonObject, membersOf, type JsonValue, type Shape } from "../../model/index.js";
import { breakingChangesOf } from "../breaking-changes.js";
import type { TraitChange } from "../change.js";
import type { Differences } from "../differences.js";
import { equalValues } from "../equal-values.js";
import type { Evaluator } from "../evaluator.js";
import type { Piece } from "../piece.js";
import { traitBreaks } from "../trait-kinds.js";
import { eventOf, traitMessage } from "../trait-message.js";
import { strategiesFor } from "./modified-trait.js";
import { brokenRules } from "./trait-breaking-change.js";

export const changedTrait: Evaluator = {
  name: "ChangedTrait",
  meaning: "A trait was added, removed or changed in a way that the rules of its definition do not mind.",
  breaks: {
    "client source": "by kind of trait",
    "client wire": "by kind of trait",
    server: "by kind of trait",
    docs: "by kind of trait",
  },
  *evaluate(differences) {
    for (const { after: piece, traits } of differences.changed) {
      for (const trait of traits) {
        const event = eventOf(trait);
        if (event === undefined || isToldElsewhere(differences, piece, trait)) continue;
        const who = traitBreaks(differences, piece.id, trait, "note");
        yield {
          id: `ChangedTrait.${event.kind}.${trait.id}`,
          severity: who.every((each) => each === "docs") ? "note" : "warning",
          message: traitMessage(trait.id, event, ""),
          shape: piece.id,
          breaks: who,
        };
      }
    }
  },
};

/** Whether another evaluator speaks of it, or there is nothing to speak of. */
function isToldElsewhere(differences: Differences, piece: Piece, trait: TraitChange): boolean {
  const definition = differences.definitionOf(trait.id);
  if (definition === undefined || breakingChangesOf(definition).length === 0) return true;
  if (strategiesFor(definition).length > 0) return true;
  if (equalValues(filledIn(definition, trait.before), filledIn(definition, trait.after))) return true;
  const [found] = brokenRules(differences, piece, trait);
  return found !== undefined;
}

/** A value with the defaults of the members that it leaves out. */
function filledIn(definition: Shape, value: JsonValue | undefined): JsonValue | undefined {
  if (definition.type !== "structure" || !isJsonObject(value)) return value;
  const defaults = membersOf(definition).flatMap(({ name, traits }): (readonly [string, JsonValue])[] => {
    const fallback = traits.get("smithy.api#default");
    return fallback === undefined ? [] : [[name, fallback]];
  });
  return { ...Object.fromEntries(defaults), ...value };
}
