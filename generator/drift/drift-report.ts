import type { DocumentedRule, PlacedRule } from "../model/index.js";
import type { ComparedPage } from "./choose-page.js";
import type { Sentence } from "./sentences.js";
import { similarity } from "./similarity.js";

/** What a newer copy of a page changes. Written as JSON it follows `drift.schema.json`. */
export interface DriftReport {
  readonly kind: "hallmark-docs-drift";
  readonly version: 1;
  /** The copy, as it was named. */
  readonly page: string;
  /** Title of the page that it is a copy of. */
  readonly document: string;
  /** How many sentences are known of the page, and how many of them the copy has. */
  readonly sentences: { readonly known: number; readonly found: number };
  /** In the order of reading; none: the page still says what it said. */
  readonly changes: readonly DriftChange[];
  /** The rules that a change touches, by id. */
  readonly rules: readonly TouchedRule[];
  /** Ids of the rules of this document that no sentence is known for: changes in them go unnoticed. */
  readonly unwatched: readonly string[];
}

/** Sentences that changed, are gone or are new. */
export interface DriftChange {
  readonly kind: "changed" | "removed" | "new";
  /** What is not there any more; `rules` are the ids of those that it says. */
  readonly was: readonly { readonly digest: string; readonly rules: readonly string[] }[];
  /** What stands there now. */
  readonly now: readonly Sentence[];
}

/** A rule to look at again, with all that follows from it. */
export interface TouchedRule {
  readonly id: string;
  readonly statement: string;
  /** Heading in the document. */
  readonly section?: string | undefined;
  /** The shape or member that the rule is applied to. */
  readonly shape: string;
  /** Of several new sentences, the one that shares the most words with the statement. */
  readonly nearest?: string | undefined;
  /** Where the rule is written down: file and line. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
  /** The scenarios that cite the rule; `file` is where they are written, absent for derived ones. */
  readonly scenarios: readonly CitingScenario[];
  /** Further files that name the rule. */
  readonly files: readonly string[];
}

/** A scenario that cites rules. */
export interface CitingScenario {
  readonly id: string;
  readonly title: string;
  readonly file?: string | undefined;
}

/** What is known of a rule beyond the page. */
export type Trace = Pick<TouchedRule, "places" | "scenarios" | "files">;

/** Says which rules the changes of a page touch. */
export function driftReport(
  file: string,
  { page, changes, found }: ComparedPage,
  rules: readonly PlacedRule[],
  traceOf: (rule: DocumentedRule) => Trace,
): DriftReport {
  const listed = new Set(page.sentences);
  const own = rules.filter(({ rule }) => rule.source.document === page.document);
  const isWatched = ({ rule }: PlacedRule) => (rule.source.sentences ?? []).some((digest) => listed.has(digest));
  const bySentence = new Map<string, string[]>();
  for (const { rule } of own) {
    for (const digest of rule.source.sentences ?? []) {
      bySentence.set(digest, [...(bySentence.get(digest) ?? []), rule.id]);
    }
  }

  const reported = changes.map(({ was, now }): DriftChange => ({
    kind: was.length === 0 ? "new" : now.length === 0 ? "removed" : "changed",
    was: was.map((digest) => ({ digest, rules: bySentence.get(digest) ?? [] })),
    now,
  }));
  const candidates = new Map<string, Sentence[]>();
  for (const { was, now } of reported) {
    for (const id of was.flatMap((sentence) => sentence.rules)) {
      candidates.set(id, [...(candidates.get(id) ?? []), ...now]);
    }
  }
  return {
    kind: "hallmark-docs-drift",
    version: 1,
    page: file,
    document: page.document,
    sentences: { known: page.sentences.length, found },
    changes: reported,
    rules: own
      .filter(({ rule }) => candidates.has(rule.id))
      .map(({ shape, rule }) => ({
        id: rule.id,
        statement: rule.statement,
        section: rule.source.section,
        shape,
        nearest: nearestOf(rule.statement, candidates.get(rule.id)!),
        ...traceOf(rule),
      })),
    unwatched: own.filter((placed) => !isWatched(placed)).map(({ rule }) => rule.id),
  };
}

/** Less in common than this is chance. */
const SMALLEST_LIKENESS = 0.2;

function nearestOf(statement: string, sentences: readonly Sentence[]): string | undefined {
  if (sentences.length < 2) return undefined;
  const scored = sentences.map(({ text }) => ({ text, likeness: similarity(statement, text) }));
  const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a));
  return best.likeness < SMALLEST_LIKENESS ? undefined : best.text;
}
