import { closureOf, membersOf, operationsOf, shapeNameOf, type ServiceShape, type Shape } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validation, Validator } from "./validation.js";

/**
 * Names that differ by case alone, or not at all, would end up in one place: the shapes of a service, after its
 * renames, and the members of a shape.
 */
export const nameConflict: Validator = (validation) => {
  for (const shape of validation.shapes) {
    checkMembers(validation, shape);
    if (shape.type === "service") checkClosure(validation, shape);
  }
};

function checkMembers(validation: Validation, shape: Shape): void {
  const names = new Map<string, string>();
  for (const member of membersOf(shape)) {
    const other = names.get(member.name.toLowerCase());
    if (other === undefined) names.set(member.name.toLowerCase(), member.name);
    else validation.report(diagnose["member-name-conflict"]({ name: member.name, other }, validation.at(member.id)));
  }
}

function checkClosure(validation: Validation, service: ServiceShape): void {
  const { model } = validation;
  const operations = operationsOf(model, service).map(({ id }) => id);
  const names = new Map<string, Shape>();
  for (const shape of closureOf(model, [...operations, ...service.errors])) {
    const name = service.rename.get(shape.id) ?? shapeNameOf(shape.id);
    const other = names.get(name.toLowerCase());
    if (other === undefined) {
      names.set(name.toLowerCase(), shape);
    } else {
      // Two strings of one name are seldom told apart by anybody; two structures are.
      const id = isHarmless(shape, other) ? "like-names" : "shape-name-conflict";
      validation.report(diagnose[id]({ service: service.id, other: other.id }, validation.at(shape.id)));
    }
  }
}

function isHarmless(shape: Shape, other: Shape): boolean {
  const named: readonly string[] = ["structure", "union", "enum", "intEnum", "operation", "map"];
  return shape.type === other.type && !named.includes(shape.type);
}
