import type { MemberPlan, ServicePlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import { schemaModule, schemaName } from "../shared/schema-module.js";
import { describeTarget, identity, memberReference } from "./reference.js";
import type { Schema } from "./schema-file.js";

/** The schema of one structure, union or error. */
export function structureSchema(plan: ServicePlan, shape: StructurePlan | UnionPlan): Schema {
  const { kind, type } = formOf(shape);
  const members = requiredFirst(shape);
  const required = shape.kind === "structure" ? members.filter(({ isRequired }) => isRequired).length : 0;
  return {
    path: schemaModule(plan, shape),
    name: schemaName(shape),
    type,
    fields(imports) {
      const context = { plan, imports, isRecursive: shape.isRecursive };
      return [
        kind,
        ...identity(shape),
        members.map(({ name }) => ({ text: JSON.stringify(name) })),
        members.map((member) => ({
          text: memberReference(context, member),
          remark: `${member.name}: ${describeTarget(plan, member)}`,
        })),
        ...(required > 0 ? [String(required)] : []),
      ];
    },
  };
}

function formOf(shape: StructurePlan | UnionPlan) {
  if (shape.kind === "union") return { kind: "4", type: "UnionSchema" } as const;
  if (shape.role === "error") return { kind: "-3", type: "ErrorSchema" } as const;
  return { kind: "3", type: "StructureSchema" } as const;
}

/** Required members come first, because a schema only says how many there are. */
function requiredFirst(shape: StructurePlan | UnionPlan): readonly MemberPlan[] {
  if (shape.kind === "union") return shape.members;
  return [
    ...shape.members.filter(({ isRequired }) => isRequired),
    ...shape.members.filter(({ isRequired }) => !isRequired),
  ];
}
