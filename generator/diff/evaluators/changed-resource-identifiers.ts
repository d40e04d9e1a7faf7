import type { ShapeId } from "../../model/index.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const changedResourceIdentifiers: Evaluator = {
  name: "ChangedResourceIdentifiers",
  meaning: "A resource is identified by other identifiers.",
  breaks: { server: "always" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("resource")) {
      if (isSame(before.identifiers, after.identifiers)) continue;
      const [old, now] = [shown(before.identifiers), shown(after.identifiers)];
      yield {
        id: "ChangedResourceIdentifiers",
        severity: "error",
        message: `Identifiers of resource \`${after.id}\` changed from ${old} to ${now}.`,
        shape: after.id,
        breaks: breaks({ server: true }),
      };
    }
  },
};

function isSame(a: ReadonlyMap<string, ShapeId>, b: ReadonlyMap<string, ShapeId>): boolean {
  return a.size === b.size && [...a].every(([name, target]) => b.get(name) === target);
}

function shown(identifiers: ReadonlyMap<string, ShapeId>): string {
  return `{${[...identifiers].map(([name, target]) => `${name}=${target}`).join(", ")}}`;
}
