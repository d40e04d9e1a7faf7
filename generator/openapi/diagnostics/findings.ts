import type { Diagnostic, Severity } from "../../model/index.js";
import type { Node } from "../document/node.js";

/** How many findings of one kind are shown one by one; of documents with thousands the rest is counted. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 100, danger: 50, warning: 10, note: 3 };

/** Takes a finding about a part of a document. */
export type Report = (diagnostic: Diagnostic, place: Node, options?: ReportOptions) => void;

export interface ReportOptions {
  /** Whether the finding points at the value or at the name that it is written under. Left out: the value. */
  readonly part?: "key" | "value";
  /** Findings of one kind are counted together: those of one id where none is given. */
  readonly kind?: string;
}

/** Findings of one kind. */
interface Group {
  readonly shown: Diagnostic[];
  readonly places: Set<string>;
  /** Those beyond the shown ones. */
  more: number;
}

/** Collects findings, each once a place. */
export class Findings {
  readonly #groups = new Map<string, Group>();
  readonly #wrong = new Set<string>();

  readonly report: Report = (diagnostic, place, { part = "value", kind = "" } = {}) => {
    const address = `${place.source.path}#${place.path.join("/")}`;
    if (diagnostic.severity === "error") {
      // What is wrong in one way at a place is wrong in others as well, and one is enough to look there.
      if (this.#wrong.has(address)) return;
      this.#wrong.add(address);
    }
    const key = `${diagnostic.id} ${kind}`;
    const group = this.#groups.get(key) ?? { shown: [], places: new Set<string>(), more: 0 };
    this.#groups.set(key, group);
    const entry = `${address} ${diagnostic.message}`;
    if (group.places.has(entry)) return;
    group.places.add(entry);
    // Places are worked out for what is shown alone: the text of the file is looked through for them.
    if (group.shown.length > SHOWN[diagnostic.severity]) group.more++;
    else group.shown.push({ ...diagnostic, location: place.location(part) });
  };

  /** Everything that was found in the order of the places, kinds with many cut short, which is said. */
  all(): readonly Diagnostic[] {
    const found = [...this.#groups.values()].flatMap(({ shown, more }) => {
      if (more === 0) return shown;
      const last = shown.at(-1)!;
      const message = `${last.message} (And ${more} more \`${last.id}\` like this.)`;
      return [...shown.slice(0, -1), { ...last, message }];
    });
    return found.sort(byPlace);
  }
}

function byPlace({ location: a }: Diagnostic, { location: b }: Diagnostic): number {
  if (a!.file !== b!.file) return a!.file < b!.file ? -1 : 1;
  return a!.line - b!.line || a!.column - b!.column;
}
