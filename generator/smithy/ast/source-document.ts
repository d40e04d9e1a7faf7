import type { DiagnosticPlace, JsonObject, ShapeId, SourceLocation } from "../../model/index.js";
import { JsonPositions, type JsonPath } from "../json/json-positions.js";
import { LineIndex } from "../json/line-index.js";

/** The versions of the AST that are read. They differ in the meaning of a few things, not in form. */
export type AstVersion = "1.0" | "2.0";

type Locate = (path: JsonPath, part: "key" | "value") => SourceLocation | undefined;

/** A JSON AST document whose envelope was found to be sound. */
export class SourceDocument {
  readonly file: string;
  readonly version: AstVersion;
  readonly json: JsonObject;
  readonly #text: string | undefined;
  readonly #locate: Locate | undefined;
  #index: { readonly positions: JsonPositions; readonly lines: LineIndex } | undefined;

  /**
   * @param text - absent for what comes with Hallmark, which no finding points at, and for what was made of another
   *   format.
   * @param locate - where parts of the latter come from.
   */
  constructor(parts: {
    readonly file: string;
    readonly version: AstVersion;
    readonly json: JsonObject;
    readonly text?: string | undefined;
    readonly locate?: Locate | undefined;
  }) {
    this.file = parts.file;
    this.version = parts.version;
    this.json = parts.json;
    this.#text = parts.text;
    this.#locate = parts.locate;
  }

  /** Whether this came with Hallmark instead of from the user. */
  get isBundled(): boolean {
    return this.#text === undefined && this.#locate === undefined;
  }

  /** Line and column of a value, or of the name of the member that holds it. Scans the text when first asked. */
  locate(path: JsonPath, part: "key" | "value" = "value"): SourceLocation | undefined {
    if (this.#text === undefined) return this.#locate?.(path, part);
    this.#index ??= { positions: new JsonPositions(this.#text), lines: new LineIndex(this.#text) };
    return { file: this.file, ...this.#index.lines.at(this.#index.positions.find(path)[part]) };
  }
}

/** A value in a document: what a finding points at. */
export interface Place {
  readonly document: SourceDocument;
  readonly path: JsonPath;
}

/** The place of a value within the value at another place. */
export function within(place: Place, ...steps: JsonPath): Place {
  return { document: place.document, path: [...place.path, ...steps] };
}

/** Line and column of a place. */
export function locationOf(place: Place, part: "key" | "value" = "value"): SourceLocation | undefined {
  return place.document.locate(place.path, part);
}

/**
 * What a finding says of its place. Line and column are looked up when a finding is made of it, so that places may be
 * named before it is known whether anything is wrong.
 */
export function shownPlace(shape: ShapeId, place: Place | undefined, part: "key" | "value"): DiagnosticPlace {
  return {
    shape,
    get location() {
      return place && locationOf(place, part);
    },
  };
}
