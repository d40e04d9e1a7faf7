interface Shape {
  readonly type: string;
  members?: Record<string, object>;
  traits?: Record<string, unknown>;
  operations?: object[];
}

/**
 * A model that differs from another as a later release does: every 20th structure has a member more, every 20th text
 * another limit, every 50th documentation other words, and each service an operation less.
 */
export function changedCopy(text: string): string {
  const model = JSON.parse(text) as { readonly shapes: Record<string, Shape> };
  let count = 0;
  for (const shape of Object.values(model.shapes)) {
    count++;
    if (shape.type === "structure" && count % 20 === 0) {
      shape.members = { ...shape.members, HallmarkAdded: { target: "smithy.api#String" } };
    }
    if (shape.type === "string" && count % 20 === 0) {
      shape.traits = { ...shape.traits, "smithy.api#length": { min: 1, max: 1000 + count } };
    }
    if (count % 50 === 0) shape.traits = { ...shape.traits, "smithy.api#documentation": `Words of release ${count}.` };
    if (shape.type === "service") shape.operations = shape.operations?.slice(1) ?? [];
  }
  return JSON.stringify(model);
}
