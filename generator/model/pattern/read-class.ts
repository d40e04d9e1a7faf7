import { group, text, type Node } from "./node.js";
import { inBothCases, printRanges } from "./ranges.js";
import { readEscape, type Escape } from "./read-escape.js";
import type { Scanner } from "./scanner.js";
import { Untranslatable } from "./untranslatable.js";

/**
 * Reads a class, past its opening bracket. Java's unions (`[a-c[x-z]]`) and intersections (`[a-z&&[^aeiou]]`) are put in
 * terms of alternatives and look-aheads.
 */
export function readClass(scanner: Scanner, ignoresCase: boolean): Node {
  const isNegated = scanner.takes("^");
  const operands: Node[] = [];
  let own = "";
  let nested: Node[] = [];
  const closeOperand = (): void => {
    const parts = [...(own === "" && nested.length > 0 ? [] : [text(`[${own}]`)]), ...nested];
    operands.push(
      parts.length === 1
        ? parts[0]!
        : group(
            "(?:",
            parts.map((part) => [part]),
          ),
    );
    own = "";
    nested = [];
  };
  // A bracket that closes right away is a character, as in Java.
  if (scanner.takes("]")) own += "\\]";
  while (!scanner.takes("]")) {
    if (scanner.takes("&&")) closeOperand();
    else if (scanner.takes("[")) nested.push(readClass(scanner, ignoresCase));
    else own += readItem(scanner, ignoresCase);
  }
  closeOperand();
  const [first, ...others] = operands as [Node, ...Node[]];
  if (isNegated) {
    if (others.length > 0 || first.kind !== "text") throw new Untranslatable("it negates a class made of classes");
    return text(`[^${first.text.slice(1)}`);
  }
  if (others.length === 0) return first;
  return group("(?:", [[...others.map((other) => group("(?=", [[other]])), first]]);
}

/** One character, range or set, as it is written inside the brackets. */
function readItem(scanner: Scanner, ignoresCase: boolean): string {
  const from = readMember(scanner);
  if (from.kind === "set") return from.text;
  if (from.kind === "ranges") return printRanges(from.ranges);
  let to = from;
  // A hyphen is one of the characters where it is the last one or a set follows.
  if (scanner.match(/-(?!\]|\[|&&|\\[dDwWsSpPhH])/uy)) {
    const end = readMember(scanner);
    if (end.kind !== "character" || end.code < from.code)
      throw new Untranslatable("a range in it is out of order", true);
    to = end;
  }
  return printRanges(ignoresCase ? inBothCases([from.code, to.code]) : [[from.code, to.code]]);
}

function readMember(scanner: Scanner): Escape {
  return scanner.takes("\\") ? readEscape(scanner) : { kind: "character", code: scanner.next().codePointAt(0)! };
}
