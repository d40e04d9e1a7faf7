import type { JsonValue, SourceLocation } from "../../model/index.js";
import { LineIndex, type JsonEntry, type JsonPath } from "../../smithy/json/index.js";

/** A file of an OpenAPI document as it was read. */
export interface SourceText {
  /** As findings name it. */
  readonly file: string;
  /** Absolute; what references from other files lead to. */
  readonly path: string;
  readonly text: string;
}

/** Finds where the values of a text stand, as offsets in UTF-16 units. */
export interface Positions {
  /** The last step of a path, or the closest value around it that exists. */
  find(path: JsonPath): JsonEntry;
}

/** A parsed file: a JSON value of which every part knows its place. */
export class Source {
  readonly file: string;
  readonly path: string;
  readonly value: JsonValue;
  readonly #text: string;
  readonly #positions: Positions;
  #lines: LineIndex | undefined;

  constructor({ file, path, text }: SourceText, value: JsonValue, positions: Positions) {
    this.file = file;
    this.path = path;
    this.value = value;
    this.#text = text;
    this.#positions = positions;
  }

  /** Whether a word stands anywhere in the text: a quick answer to whether something needs to be looked for. */
  mentions(word: string): boolean {
    return this.#text.includes(word);
  }

  /** Line and column of a value, or of the name that it is written under. */
  locate(path: JsonPath, part: "key" | "value" = "value"): SourceLocation {
    this.#lines ??= new LineIndex(this.#text);
    return { file: this.file, ...this.#lines.at(this.#positions.find(path)[part]) };
  }
}
