import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type YAMLMap } from "yaml";
import type { Diagnostic, JsonObject, JsonValue } from "../../model/index.js";
import { diagnose } from "./diagnostics.js";

/** How many values the aliases of a file may make, written out. */
const MOST_VALUES = 1_000_000;

/** How many levels are followed; the depth of documents is limited more strictly elsewhere. */
const DEEPEST = 1000;

type Report = (diagnostic: Diagnostic, offset: number) => void;

/** A value with the number of values in it, itself included, when every alias is written out. */
interface Made {
  readonly value: JsonValue;
  readonly size: number;
}

/** Ends the making of a value of which something was reported. */
class Unmakeable extends Error {}

/** Makes JSON values of YAML nodes. What is written once and used through aliases is one value. */
export class YamlValues {
  readonly #document: Document.Parsed;
  readonly #report: Report;
  readonly #made = new Map<Node, Made>();
  readonly #open = new Set<Node>();
  readonly #anchors = new Map<string, Node>();
  #depth = 0;

  constructor(document: Document.Parsed, report: Report) {
    this.#document = document;
    this.#report = report;
  }

  /** The value of the document; nothing where it cannot be made, which was reported then. */
  value(): JsonValue | undefined {
    try {
      return this.#of(this.#document.contents as Node | null).value;
    } catch (error) {
      if (error instanceof Unmakeable) return undefined;
      throw error;
    }
  }

  #of(node: Node | null): Made {
    if (node === null) return { value: null, size: 1 };
    if (isAlias(node)) return this.#aliased(node);
    const known = this.#made.get(node);
    if (known) return known;
    if (++this.#depth > DEEPEST) this.#fail(diagnose["nested-too-deeply"]({ limit: DEEPEST }), node);
    // An anchor counts from where it stands, so that an alias means the last one of its name before it.
    if ("anchor" in node && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const made = this.#make(node);
    this.#open.delete(node);
    this.#depth--;
    if (made.size > MOST_VALUES) this.#fail(diagnose["too-many-aliases"]({ limit: MOST_VALUES }), node);
    this.#made.set(node, made);
    return made;
  }

  #make(node: Node): Made {
    if (isScalar(node)) return { value: scalarValue(node.value), size: 1 };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#of(item as Node | null));
      return { value: items.map(({ value }) => value), size: sizeOf(items) };
    }
    return isMap(node) ? this.#object(node) : { value: null, size: 1 };
  }

  #object(node: YAMLMap): Made {
    const own = new Map<string, Made>();
    const merged = new Map<string, JsonValue>();
    let size = 0;
    for (const { key, value } of node.items) {
      const made = this.#of(value as Node | null);
      if (isMergeKey(key)) {
        size += made.size;
        // Of several objects the first one to have a name gives its value.
        for (const [name, each] of this.#merged(made.value, value as Node)) {
          if (!merged.has(name)) merged.set(name, each);
        }
      } else {
        const name = keyText(key as Node | null);
        // The parser compares keys as YAML does, to which `200` and `"200"` are two.
        if (own.has(name)) this.#report(diagnose["duplicate-name"]({ name }), (key as Node).range?.[0] ?? 0);
        own.set(name, made);
      }
    }
    const entries = [...own].map(([name, { value }]): [string, JsonValue] => [name, value]);
    const inherited = [...merged].filter(([name]) => !own.has(name));
    // `fromEntries` makes properties of its own even of `__proto__`.
    return { value: Object.fromEntries([...entries, ...inherited]), size: size + sizeOf([...own.values()]) };
  }

  #merged(value: JsonValue, node: Node): readonly (readonly [string, JsonValue])[] {
    const objects = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
    return objects.flatMap((each) => {
      if (typeof each === "object" && each !== null && !Array.isArray(each)) return Object.entries(each as JsonObject);
      return this.#fail(diagnose["merged-no-object"]({}), node);
    });
  }

  #aliased(alias: Alias): Made {
    const name = alias.source;
    const node = this.#anchors.get(name);
    if (node === undefined) return this.#fail(diagnose["unknown-alias"]({ name }), alias);
    if (this.#open.has(node)) return this.#fail(diagnose["endless-alias"]({ name }), alias);
    return this.#of(node);
  }

  #fail(diagnostic: Diagnostic, node: Node): never {
    this.#report(diagnostic, node.range?.[0] ?? 0);
    throw new Unmakeable();
  }
}

/** Whether a key merges what it holds into the object around it. @see https://yaml.org/type/merge.html */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === "PLAIN" && (key.source === "<<" || key.value === "<<");
}

/** The name that a key stands for: a status code is a number to YAML and a name to JSON. */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return key === null ? "null" : String(key);
  return key.source !== undefined && typeof key.value !== "string" ? key.source : String(key.value);
}

function sizeOf(parts: readonly Made[]): number {
  return parts.reduce((sum, { size }) => sum + size, 1);
}

function scalarValue(value: unknown): JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return Number(value);
    default:
      if (value instanceof Date) return value.toISOString();
      if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
      return null;
  }
}
