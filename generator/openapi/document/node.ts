import { isJsonObject, type JsonObject, type JsonValue, type SourceLocation } from "../../model/index.js";
import type { Source } from "../source/index.js";

/** A value of a document, with the way to it. */
export class Node {
  readonly source: Source;
  readonly value: JsonValue;
  /** Absent at the root of a file. */
  readonly parent: Node | undefined;
  /** The name or index in the parent. */
  readonly step: string | number;

  constructor(source: Source, value: JsonValue = source.value, parent?: Node, step: string | number = "") {
    this.source = source;
    this.value = value;
    this.parent = parent;
    this.step = step;
  }

  /** The value's object form; nothing where it is something else. */
  get object(): JsonObject | undefined {
    return isJsonObject(this.value) ? this.value : undefined;
  }

  get text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  /** The root of the file. */
  get root(): Node {
    return this.parent?.root ?? this;
  }

  /** What an object or array holds itself under a name or index. */
  get(step: string | number): Node | undefined {
    const { value } = this;
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return new Node(this.source, (value as Record<string | number, JsonValue>)[step]!, this, step);
  }

  has(name: string): boolean {
    return this.object !== undefined && Object.hasOwn(this.object, name);
  }

  /** The string under a name. */
  string(name: string): string | undefined {
    return this.get(name)?.text;
  }

  /** The number under a name. */
  number(name: string): number | undefined {
    const value = this.get(name)?.value;
    return typeof value === "number" ? value : undefined;
  }

  /** Whether `true` stands under a name. */
  flag(name: string): boolean {
    return this.get(name)?.value === true;
  }

  /** The entries of an object under a name, or of the value itself; none where it is no object. */
  entries(name?: string): readonly (readonly [string, Node])[] {
    const node = name === undefined ? this : this.get(name);
    return Object.keys(node?.object ?? {}).map((key) => [key, node!.get(key)!]);
  }

  /** The elements of an array under a name; none where it is no array. */
  items(name: string): readonly Node[] {
    const node = this.get(name);
    return Array.isArray(node?.value) ? node.value.map((_, index) => node.get(index)!) : [];
  }

  /** The strings of an array under a name. */
  strings(name: string): readonly string[] {
    return this.items(name).flatMap(({ text }) => text ?? []);
  }

  /** Names and indexes from the root of the file. */
  get path(): readonly (string | number)[] {
    return this.parent ? [...this.parent.path, this.step] : [];
  }

  location(part: "key" | "value" = "value"): SourceLocation {
    return this.source.locate(this.path, part);
  }
}
