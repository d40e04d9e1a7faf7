import { type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { describePath } from "../value/value-problem.js";
import type { Validation, Validator } from "./validation.js";

/** The value of every trait is one of the trait's own shape. */
export const traitValues: Validator = (validation) => {
  for (const { id, traits } of validation.owners) checkTraits(validation, id, traits);
};

function checkTraits(validation: Validation, owner: ShapeId, traits: Traits): void {
  for (const [id, value] of traits) {
    const definition = validation.model.get(id);
    if (definition === undefined || !definition.traits.has("smithy.api#trait")) continue;
    for (const { path, kind, message } of validation.values.check(definition, value)) {
      if (kind === "unknown member") {
        const parameters = { trait: id, name: describePath(path) };
        validation.report(diagnose["unknown-trait-member"](parameters, validation.trait(owner, id, path, "key")));
      } else {
        const what = path.length > 0 ? `\`${describePath(path)}\` of \`${id}\`` : `\`${id}\``;
        validation.report(
          diagnose["invalid-trait-value"]({ what, problem: message }, validation.trait(owner, id, path)),
        );
      }
    }
  }
}
