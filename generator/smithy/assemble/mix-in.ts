import type { ShapeId, Traits } from "../../model/index.js";
import type { Apply } from "../ast/draft.js";
import { noTraits } from "../ast/read-traits.js";
import type { Assembly } from "./assembly.js";
import { mergeTraits } from "./merge-traits.js";
import { MixedShape } from "./mixed-shape.js";
import { inOrderOfMixins } from "./mixin-order.js";
import { mixinsOf } from "./mixins-of.js";

/**
 * Copies into every shape what its mixins bring: members, traits, and the lists and names of services and operations.
 * Also takes the traits that are applied to members from mixins, and gives back those that found no member.
 *
 * @see https://smithy.io/2.0/spec/mixins.html
 */
export function mixIn(assembly: Assembly, applies: readonly Apply[]): readonly Apply[] {
  const introduced = new Map<ShapeId, Traits>();
  for (const apply of applies) {
    const earlier = introduced.get(apply.target) ?? noTraits;
    introduced.set(apply.target, mergeTraits(assembly, apply.target, earlier, apply));
  }
  for (const draft of inOrderOfMixins(assembly)) {
    if (draft.mixins.length === 0) continue;
    const mixed = new MixedShape(assembly, draft, introduced);
    for (const mixin of mixinsOf(assembly, draft)) mixed.inherit(mixin);
    mixed.finish();
  }
  return applies.filter(({ target }) => introduced.has(target));
}
