import { readReferred, type Document, type Format, type TextFile } from "../load/index.js";
import type { Result } from "../model/index.js";
import type { ModelDocument } from "../smithy/index.js";

/** Files of one format, ready to be read. */
export interface ReadyInput {
  readonly documents: readonly TextFile[];
  readonly absent: readonly string[];
  /** What they come to, in a form that is put together with that of the other formats. */
  readonly read: () => Promise<Result<readonly ModelDocument[]>>;
}

/** Readers of models by format. Nothing of a reader is loaded before a document asks for it. */
export const readers: Readonly<Record<Format, (documents: readonly Document[]) => Promise<ReadyInput>>> = {
  smithy: readSmithy,
  openapi: readOpenApiFiles,
};

async function readSmithy(documents: readonly Document[]): Promise<ReadyInput> {
  return { documents, absent: [], read: async () => ({ value: documents, diagnostics: [] }) };
}

async function readOpenApiFiles(documents: readonly Document[]): Promise<ReadyInput> {
  const { reachedFiles, readOpenApi } = await import("../openapi/index.js");
  const { texts, absent, named } = await reachedFiles(documents, readReferred);
  // What lies in the folder because another document refers to it is part of that document.
  const isRoot = ({ isNamed, path }: Document) => isNamed || !named.has(path);
  const roots = documents.some(isRoot) ? documents.filter(isRoot) : documents.slice(0, 1);
  return {
    documents: [...documents, ...texts],
    absent: [...absent.keys()],
    read: async () => {
      const results = await Promise.all(
        roots.map((root) => {
          const reached = [...documents.filter((other) => other !== root && named.has(other.path)), ...texts];
          return readOpenApi({ root, reached, absent });
        }),
      );
      return {
        value: results.flatMap(({ value }) => (value ? [{ file: value.file, text: "", made: value }] : [])),
        diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
      };
    },
  };
}
