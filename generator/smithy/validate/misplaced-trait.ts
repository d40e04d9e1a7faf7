import { isJsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

/** A trait stands only where the `selector` of its definition allows. Selectors that are not understood allow anything. */
export const misplacedTrait: Validator = (validation) => {
  const { model, selection } = validation;
  for (const owner of validation.owners) {
    for (const trait of owner.traits.keys()) {
      const settings = model.get(trait)?.traits.get("smithy.api#trait");
      const selector = isJsonObject(settings) ? settings["selector"] : undefined;
      if (typeof selector !== "string" || selector === "*") continue;
      if (selection.select(selector)?.has(owner) ?? true) continue;
      validation.report(diagnose["misplaced-trait"]({ trait, selector }, validation.trait(owner.id, trait, [], "key")));
    }
  }
};
