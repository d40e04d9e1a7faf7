import { membersOf, type ServicePlan, type ShapePlan } from "../../plan/index.js";

type ShapeId = ShapePlan["id"];

const known = new WeakMap<ServicePlan, ReadonlyMap<ShapeId, string>>();

/** The base of the file name of the only operation that takes or answers a shape, which nothing else has to do with. */
export function operationFileOf(plan: ServicePlan, shape: ShapeId): string | undefined {
  let files = known.get(plan);
  if (!files) known.set(plan, (files = operationFiles(plan)));
  return files.get(shape);
}

function operationFiles(plan: ServicePlan): ReadonlyMap<ShapeId, string> {
  const files = new Map<ShapeId, string>();
  const shared = new Set([...plan.shapes.values()].flatMap(membersOf).map(({ target }) => target));
  for (const { fileName, input, output } of plan.operations) {
    for (const shape of [input, output]) {
      if (!shape) continue;
      if (files.has(shape.id)) shared.add(shape.id);
      files.set(shape.id, fileName);
    }
  }
  for (const id of shared) files.delete(id);
  return files;
}
