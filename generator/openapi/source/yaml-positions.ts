import { isAlias, isMap, isSeq, type Document, type Node, type Pair } from "yaml";
import type { JsonEntry, JsonPath } from "../../smithy/json/index.js";
import type { Positions } from "./source.js";
import { isMergeKey, keyText } from "./yaml-values.js";

/** Finds where the values of a YAML document stand. What an alias stands for is found where the alias is written. */
export class YamlPositions implements Positions {
  readonly #document: Document.Parsed;
  readonly #pairs = new WeakMap<Node, ReadonlyMap<string, Pair>>();

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  find(path: JsonPath): JsonEntry {
    let node = this.#document.contents as Node | null;
    let entry: JsonEntry = { key: startOf(node) ?? 0, value: startOf(node) ?? 0 };
    for (const step of path) {
      const target = isAlias(node) ? (node.resolve(this.#document) ?? null) : node;
      const found = this.#inside(target, step);
      if (found === undefined) break;
      const key = startOf(found.key) ?? entry.value;
      entry = { key, value: startOf(found.value) ?? key };
      node = found.value;
    }
    return entry;
  }

  #inside(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | undefined {
    if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      return item === undefined ? undefined : { key: item, value: item };
    }
    if (!isMap(node)) return undefined;
    const pair = this.#pairsOf(node).get(String(step));
    return pair && { key: pair.key as Node, value: pair.value as Node | null };
  }

  #pairsOf(map: Node): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair>();
    const inherited: Pair[] = [];
    for (const pair of isMap(map) ? map.items : []) {
      if (isMergeKey(pair.key)) inherited.push(...this.#merged(pair.value as Node | null));
      else pairs.set(keyText(pair.key), pair);
    }
    for (const pair of inherited) if (!pairs.has(keyText(pair.key))) pairs.set(keyText(pair.key), pair);
    this.#pairs.set(map, pairs);
    return pairs;
  }

  #merged(value: Node | null): readonly Pair[] {
    const node = isAlias(value) ? (value.resolve(this.#document) ?? null) : value;
    if (isSeq(node)) return node.items.flatMap((item) => this.#merged(item as Node | null));
    return isMap(node) ? [...this.#pairsOf(node).values()] : [];
  }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
