import type { JsonValue } from "../model/index.js";
import type { Report, ReportOptions } from "./diagnostics/findings.js";
import { notHeld, type NotHeldKind } from "./diagnostics/not-held.js";
import type { Documents } from "./document/documents.js";
import type { Node } from "./document/node.js";
import type { NameBook } from "./names/name-book.js";
import type { PlaceNames } from "./names/place-names.js";
import type { ShapeBook } from "./shape-book.js";

/** What a document says of itself; 3.2 is read as 3.1. */
export type Version = "2.0" | "3.0" | "3.1";

/** A document that is being read: what the parts of the reading share. */
export interface Reading {
  readonly root: Node;
  readonly version: Version;
  readonly documents: Documents;
  readonly shapes: ShapeBook;
  readonly names: NameBook;
  readonly places: PlaceNames;
  readonly report: Report;
  /** Objects of schemas that requests hold, and that answers hold, at any depth. */
  readonly sent: { readonly request: ReadonlySet<JsonValue>; readonly answer: ReadonlySet<JsonValue> };
}

/** Reports something that the model cannot hold. Findings with different subjects are counted apart. */
export function leaveOut(
  reading: Pick<Reading, "report">,
  kind: NotHeldKind,
  place: Node,
  { subject = "", ...options }: { readonly subject?: string } & ReportOptions = {},
): void {
  reading.report(notHeld(kind, subject), place, options);
}
