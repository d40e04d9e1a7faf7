import type { DiagnosticPlace, ShapeId } from "../../model/index.js";
import type { Draft } from "../ast/draft.js";
import { shownPlace, within } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";

export const MIXIN = "smithy.api#mixin";

/** The mixins of a shape that can be mixed in; the others are reported. */
export function mixinsOf(assembly: Assembly, draft: Draft): readonly Draft[] {
  return draft.mixins.flatMap((id, index) => {
    const place = shownPlace(draft.id, within(draft.place, "mixins", index, "target"), "value");
    return mixinFor(assembly, draft, id, place) ?? [];
  });
}

function mixinFor(assembly: Assembly, draft: Draft, id: ShapeId, place: DiagnosticPlace): Draft | undefined {
  const { report } = assembly;
  const mixin = assembly.drafts.get(id);
  if (mixin === undefined) {
    if (assembly.broken.has(id)) return undefined;
    report(diagnose["unknown-target"]({ target: id, closest: assembly.suggestionFor(id) }, place));
  } else if (mixin === draft) {
    // A cycle, which was found before.
  } else if (!mixin.traits.has(MIXIN)) {
    report(diagnose["not-a-mixin"]({ id }, place));
  } else if (mixin.type !== draft.type) {
    report(diagnose["mixin-type"]({ id, type: mixin.type, want: draft.type }, place));
  } else {
    return mixin;
  }
  return undefined;
}
