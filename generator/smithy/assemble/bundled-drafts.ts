import { namespaceOf, type ShapeId } from "../../model/index.js";
import type { Draft, Drafts } from "../ast/draft.js";
import { bundledDocument } from "../ast/read-document.js";
import { readShapes, type DocumentShapes } from "../ast/read-shapes.js";
import { bundledShapes, PRELUDE } from "../prelude/index.js";
import type { Report } from "../report.js";

/**
 * Adds the shapes that come with Hallmark, of those namespaces alone that the drafts refer to. What the user's files
 * define themselves stays as they have it, but for the prelude, which everything relies on.
 */
export function addBundledDrafts(drafts: Drafts, shapes: readonly DocumentShapes[], report: Report): void {
  const open = new Set([PRELUDE, ...namespacesOf(shapes)]);
  // A set takes additions while it is walked through: definitions may refer to further namespaces.
  for (const namespace of open) {
    const make = bundledShapes.get(namespace);
    if (make === undefined) continue;
    const bundled = readShapes(bundledDocument(namespace, make()), report);
    for (const draft of bundled.drafts) {
      if (namespace === PRELUDE || !drafts.has(draft.id)) drafts.set(draft.id, draft);
    }
    for (const found of namespacesOf([bundled])) open.add(found);
  }
}

function namespacesOf(shapes: readonly DocumentShapes[]): ReadonlySet<string> {
  const ids = new Set<ShapeId>();
  const add = (draft: Pick<Draft, "traits">): void => {
    for (const id of draft.traits.keys()) ids.add(id);
  };
  for (const { drafts, applies } of shapes) {
    for (const draft of drafts) {
      add(draft);
      for (const member of draft.members.values()) {
        add(member);
        ids.add(member.target);
      }
      for (const targets of draft.references.values()) for (const target of targets) ids.add(target);
    }
    applies.forEach(add);
  }
  return new Set(Array.from(ids, namespaceOf));
}
