import { namespaceOf, type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { bundledShapes } from "../prelude/index.js";
import type { Validation, Validator } from "./validation.js";

/**
 * A trait of the model's own namespaces or of those that come with Hallmark is defined there. Traits of other namespaces
 * may lack their definitions: models are handed on without them. But a namespace without a dot is more likely a slip.
 */
export const unknownTrait: Validator = (validation) => {
  for (const { id, traits } of validation.owners) checkTraits(validation, id, traits);
};

function checkTraits(validation: Validation, owner: ShapeId, traits: Traits): void {
  for (const id of traits.keys()) {
    const definition = validation.model.get(id);
    const place = (): ReturnType<Validation["trait"]> => validation.trait(owner, id, [], "key");
    if (definition !== undefined) {
      if (!definition.traits.has("smithy.api#trait")) validation.report(diagnose["not-a-trait"]({ id }, place()));
    } else if (!validation.isDefined(id) && isExpected(validation, id)) {
      const parameters = { id, closest: validation.suggestionFor(id) };
      validation.report(diagnose["unknown-trait"](parameters, place()));
    }
  }
}

function isExpected(validation: Validation, id: ShapeId): boolean {
  const namespace = namespaceOf(id);
  return bundledShapes.has(namespace) || !namespace.includes(".") || validation.isOwnNamespace(id);
}
