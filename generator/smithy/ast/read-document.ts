import { isJsonObject, type JsonObject, type JsonValue, type SourceLocation } from "../../model/index.js";
import { describeJson, diagnose } from "../diagnostics.js";
import { findDuplicateKeys } from "../json/duplicate-keys.js";
import { explainSyntax } from "../json/explain-syntax.js";
import type { JsonPath } from "../json/json-positions.js";
import { LineIndex } from "../json/line-index.js";
import type { Report } from "../report.js";
import { inside, placeOf, type Site } from "./site.js";
import { SourceDocument, type AstVersion } from "./source-document.js";

/** A file of a model as it was read from disk. */
export interface ModelDocument {
  /** The path as the user named it; it stands in findings and decides the order of the files. */
  readonly file: string;
  readonly text: string;
  /** Given where the text is in another format, and what follows was made of it. */
  readonly made?: MadeDocument | undefined;
}

/** What a reader of another format made: a JSON AST document that is written nowhere. */
export interface MadeDocument {
  readonly json: JsonObject;
  /** Where a part of it comes from, by its path. */
  readonly locate: (path: JsonPath, part: "key" | "value") => SourceLocation | undefined;
}

const versions: ReadonlyMap<unknown, AstVersion> = new Map([
  ["1", "1.0"],
  ["1.0", "1.0"],
  ["2", "2.0"],
  ["2.0", "2.0"],
]);

const sections = ["smithy", "metadata", "shapes"];

/** Reads the envelope of a JSON AST document; reports and returns nothing when it is not one. */
export function readDocument(input: ModelDocument, report: Report): SourceDocument | undefined {
  const { file, made } = input;
  if (made) return new SourceDocument({ file, version: "2.0", json: made.json, locate: made.locate });
  const text = input.text.startsWith("\uFEFF") ? input.text.slice(1) : input.text;
  const start = { location: { file, line: 1, column: 1 } };
  if (/\.smithy$/i.test(file)) {
    report(diagnose["idl-not-read"]({}, start));
    return undefined;
  }
  const json = parse({ file, text }, report);
  if (json === undefined) return undefined;
  if (!isJsonObject(json)) {
    report(diagnose["not-a-model"]({ found: describeJson(json) }, start));
    return undefined;
  }
  if (json["smithy"] === undefined) {
    report(diagnose["not-a-model"]({ found: "an object without `smithy`" }, start));
    return undefined;
  }
  const version = versions.get(json["smithy"]);
  const document = new SourceDocument({ file, text, json, version: version ?? "2.0" });
  const site: Site = { place: { document, path: [] }, report };
  if (version === undefined) {
    report(
      diagnose["unsupported-version"](
        { version: typeof json["smithy"] === "string" ? `"${json["smithy"]}"` : describeJson(json["smithy"]) },
        placeOf(inside(site, "smithy")),
      ),
    );
    return undefined;
  }
  for (const property of Object.keys(json)) {
    if (sections.includes(property)) continue;
    const parameters = { property, where: "A model document", known: sections };
    report(diagnose["unknown-property"](parameters, placeOf(inside(site, property), "key")));
  }
  return document;
}

function parse({ file, text }: ModelDocument, report: Report): JsonValue | undefined {
  let json: JsonValue;
  try {
    json = JSON.parse(text) as JsonValue;
  } catch {
    const problem = explainSyntax(text);
    const location = { file, ...new LineIndex(text).at(problem.offset) };
    report(diagnose["invalid-json"](problem, { location }));
    return undefined;
  }
  const duplicates = findDuplicateKeys(text, json);
  const lines = duplicates.length > 0 ? new LineIndex(text) : undefined;
  for (const { key, offset } of duplicates) {
    report(diagnose["duplicate-key"]({ key }, { location: { file, ...lines!.at(offset) } }));
  }
  return json;
}

/** The shapes of a bundled namespace as a document of their own, which findings never point at. */
export function bundledDocument(namespace: string, shapes: JsonObject): SourceDocument {
  return new SourceDocument({ file: namespace, version: "2.0", json: { smithy: "2.0", shapes } });
}
