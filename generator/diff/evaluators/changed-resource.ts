import type { ShapeId } from "../../model/index.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";

export const changedResource: Evaluator = {
  name: "ChangedResource",
  meaning: "A resource has gained, lost or changed a property, or another operation takes a part in its life.",
  breaks: { server: "if a property or operation is gone or another" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("resource")) {
      yield* compared(after.id, "Property", before.properties, after.properties);
      yield* compared(after.id, "Lifecycle", before.lifecycle, after.lifecycle);
    }
  },
};

function* compared(
  shape: ShapeId,
  what: "Property" | "Lifecycle",
  before: ReadonlyMap<string, ShapeId>,
  after: ReadonlyMap<string, ShapeId>,
): Iterable<Finding> {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) continue;
    const subject = what === "Property" ? `Property \`${name}\`` : `Operation for \`${name}\``;
    const verb = old === undefined ? `is new: \`${now}\`` : now === undefined ? `is gone: \`${old}\`` : "";
    yield {
      id: `ChangedResource.${what}.${name}`,
      severity: old === undefined ? "note" : "warning",
      message: `${subject} of resource \`${shape}\` ${verb || `changed from \`${old}\` to \`${now}\``}`,
      shape,
      breaks: breaks({ server: old !== undefined }),
    };
  }
}
