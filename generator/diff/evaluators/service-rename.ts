import type { ServiceShape, ShapeId } from "../../model/index.js";
import { breaks, type Evaluator } from "../evaluator.js";
import { reachedFrom, shapesOfService } from "../travels.js";

export const serviceRename: Evaluator = {
  name: "ServiceRename",
  meaning: "A shape that a service had before goes by another name in it.",
  breaks: { "client source": "always", server: "always" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("service")) {
      for (const message of renames(before, after, () => closureOf(before))) {
        yield {
          id: "ServiceRename",
          severity: "error",
          message: `Service rename of ${message}`,
          shape: after.id,
          breaks: breaks({ "client source": true, server: true }),
        };
      }
    }

    function closureOf(service: ServiceShape): ReadonlySet<ShapeId> {
      return reachedFrom(differences.oldModel, shapesOfService(differences.oldModel, service));
    }
  },
};

function* renames(before: ServiceShape, after: ServiceShape, closure: () => ReadonlySet<ShapeId>): Iterable<string> {
  for (const [id, name] of before.rename) {
    const now = after.rename.get(id);
    if (now === undefined) yield `\`${id}\` to \`${name}\` was removed`;
    else if (now !== name) yield `\`${id}\` was changed from \`${name}\` to \`${now}\``;
  }
  const added = [...after.rename].filter(([id]) => !before.rename.has(id));
  if (added.length === 0) return;
  const old = closure();
  for (const [id, name] of added) if (old.has(id)) yield `\`${id}\` to \`${name}\` was added to an old shape`;
}
