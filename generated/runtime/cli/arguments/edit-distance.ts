/** How many characters must be added, removed or replaced to make one text of the other. */
export function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = distances[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, distances[j]! + 1, next[j - 1]! + 1));
    }
    distances = next;
  }
  return distances[to.length]!;
}

/** Whether one text may well be a misspelling of the other: at least three quarters are alike. */
export function isSimilar(one: string, other: string): boolean {
  return editDistance(one, other) <= Math.max(one.length, other.length) / 4;
}
