import { group, text, type Group, type Node } from "./node.js";
import { inBothCases, printRanges, visible } from "./ranges.js";
import { readClass } from "./read-class.js";
import { readEscape } from "./read-escape.js";
import { Scanner } from "./scanner.js";
import { Untranslatable } from "./untranslatable.js";

/** Switches of Java's `(?i)`, `(?s)` and `(?m)`. They hold to the end of the group that they stand in. */
interface Switches {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
}

/** What a line ends with, as Java sees it. */
const lineEnd = "\\n\\r\\u0085\\u2028\\u2029";

/**
 * Reads a regular expression in Java's notation, of which ECMAScript's is a part but for details.
 *
 * @throws Untranslatable when it has no equal, or is broken.
 */
export function readPattern(pattern: string): Group {
  const reader = new Reader(pattern);
  const options = reader.options({ i: false, s: false, m: false });
  if (!reader.isAtEnd) throw new Untranslatable("a parenthesis closes nothing", true);
  return group("", options);
}

class Reader {
  readonly #scanner: Scanner;
  #groups = 0;

  constructor(pattern: string) {
    this.#scanner = new Scanner(pattern);
  }

  get isAtEnd(): boolean {
    return this.#scanner.isAtEnd;
  }

  /** Alternatives up to the end of the group, each a sequence. */
  options(given: Switches): Node[][] {
    const scanner = this.#scanner;
    let switches = given;
    let sequence: Node[] = [];
    const options = [sequence];
    while (!scanner.isAtEnd && !scanner.sees(")")) {
      const flags = scanner.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?\)/uy);
      if (flags) switches = switched(switches, flags[1]!, flags[2] ?? "");
      else if (scanner.takes("|")) options.push((sequence = []));
      else sequence.push(this.#repeated(this.#atom(switches)));
    }
    return options;
  }

  #atom(switches: Switches): Node {
    const scanner = this.#scanner;
    if (scanner.takes("(")) return this.#group(switches);
    if (scanner.takes("[")) return readClass(scanner, switches.i);
    if (scanner.takes("\\")) return this.#escape(switches);
    if (scanner.takes(".")) return text(switches.s ? "[^]" : ".");
    if (scanner.takes("^")) return switches.m ? lineStart() : text("^");
    if (scanner.takes("$")) return switches.m ? lineFinish() : text("$");
    if (scanner.match(/[*+?]/uy)) throw new Untranslatable("a quantifier has nothing to repeat", true);
    return character(scanner.next(), switches);
  }

  #group(switches: Switches): Group {
    const scanner = this.#scanner;
    const flags = scanner.match(/\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:/uy);
    const name = scanner.match(/\?<([a-zA-Z][a-zA-Z0-9]*)>/uy);
    const special = scanner.match(/\?(?:=|!|<=|<!|>)/uy);
    if (!flags && !special && !name && scanner.sees("?")) throw new Untranslatable("a group in it is of no known kind");
    const isCapturing = !flags && !special;
    const number = isCapturing ? ++this.#groups : undefined;
    const open = flags ? "(?:" : name ? `(?<${name[1]}>` : `(${special?.[0] ?? ""}`;
    const options = this.options(flags ? switched(switches, flags[1]!, flags[2] ?? "") : switches);
    if (!scanner.takes(")")) throw new Untranslatable("a group in it is never closed", true);
    return { kind: "group", open, number, options };
  }

  #escape(switches: Switches): Node {
    const scanner = this.#scanner;
    const literal = scanner.match(/Q((?:[^\\]|\\(?!E))*)(?:\\E|$)/uy);
    if (literal) return this.#literal([...literal[1]!], switches);
    const reference = scanner.match(/[1-9]\d*/uy);
    if (reference) return { kind: "reference", number: Number(reference[0]) };
    const named = scanner.match(/k<[a-zA-Z][a-zA-Z0-9]*>/uy);
    if (named) return text(`\\${named[0]}`);
    const boundary = scanner.match(/[bB](?!\{)/uy);
    if (boundary) return text(`\\${boundary[0]}`);
    if (scanner.takes("A")) return text("^");
    if (scanner.takes("z")) return text("$");
    if (scanner.takes("Z")) return text(`(?=(?:\\r\\n|[${lineEnd}])?$)`);
    if (scanner.takes("R")) return text(`(?:\\r\\n|[\\v\\f${lineEnd}])`);
    if (scanner.match(/[GX]|b\{/uy)) throw new Untranslatable("ECMAScript has no equal of an escape in it");
    const escape = readEscape(scanner);
    if (escape.kind === "set") return text(escape.text);
    if (escape.kind === "ranges") return text(`[${printRanges(escape.ranges)}]`);
    return character(String.fromCodePoint(escape.code), switches);
  }

  #literal(characters: readonly string[], switches: Switches): Node {
    // In Java it is the last character that a quantifier after the quotation repeats.
    if (characters.length > 1 && this.#scanner.match(/(?=[*+?{])/uy)) {
      throw new Untranslatable("it repeats the end of a quotation");
    }
    return group("(?:", [characters.map((each) => character(each, switches))]);
  }

  #repeated(node: Node): Node {
    const scanner = this.#scanner;
    const match = scanner.match(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/uy);
    if (!match) return node;
    const [, sign, from, comma, to, mode] = match;
    const min = sign ? (sign === "+" ? 1 : 0) : Number(from);
    const max = sign ? (sign === "?" ? 1 : Infinity) : comma ? Number(to || Infinity) : min;
    const repeat: Node = { kind: "repeat", node, min, max, isLazy: mode === "?" };
    // Possessive: what has been matched is not given back.
    return mode === "+" ? group("(?>", [[repeat]]) : repeat;
  }
}

function switched(switches: Switches, on: string, off: string): Switches {
  const unknown = `${on}${off}`.replace(/[ismud]/g, "");
  if (unknown !== "") throw new Untranslatable(`there is no flag \`${unknown}\` in ECMAScript`);
  const value = (flag: keyof Switches) => (on.includes(flag) ? true : off.includes(flag) ? false : switches[flag]);
  return { i: value("i"), s: value("s"), m: value("m") };
}

function character(value: string, { i }: Switches): Node {
  const code = value.codePointAt(0)!;
  if (i && /[A-Za-z]/.test(value)) return text(`[${printRanges(inBothCases([code, code]))}]`);
  if (/[\^$\\.*+?()[\]{}|/]/.test(value)) return text(`\\${value}`);
  return text(visible(value));
}

function lineStart(): Node {
  return text(`(?<=^|[${lineEnd}])`);
}

function lineFinish(): Node {
  return text(`(?=$|[${lineEnd}])`);
}
