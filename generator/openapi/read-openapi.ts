import { closestOf, hasErrors, type JsonObject, type Result, type SourceLocation } from "../model/index.js";
import { Findings } from "./diagnostics/findings.js";
import { diagnose } from "./diagnostics/wrong.js";
import { Documents } from "./document/documents.js";
import { Node } from "./document/node.js";
import { reachedObjects } from "./http/sent-schemas.js";
import { NameBook } from "./names/name-book.js";
import { PlaceNames } from "./names/place-names.js";
import { wordsOf } from "./names/words.js";
import { readService } from "./read-service.js";
import type { Reading, Version } from "./reading.js";
import { reportStructure } from "./structure/report-structure.js";
import { ShapeBook } from "./shape-book.js";
import { parseSource, type Source, type SourceText } from "./source/index.js";

/** An OpenAPI document in one file or several. */
export interface OpenApiInput {
  /** The file that it begins with. */
  readonly root: SourceText;
  /** The files that its references lead to. */
  readonly reached: readonly SourceText[];
  /** Files that references name and that cannot be read, with the reason, by path. */
  readonly absent: ReadonlyMap<string, string>;
}

/** A model in the form of a JSON AST document that was never written down. */
export interface ReadModel {
  /** The file that it comes from. */
  readonly file: string;
  readonly json: JsonObject;
  /** Where a part of the JSON comes from. */
  readonly locate: (path: readonly (string | number)[], part: "key" | "value") => SourceLocation | undefined;
}

/** Reads an OpenAPI document: one service, in a namespace of its own, bound to `hallmark.openapi#httpJson`. */
export async function readOpenApi({ root, reached, absent }: OpenApiInput): Promise<Result<ReadModel>> {
  const parsed = await Promise.all([root, ...reached].map(parseSource));
  const diagnostics = parsed.flatMap((result) => result.diagnostics);
  const sources = parsed.flatMap(({ value }) => value ?? []);
  const [source] = sources;
  // What is broken further on would only draw findings that are none.
  if (hasErrors(diagnostics) || source === undefined) return { diagnostics };

  const findings = new Findings();
  const version = versionOf(new Node(source), findings);
  if (version === undefined) return { diagnostics: [...diagnostics, ...findings.all()] };
  const reading = readingOf({ sources, absent, version, findings });
  reportStructure(reading.root, reading.documents, reading);
  try {
    readService(reading);
  } catch (error) {
    // Chains of `allOf` and of single alternatives are followed by calls within calls.
    if (!(error instanceof RangeError)) throw error;
    findings.report(diagnose["too-entangled"]({}), reading.root);
    return { diagnostics: [...diagnostics, ...findings.all()] };
  }
  const { shapes } = reading;
  return {
    value: { file: root.file, json: shapes.json, locate: (path, part) => shapes.locate(path, part) },
    diagnostics: [...diagnostics, ...findings.all()],
  };
}

function readingOf(parts: {
  readonly sources: readonly Source[];
  readonly absent: ReadonlyMap<string, string>;
  readonly version: Version;
  readonly findings: Findings;
}): Reading {
  const { sources, absent, version, findings } = parts;
  const root = new Node(sources[0]!);
  const documents = new Documents(sources, absent, findings.report);
  const title = wordsOf(root.get("info")?.string("title") ?? "")
    .join("")
    .toLowerCase();
  return {
    root,
    version,
    documents,
    shapes: new ShapeBook(`openapi.${/^[a-z]/.test(title) ? title : `api${title}`}`),
    names: new NameBook(),
    places: new PlaceNames(),
    report: findings.report,
    sent: sentObjects(root, documents, sources),
  };
}

/** Looked for only where a document says that something travels in one direction. */
function sentObjects(root: Node, documents: Documents, sources: readonly Source[]): Reading["sent"] {
  const isOneWay = sources.some((source) => source.mentions("readOnly") || source.mentions("writeOnly"));
  if (!isOneWay) return { request: new Set(), answer: new Set() };
  const operations = root.entries("paths").flatMap(([, path]) => documents.follow(path)?.entries() ?? []);
  const parts = (name: string) => operations.flatMap(([, operation]) => operation.get(name) ?? []);
  const items = root.entries("paths").flatMap(([, path]) => documents.follow(path)?.get("parameters") ?? []);
  return {
    request: reachedObjects(documents, [...parts("requestBody"), ...parts("parameters"), ...items]),
    answer: reachedObjects(documents, parts("responses")),
  };
}

function versionOf(root: Node, findings: Findings): Version | undefined {
  const stated = root.get("openapi") ?? root.get("swagger");
  if (stated === undefined) {
    const closest =
      closestOf("openapi", Object.keys(root.object ?? {})) ?? closestOf("swagger", Object.keys(root.object ?? {}));
    findings.report(diagnose["not-openapi"]({ closest }), root);
    return undefined;
  }
  // YAML reads `3.0` and `2.0` as numbers.
  const text = typeof stated.value === "number" ? stated.value.toFixed(1) : (stated.text ?? "");
  if (stated.step === "swagger" && text === "2.0") return "2.0";
  if (stated.step === "openapi" && /^3\.0(\.\d+)?(-\w.*)?$/.test(text)) return "3.0";
  if (stated.step === "openapi" && /^3\.1(\.\d+)?(-\w.*)?$/.test(text)) return "3.1";
  if (stated.step === "openapi" && /^3\.2(\.\d+)?(-\w.*)?$/.test(text)) {
    findings.report(diagnose["newer-openapi"]({ version: text }), stated);
    return "3.1";
  }
  findings.report(diagnose["unsupported-openapi"]({ version: text === "" ? "unknown" : text }), stated);
  return undefined;
}
