/** A node of a regular expression, as far as making a matching string needs to know. */
export type PatternNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "characters"; readonly choices: readonly string[] }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "either"; readonly options: readonly PatternNode[] }
  | { readonly kind: "group"; readonly index: number; readonly node: PatternNode }
  | { readonly kind: "reference"; readonly index: number }
  | {
      readonly kind: "repeat";
      readonly node: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly loop: number;
    }
  /** Anchors and lookarounds: they take no characters, and the finished string is tested against them. */
  | { readonly kind: "nothing" };

/** The structure of a pattern of ECMA 262. What a class or an escape stands for is asked of the engine. */
export function readPattern(pattern: string): { readonly node: PatternNode; readonly loops: number } {
  return new PatternReader(pattern).read();
}

/** Unicode mode where the pattern is valid in it, else the older syntax that lets needless escapes pass. */
function compilePattern(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried in the next mode, or not a pattern of this language at all.
    }
  }
  return undefined;
}

/** The characters that are tried for a class, the readable ones first. */
const CANDIDATES: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  ..."-_./:=+@ ,;!#$%&'()*<>?[]^`{|}~\"\\\t\n\r",
  ...Array.from({ length: 0x250 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index)),
];

/** Reads from left to right. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;
  #groups = 0;
  #loops = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): { readonly node: PatternNode; readonly loops: number } {
    const node = this.#either();
    return { node, loops: this.#loops };
  }

  #either(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { kind: "either", options };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#pattern.length && !"|)".includes(this.#peek())) items.push(this.#repeated());
    return { kind: "sequence", items };
  }

  #repeated(): PatternNode {
    const node = this.#atom();
    const quantifier = this.#match(/[*+?]\??|\{(\d+)(,?)(\d*)\}\??/y);
    if (!quantifier) return node;
    const [sign, least, comma, most] = quantifier;
    const min = sign.startsWith("+") ? 1 : Number(least ?? 0);
    const max = sign.startsWith("?") ? 1 : least === undefined ? Infinity : !comma ? min : Number(most || Infinity);
    return { kind: "repeat", node, min, max, loop: this.#loops++ };
  }

  #atom(): PatternNode {
    if (this.#match(/[$^]|\\[bB]/y)) return { kind: "nothing" };
    const group = this.#match(/\((\?<?[=!])?(\?:|\?<\w+>)?/y);
    if (group) {
      const index = group[1] || group[2] === "?:" ? 0 : ++this.#groups;
      const node = this.#either();
      this.#take(")");
      return group[1] ? { kind: "nothing" } : { kind: "group", index, node };
    }
    const reference = this.#match(/\\([1-9])/y);
    if (reference) return { kind: "reference", index: Number(reference[1]) };
    const set = this.#match(
      /\[(?:\\[\s\S]|[^\]\\])*\]|\.|\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/y,
    );
    if (set) return characters(set[0]);
    return { kind: "text", text: this.#pattern[this.#at++]! };
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern);
    if (match) this.#at += match[0].length;
    return match;
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? "";
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }
}

function characters(source: string): PatternNode {
  const one = compilePattern(`^${source}$`);
  return { kind: "characters", choices: one ? CANDIDATES.filter((candidate) => one.test(candidate)) : [] };
}
