import type { Group, Node } from "./node.js";

/**
 * A pattern as an automaton of positions (Glushkov's): each position is a place in the pattern that takes one character,
 * and says which positions may take the next one. Trying all possible positions at once takes time in proportion to the
 * text, whatever the pattern, where going back and trying again may take for ever.
 */
export interface Automaton {
  /** Classes of characters, each as an expression of one character. */
  readonly classes: readonly string[];
  /** The class of each position. */
  readonly positions: readonly number[];
  /** Where a match may begin, and what may come after each position. */
  readonly first: readonly number[];
  readonly follow: readonly (readonly number[])[];
  /** Where a match may end at the end of the text. */
  readonly last: readonly number[];
  /** Where a match is found, whatever comes after. */
  readonly stops: readonly number[];
  /** Whether the empty text matches. */
  readonly isNullable: boolean;
}

/** Larger ones are not made: their numbers would fill pages. */
const limits = { positions: 64, follow: 600 };

/**
 * `undefined` where positions cannot say it (references, look-arounds, anchors in the middle), where they would be too
 * many, and where every text matches.
 */
export function automatonOf(pattern: Group): Automaton | undefined {
  try {
    return new Builder().build(pattern);
  } catch (error) {
    if (error instanceof Inexpressible) return undefined;
    throw error;
  }
}

class Inexpressible extends Error {
  override readonly name = "Inexpressible";
}

/** What a part of a pattern comes to. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

const nothing: Part = { first: [], last: [], isNullable: true };

class Builder {
  readonly #classes: string[] = [];
  readonly #positions: number[] = [];
  readonly #follow: Set<number>[] = [];
  readonly #stops: number[] = [];
  #edges = 0;

  build(pattern: Group): Automaton {
    const whole = this.#either(pattern.options.map((option) => this.#option(option)));
    const follow = this.#follow.map((next) => [...next].sort((a, b) => a - b));
    return { classes: this.#classes, positions: this.#positions, follow, stops: this.#stops, ...whole };
  }

  /** An alternative of the whole pattern. Without an anchor in front, anything may stand there. */
  #option(option: readonly Node[]): Part {
    const isStart = isText(option[0], "^");
    const isEnd = isText(option.at(-1), "$");
    const inner = this.#sequence(option.slice(isStart ? 1 : 0, isEnd ? -1 : undefined).map((node) => this.#part(node)));
    if (!isEnd) {
      if (inner.isNullable) throw new Inexpressible();
      this.#stops.push(...inner.last);
    }
    const part = isStart ? inner : this.#sequence([this.#loop(this.#character("[^]"), true), inner]);
    return isEnd ? part : { ...part, last: [] };
  }

  #part(node: Node): Part {
    switch (node.kind) {
      case "text":
        return this.#character(node.text);
      case "reference":
        throw new Inexpressible();
      case "group":
        if (!/^\((\?:|\?<[A-Za-z]\w*>)?$/.test(node.open)) throw new Inexpressible();
        return this.#either(node.options.map((option) => this.#sequence(option.map((each) => this.#part(each)))));
      case "repeat": {
        const must = Array.from({ length: node.max === Infinity && node.min > 0 ? node.min - 1 : node.min }, () =>
          this.#part(node.node),
        );
        if (node.max === Infinity) return this.#sequence([...must, this.#loop(this.#part(node.node), node.min === 0)]);
        if (node.max - node.min > limits.positions) throw new Inexpressible();
        let may = nothing;
        for (let extra = node.min; extra < node.max; extra++) {
          may = { ...this.#sequence([this.#part(node.node), may]), isNullable: true };
        }
        return this.#sequence([...must, may]);
      }
      default:
        return node satisfies never;
    }
  }

  #character(text: string): Part {
    if (!isOneCharacter(text) || this.#positions.length >= limits.positions) throw new Inexpressible();
    let known = this.#classes.indexOf(text);
    if (known < 0) known = this.#classes.push(text) - 1;
    const position = this.#positions.push(known) - 1;
    this.#follow.push(new Set());
    return { first: [position], last: [position], isNullable: false };
  }

  #either(parts: readonly Part[]): Part {
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isNullable: parts.some(({ isNullable }) => isNullable),
    };
  }

  #sequence(parts: readonly Part[]): Part {
    return parts.reduce((before, after) => {
      this.#connect(before.last, after.first);
      return {
        first: before.isNullable ? [...before.first, ...after.first] : before.first,
        last: after.isNullable ? [...before.last, ...after.last] : after.last,
        isNullable: before.isNullable && after.isNullable,
      };
    }, nothing);
  }

  #loop(part: Part, isNullable: boolean): Part {
    this.#connect(part.last, part.first);
    return { ...part, isNullable: part.isNullable || isNullable };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      for (const next of to) {
        const known = this.#follow[position]!;
        if (known.has(next)) continue;
        known.add(next);
        if (++this.#edges > limits.follow) throw new Inexpressible();
      }
    }
  }
}

function isText(node: Node | undefined, text: string): boolean {
  return node?.kind === "text" && node.text === text;
}

/** Whether a text node takes one character; what it is else is an assertion, or several characters in one. */
function isOneCharacter(text: string): boolean {
  if (/^[\^$]$|^\\[bB]$|^\(|^\\k/.test(text)) return false;
  return text === "." || text.startsWith("[") || text.startsWith("\\") || [...text].length === 1;
}
