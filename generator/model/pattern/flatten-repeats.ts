import type { Group, Node, Repeat } from "./node.js";

/**
 * Takes repetition out of repetition where that matches the same texts: `([0-9]+)+` is `[0-9]+`, `(\w+\s?)*` is
 * `(\w\s?)*`. Engines that go back and try again need exponential time for the former on a text that almost matches.
 *
 * @param isUsed Whether something refers to a capturing group, which must stay then.
 */
export function flattenRepeats(node: Node, isUsed: (group: Group) => boolean): Node {
  switch (node.kind) {
    case "text":
    case "reference":
      return node;
    case "group": {
      const options = node.options.map((option) => option.map((each) => flattenRepeats(each, isUsed)));
      return { ...node, options };
    }
    case "repeat": {
      const inner = flattenRepeats(node.node, isUsed);
      const repeat: Repeat = { ...node, node: inner };
      const isOpenEnded = repeat.max === Infinity && repeat.min <= 1;
      const isPlain = inner.kind === "group" && (inner.open === "(" || inner.open === "(?:") && !isUsed(inner);
      return isOpenEnded && isPlain ? flattened(repeat, inner) : repeat;
    }
    default:
      return node satisfies never;
  }
}

/** A group that is repeated without end: what repeats at one end of an alternative need not repeat by itself. */
function flattened(repeat: Repeat, group: Group): Node {
  let { min } = repeat;
  const options = group.options.map((option) => {
    const [only] = option;
    if (option.length === 1 && only?.kind === "repeat" && only.min <= 1 && only.max > 1) {
      if (only.min === 0) min = 0;
      return [only.node];
    }
    return withoutOuterRepeat(option);
  });
  if (options.every((option, index) => option === group.options[index])) return repeat;
  const [first] = options;
  const isSingle = options.length === 1 && first!.length === 1 && first![0]!.kind !== "repeat";
  return { ...repeat, min, node: isSingle ? first![0]! : { ...group, options } };
}

/** `x+y?` as `xy?`, and `y?x+` as `y?x`: right where the whole repeats and `y?` may match nothing. */
function withoutOuterRepeat(option: readonly Node[]): readonly Node[] {
  const [first, ...rest] = option;
  if (first && isOneOrMore(first) && rest.length > 0 && rest.every(isOptional)) return [first.node, ...rest];
  const last = option.at(-1);
  const start = option.slice(0, -1);
  if (last && isOneOrMore(last) && start.length > 0 && start.every(isOptional)) return [...start, last.node];
  return option;
}

function isOneOrMore(node: Node): node is Repeat {
  return node.kind === "repeat" && node.min === 1 && node.max === Infinity;
}

function isOptional(node: Node): boolean {
  return node.kind === "repeat" && node.min === 0;
}
