import { growthOf, type Growth } from "./ambiguity.js";
import { automatonOf, type Automaton } from "./automaton.js";
import { flattenRepeats } from "./flatten-repeats.js";
import type { Group } from "./node.js";
import { readPattern } from "./read-pattern.js";
import { Untranslatable } from "./untranslatable.js";

/** A pattern on which an engine that goes back and tries again may take too long, and a way to match it that does not. */
export interface SlowPattern {
  readonly growth: Exclude<Growth, "linear">;
  readonly automaton: Automaton;
}

/** `undefined` for a pattern on which engines are quick, and for one that an automaton cannot say. */
export function slowPattern(pattern: string): SlowPattern | undefined {
  if (isPlain(pattern)) return undefined;
  const automaton = automatonOfText(pattern);
  const growth = automaton && growthOf(automaton);
  return automaton && growth && growth !== "linear" ? { growth, automaton } : undefined;
}

/** Most patterns are: it takes two repeats, or one and a match that may begin anywhere, to go back more than once. */
function isPlain(pattern: string): boolean {
  const repeats = pattern.match(/[*+]|,\}/g)?.length ?? 0;
  return repeats === 0 || (repeats === 1 && pattern.startsWith("^") && !pattern.includes("|"));
}

function automatonOfText(pattern: string): Automaton | undefined {
  try {
    // Nothing refers to a group in a pattern that has an automaton.
    return automatonOf(flattenRepeats(readPattern(pattern), () => false) as Group);
  } catch (error) {
    if (error instanceof Untranslatable || error instanceof RangeError) return undefined;
    throw error;
  }
}
