import type { ServicePlan, StructurePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import { shapeComment } from "../shared/documentation.js";
import type { Statement } from "../shared/generated-file.js";
import type { Imports } from "../shared/imports.js";
import { propertySignature } from "../shared/property-signature.js";

/** The interface of a structure, members in the order of the model. */
export function interfaceOf(plan: ServicePlan, structure: StructurePlan, imports: Imports): Statement {
  return {
    kind: StructureKind.Interface,
    docs: shapeComment(structure),
    name: structure.name,
    isExported: true,
    properties: structure.members.map((member) => propertySignature(plan, member, imports)),
  };
}
