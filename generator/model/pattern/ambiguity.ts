import type { Automaton } from "./automaton.js";

/** How the time that engines take, which go back and try again, grows with the text. */
export type Growth = "linear" | "polynomial" | "exponential";

/** Beyond so many states looked at, a pattern counts as what it was being looked at for. */
const patience = 20_000;

/**
 * How ambiguous a pattern is, by the criteria of Weber and Seidl. A text that leads from a position back to itself in two
 * ways makes the time grow exponentially. One that leads from a position back to itself and also on to another, which it
 * leads back to itself too, makes it grow with a power of the length.
 */
export function growthOf(automaton: Automaton): Growth {
  const { positions, stops } = automaton;
  // Engines are content with the first match.
  const follow = automaton.follow.map((next, position) => (stops.includes(position) ? [] : next));
  const isLooped = positions.map((_, position) =>
    leadsTo([position], [position], ([a]) => follow[a!]!.map((b) => [b]), positions.length),
  );
  const shared = sharedCharacters(automaton);
  const meet = (a: number, b: number) => shared[positions[a]!]![positions[b]!]!;
  const pairs: Steps = ([a, b]) => follow[a!]!.flatMap((c) => follow[b!]!.filter((d) => meet(c, d)).map((d) => [c, d]));
  const triples: Steps = ([a, b, c]) =>
    pairs([a!, b!]).flatMap(([d, e]) => follow[c!]!.filter((f) => meet(d!, f) && meet(e!, f)).map((f) => [d!, e!, f]));

  let growth: Growth = "linear";
  for (const p of positions.keys()) {
    if (!isLooped[p]) continue;
    // Where two ways that began together at p may be.
    const apart = reachable([p, p], pairs, positions.length).filter(([a, b]) => a !== b);
    if (apart.some((pair) => leadsTo(pair, [p, p], pairs, positions.length))) return "exponential";
    if (growth === "polynomial") continue;
    const others = apart.flatMap(([a, b]) => (a === p && isLooped[b!] ? [b!] : []));
    if (others.some((q) => leadsTo([p, p, q], [p, q, q], triples, positions.length))) growth = "polynomial";
  }
  return growth;
}

/** Positions that are followed at the same time. */
type State = readonly number[];
type Steps = (state: State) => readonly State[];

function reachable(start: State, steps: Steps, size: number): readonly State[] {
  const seen = new Set<number>();
  const found: State[] = [];
  const open = [start];
  for (let state = open.pop(); state && found.length < patience; state = open.pop()) {
    for (const next of steps(state)) {
      const key = next.reduce((number, position) => number * size + position, 0);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(next);
      open.push(next);
    }
  }
  return found;
}

function leadsTo(start: State, goal: State, steps: Steps, size: number): boolean {
  const found = reachable(start, steps, size);
  return found.length >= patience || found.some((state) => state.every((position, index) => position === goal[index]));
}

/** For each pair of classes, whether a character is in both: by trial, with characters of all kinds. */
function sharedCharacters({ classes }: Automaton): readonly (readonly boolean[])[] {
  const members = classes.map((text) => {
    const expression = new RegExp(`^${text}$`, "u");
    return trials.map((character) => expression.test(character));
  });
  return members.map((a) => members.map((b) => a.some((isMember, index) => isMember && b[index])));
}

const trials: readonly string[] = [
  ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)),
  ..."ЖλאعહกあアA漢한٣Ⅷ€→「゙\u2003\u200b\u2028\u3000\ue000🔑𝔸𐍈",
];
