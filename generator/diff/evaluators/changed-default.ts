import type { JsonValue, Shape } from "../../model/index.js";
import type { Change, TraitChange } from "../change.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator } from "../evaluator.js";
import { showInline } from "../show-value.js";

const DEFAULT = "smithy.api#default";

export const changedDefault: Evaluator = {
  name: "ChangedDefault",
  meaning: "A default was added, removed or changed in a way that earlier generated code does not know of.",
  breaks: {
    "client source": "if clients see the member or shape: what is absent now means something else",
    server: "if clients send it: what they leave out now means something else",
  },
  *evaluate(differences) {
    for (const change of differences.changed) {
      const trait = change.traits.find(({ id }) => id === DEFAULT);
      const verdict = trait && judge(differences, change, trait);
      if (verdict === undefined) continue;
      const { input, output } = differences.travels.of(change.after.id);
      const who = breaks({ "client source": input || output, server: input });
      yield { id: "ChangedDefault", ...verdict, shape: change.after.id, breaks: who };
    }
  },
};

type Verdict = { readonly severity: "error" | "danger"; readonly message: string } | undefined;

function judge(differences: Differences, { after: piece }: Change, { before, after }: TraitChange): Verdict {
  const error = (message: string): Verdict => ({ severity: "error", message });
  if (after === undefined) {
    const target = piece.type === "member" ? differences.newModel.get(piece.target) : undefined;
    if (before === null && target !== undefined && (target.traits.get(DEFAULT) ?? null) === null) return undefined;
    return error("@default trait was removed. This will break previously generated code.");
  }
  if (before === undefined) {
    const added = `Added @default: ${showInline(after)}`;
    if (piece.type !== "member") {
      return error(`Adding the @default trait to a root-level shape will break previously generated code. ${added}`);
    }
    if (after === null || piece.traits.has("smithy.api#addedDefault")) return undefined;
    return error(
      "Adding the @default trait to a member without also adding the @addedDefault trait will break previously " +
        `generated code. ${added}`,
    );
  }
  if (piece.type !== "member") {
    return error(
      "Changing the @default value of a root-level shape will break previously generated code. " +
        `Old value: ${showInline(before)}. New value: ${showInline(after)}`,
    );
  }
  return judgeChange(differences.newModel.get(piece.target), before, after);
}

function judgeChange(target: Shape | undefined, before: JsonValue, after: JsonValue): Verdict {
  const [old, now] = [showInline(before), showInline(after)];
  const wasZero = isZero(target, before);
  if (wasZero === isZero(target, after)) {
    return {
      severity: "danger",
      message:
        "Changing the @default value of a member is dangerous and could break previously generated code or lead to " +
        `subtle errors. Do this only when strictly necessary. Old value: ${old}. New value: ${now}`,
    };
  }
  return {
    severity: "error",
    message: wasZero
      ? `The @default trait of this member changed from the zero value of the target shape, \`${old}\`, to a value ` +
        `that is not the zero value, \`${now}\`. This will break previously generated code.`
      : "The @default trait of this member changed from something other than the zero value of the target shape, " +
        `\`${old}\`, to the zero value, \`${now}\`. This will break previously generated code.`,
  };
}

const numbers: ReadonlySet<string> = new Set(["byte", "short", "integer", "long", "float", "double"]);

/** Whether a default is the value that Smithy 1.0 gave to members of such a type. */
function isZero(target: Shape | undefined, value: JsonValue): boolean {
  if (target === undefined) return false;
  if (target.type === "boolean") return value === false;
  if (target.type === "blob") return value === "";
  return numbers.has(target.type) && value === 0;
}
