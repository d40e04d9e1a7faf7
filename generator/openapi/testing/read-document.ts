import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic, JsonObject, Model } from "../../model/index.js";
import { assembleModel } from "../../smithy/index.js";
import { packageRoot } from "../../testing/shared.js";
import { reachedFiles, readOpenApi } from "../index.js";

/** What became of a document. */
export interface ReadDocument {
  /** The shapes in the form of the JSON AST, by bare name; `#Name` stands for ids in the document's namespace. */
  readonly shapes: Readonly<Record<string, JsonObject>>;
  /** Absent where the document has errors. */
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The findings as `id file:line:column`, the file left out for the first one. */
  readonly found: readonly string[];
}

const traits = {
  file: "traits.json",
  text: readFileSync(join(packageRoot, "model/hallmark/hallmark.openapi.json"), "utf8"),
};

/** Reads a document of one file, or of several by their paths, of which the first is the root. */
export async function readDocument(given: string | Readonly<Record<string, string>>): Promise<ReadDocument> {
  const files = typeof given === "string" ? { "api.yaml": given } : given;
  const texts = Object.entries(files).map(([file, text]) => ({ file, text, path: resolve("/", file) }));
  const [root] = texts;
  const byPath = new Map(texts.map((text) => [text.path, text]));
  const { texts: reached, absent } = await reachedFiles(
    [root!],
    (path) => byPath.get(path) ?? { path, reason: "it is not there" },
  );
  const { value, diagnostics } = await readOpenApi({ root: root!, reached, absent });
  const assembled = value && assembleModel([{ file: root!.file, text: "", made: value }, traits]);
  const all = [...diagnostics, ...(assembled?.diagnostics ?? [])];
  const found = all.map(({ id, location }) => {
    const { file, line, column } = location ?? { file: "nowhere", line: 0, column: 0 };
    return `${id} ${file === root!.file ? "" : `${file}:`}${line}:${column}`;
  });
  return { shapes: bareShapes(value?.json ?? {}), model: assembled?.value, diagnostics: all, found };
}

function bareShapes(json: JsonObject): Readonly<Record<string, JsonObject>> {
  const text = JSON.stringify(json["shapes"] ?? {}).replace(/"openapi\.\w+#/g, '"#');
  const shapes = JSON.parse(text) as Readonly<Record<string, JsonObject>>;
  return Object.fromEntries(Object.entries(shapes).map(([id, shape]) => [id.slice(1), shape]));
}

/** A document of version 3.1 with schemas, written as YAML at the start of the line, and an operation. */
export function withSchemas(schemas: string, version = "3.1.0"): string {
  return `openapi: ${version}
info: { title: Test, version: "1" }
paths: {}
components:
  schemas:
${indented(schemas, 4)}
`;
}

/** A document with one operation, `POST /things`, of which the given YAML is the rest. */
export function withOperation(operation: string, { version = "3.1.0", more = "" } = {}): string {
  return `openapi: ${version}
info: { title: Test, version: "1" }
paths:
  /things:
    post:
      operationId: do
${indented(operation, 6)}
${more}`;
}

function indented(text: string, by: number): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const least = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => " ".repeat(by) + line.slice(least)).join("\n");
}
