import { readPattern, type PatternNode } from "./pattern-node.js";
import { ecmaPattern } from "./pattern/index.js";

/** Inclusive limits on the number of characters. */
interface Lengths {
  readonly min: number;
  readonly max: number;
}

/**
 * A string that matches a pattern of ECMA 262 within limits of length; `undefined` where none was found. The choices
 * are made from the pattern's text, lookarounds ignored, and every candidate is tested with the engine before it is
 * given away, so that an answer is always right.
 *
 * @param salt Varies the choice among the characters that a class allows.
 * @see smithy.api#pattern
 */
export function samplePattern(pattern: string, lengths: Lengths, salt = 0): string | undefined {
  const ecma = ecmaPattern(pattern);
  if ("problem" in ecma) return undefined;
  const test = new RegExp(ecma.source, ecma.flags);
  const parsed = readPattern(ecma.source);
  const fits = (text: string) => text.length >= lengths.min && text.length <= lengths.max && test.test(text);
  for (const alternative of [0, 1, 2, 3]) {
    for (const base of [0, 1, 2, 4, 8, 40]) {
      const write = (loop: number, extra: number) =>
        new Writer({ alternative, salt, repeats: (of) => base + (of === loop ? extra : 0) }).write(parsed.node);
      const plain = write(-1, 0);
      if (fits(plain)) return plain;
      // An expression that is open at its end takes any text after the match.
      const padded = plain.padEnd(lengths.min, "a");
      if (fits(padded)) return padded;
      // Otherwise one loop is run more often, as often as the missing characters need.
      for (let loop = 0; plain.length < lengths.min && loop < parsed.loops; loop++) {
        const step = write(loop, 1).length - plain.length;
        const longer = step > 0 ? write(loop, Math.ceil((lengths.min - plain.length) / step)) : "";
        if (fits(longer)) return longer;
      }
    }
  }
  return undefined;
}

/** How the choices that a pattern leaves open are made. */
interface Choices {
  readonly alternative: number;
  readonly salt: number;
  /** How often a loop runs beyond its minimum. */
  readonly repeats: (loop: number) => number;
}

class Writer {
  readonly #choices: Choices;
  readonly #captured = new Map<number, string>();
  #taken = 0;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  write(node: PatternNode): string {
    switch (node.kind) {
      case "text":
        return node.text;
      case "characters":
        return node.choices[(this.#choices.salt + this.#taken++) % Math.min(node.choices.length, 36)] ?? "";
      case "sequence":
        return node.items.map((item) => this.write(item)).join("");
      case "either":
        return this.write(node.options[this.#choices.alternative % node.options.length]!);
      case "group": {
        const text = this.write(node.node);
        this.#captured.set(node.index, text);
        return text;
      }
      case "reference":
        return this.#captured.get(node.index) ?? "";
      case "repeat": {
        const times = Math.min(node.max, node.min + this.#choices.repeats(node.loop));
        return Array.from({ length: times }, () => this.write(node.node)).join("");
      }
      case "nothing":
        return "";
      default:
        return node satisfies never;
    }
  }
}
