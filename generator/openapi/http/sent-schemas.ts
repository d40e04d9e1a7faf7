import type { JsonValue } from "../../model/index.js";
import type { Documents } from "../document/documents.js";
import type { Node } from "../document/node.js";

/** Every object that can be reached from some places, references followed. */
export function reachedObjects(documents: Documents, starts: readonly Node[]): ReadonlySet<JsonValue> {
  const reached = new Set<JsonValue>();
  const open = [...starts];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node.value !== "object" || node.value === null || reached.has(node.value)) continue;
    reached.add(node.value);
    if (node.string("$ref") !== undefined) {
      const target = documents.follow(node);
      if (target) open.push(target);
    }
    for (const [name, value] of Object.entries(node.value)) {
      if (typeof value === "object" && value !== null) open.push(node.get(name)!);
    }
  }
  return reached;
}
