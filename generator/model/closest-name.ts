/** Beyond this length a name is no slip of the finger, and the comparison takes long. */
const LONGEST = 200;

/**
 * The candidate that is most likely meant by a misspelt name: equal but for case, at most a third of its letters away,
 * or longer but with the same beginning. `undefined` when nothing is near.
 */
export function closestOf(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const wanted = name.toLowerCase();
  let limit = Math.floor(wanted.length / 3);
  let closest: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit) continue;
    const distance = distanceOf(wanted, other, limit);
    if (distance > limit || (distance === limit && closest !== undefined)) continue;
    closest = candidate;
    limit = distance;
  }
  return closest ?? (wanted.length < 3 ? undefined : find(candidates, (name) => name.toLowerCase().startsWith(wanted)));
}

function find(names: Iterable<string>, test: (name: string) => boolean): string | undefined {
  for (const name of names) if (test(name)) return name;
  return undefined;
}

/** Letters to add, remove, change or swap with a neighbour to get from one text to the other; beyond the limit, any larger number. */
function distanceOf(from: string, to: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[to.length]!;
}
