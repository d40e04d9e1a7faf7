import type { Group, Node, Repeat } from "./node.js";
import { Untranslatable } from "./untranslatable.js";

/** Writes a pattern in ECMAScript's notation, Unicode mode. */
export function printPattern(pattern: Group): string {
  const numbers = new Map<number, number>();
  numberGroups(pattern, numbers, { last: 0 });
  return print(pattern, numbers, { last: 0 });
}

/** Counts capturing groups, which are one more for each atomic group before; the map gives the new number of an old one. */
function numberGroups(node: Node, numbers: Map<number, number>, count: { last: number }): void {
  if (node.kind === "repeat") return numberGroups(node.node, numbers, count);
  if (node.kind !== "group") return;
  if (isCapturing(node) || isAtomic(node)) count.last++;
  if (node.number !== undefined) numbers.set(node.number, count.last);
  for (const option of node.options) for (const each of option) numberGroups(each, numbers, count);
}

function print(node: Node, numbers: ReadonlyMap<number, number>, count: { last: number }): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "reference":
      return `(?:\\${numberOf(node.number, numbers)})`;
    case "repeat": {
      return `${print(node.node, numbers, count)}${quantifier(node)}`;
    }
    case "group": {
      if (isCapturing(node) || isAtomic(node)) count.last++;
      const own = count.last;
      const body = node.options.map((option) => option.map((each) => print(each, numbers, count)).join("")).join("|");
      if (node.open === "") return body;
      // A look-ahead is not gone back into either: what it has captured is then taken as a whole.
      return isAtomic(node) ? `(?:(?=(${body}))\\${own})` : `${node.open}${body})`;
    }
    default:
      return node satisfies never;
  }
}

function numberOf(group: number, numbers: ReadonlyMap<number, number>): number {
  const number = numbers.get(group);
  if (number === undefined) throw new Untranslatable(`it refers to group ${group}, which is not there`, true);
  return number;
}

function quantifier({ min, max, isLazy }: Repeat): string {
  const lazy = isLazy ? "?" : "";
  if (max === Infinity) return `${min === 0 ? "*" : min === 1 ? "+" : `{${min},}`}${lazy}`;
  if (min === 0 && max === 1) return `?${lazy}`;
  return `{${min === max ? min : `${min},${max}`}}${lazy}`;
}

function isCapturing(group: Group): boolean {
  return group.number !== undefined;
}

function isAtomic(group: Group): boolean {
  return group.open === "(?>";
}
