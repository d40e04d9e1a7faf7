import type { DocumentedPage } from "../model/index.js";
import type { Pair } from "./align.js";
import { alignPage, layoutOf } from "./layout.js";
import type { Letters } from "./letters.js";
import { sentencesIn, type Sentence } from "./sentences.js";

/** Sentences of a page that are not there any more, and what stands in their place. */
export interface Change {
  /** Digests of what was there, in the order of the page; empty: what stands there now is new. */
  readonly was: readonly string[];
  /** Empty: what was there is gone. */
  readonly now: readonly Sentence[];
}

/** How a copy of a page differs from what is known of it. */
export interface PageComparison {
  /** In the order of reading. */
  readonly changes: readonly Change[];
  /** How many of the known sentences the copy has, wherever. */
  readonly found: number;
}

/** Compares a copy of a page with the digests of its sentences. A sentence that only moved is no change. */
export function comparePage(letters: Letters, page: DocumentedPage): PageComparison {
  const before = page.sentences;
  const { known, unknown } = layoutOf(letters, page);
  const after = known.map(({ digest }) => digest);
  const pairs = alignPage(page, known);
  const missing = missingOf(before, after, pairs);

  const changes: Change[] = [];
  let [next, nextUnknown] = [0, 0];
  for (const pair of [...pairs, { before: before.length, after: after.length }]) {
    const was = before.slice(next, pair.before).filter((_, index) => missing.has(next + index));
    const end = known[pair.after]?.from ?? letters.text.length;
    const now: Sentence[] = [];
    for (; nextUnknown < unknown.length && unknown[nextUnknown]!.from < end; nextUnknown++) {
      now.push(...sentencesIn(letters, unknown[nextUnknown]!));
    }
    next = pair.before + 1;
    changes.push(...pairUp(was, now));
  }
  return { changes, found: before.length - missing.size };
}

/** Which places of the known sentences have no counterpart in the copy, not even elsewhere. */
function missingOf(before: readonly string[], after: readonly string[], pairs: readonly Pair[]): ReadonlySet<number> {
  const stayed = new Set(pairs.map((pair) => pair.before));
  const arrived = new Set(pairs.map((pair) => pair.after));
  const moved = new Map<string, number>();
  after.forEach((digest, at) => {
    if (!arrived.has(at)) moved.set(digest, (moved.get(digest) ?? 0) + 1);
  });
  const missing = new Set<number>();
  before.forEach((digest, at) => {
    if (stayed.has(at)) return;
    const elsewhere = moved.get(digest) ?? 0;
    if (elsewhere > 0) moved.set(digest, elsewhere - 1);
    else missing.add(at);
  });
  return missing;
}

/** Where there are as many sentences as before, each stands for the one in its place. */
function pairUp(was: readonly string[], now: readonly Sentence[]): readonly Change[] {
  if (was.length === now.length) return was.map((digest, index) => ({ was: [digest], now: [now[index]!] }));
  return [{ was, now }];
}
