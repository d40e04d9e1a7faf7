/** What stands in the place of a text that must not be shown. */
export const HIDDEN = "‹not shown›";

/** Shorter texts are words and figures of any report: only in quotes are they hidden. */
const SHORT = 4;

/**
 * Hides some texts wherever they occur in another one; of two that begin at the same place, the longer one.
 *
 * They may be as many and as long as a client likes, which no regular expression bears: those that are not short are
 * looked up by how they begin.
 */
export function hiderOf(texts: Iterable<string>): (text: string) => string {
  const all = new Set([...texts].filter((each) => each.trim() !== ""));
  const lengths = new Map<string, Set<number>>();
  for (const each of all) {
    const start = each.length < SHORT ? "" : each.slice(0, SHORT);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(each.length));
  }
  const longestFirst = new Map([...lengths].map(([start, set]) => [start, [...set].toSorted((a, b) => b - a)]));
  const short = longestFirst.get("") ?? [];
  const lengthAt = (text: string, at: number): number | undefined =>
    longestFirst.get(text.slice(at, at + SHORT))?.find((length) => all.has(text.slice(at, at + length))) ??
    short.find((length) => all.has(text.slice(at, at + length)) && isQuoted(text, at, at + length));
  return (text) => {
    let shown = "";
    let from = 0;
    for (let at = 0; at < text.length;) {
      const length = lengthAt(text, at);
      if (length === undefined) {
        at += 1;
        continue;
      }
      shown += text.slice(from, at) + HIDDEN;
      at += length;
      from = at;
    }
    return shown + text.slice(from);
  };
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /["'`]/.test(text[start - 1] ?? "") && /["'`\\]/.test(text[end] ?? "");
}
