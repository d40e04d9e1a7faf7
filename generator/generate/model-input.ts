import { readDocuments, type TextFile } from "../load/index.js";
import { hasErrors, type Model, type Result } from "../model/index.js";
import { readers } from "./readers.js";

/** The files that a model is made of, read. */
export interface ModelInput {
  /** Those that were asked for and those that these refer to. */
  readonly documents: readonly TextFile[];
  /** Paths that they refer to and where nothing is. */
  readonly absent: readonly string[];
  /** Makes the model. There may be one though errors were found: it may refer to nothing. */
  readonly model: () => Promise<Result<Model>>;
}

/** Reads the files of a model, in whatever formats it is written. */
export async function readModelInput(paths: readonly string[]): Promise<Result<ModelInput>> {
  const { value: documents, diagnostics } = readDocuments(paths);
  if (!documents) return { diagnostics };
  const formats = [...new Set(documents.map(({ format }) => format))];
  const parts = await Promise.all(
    formats.map((format) => readers[format](documents.filter((document) => document.format === format))),
  );
  return {
    value: {
      documents: parts.flatMap((part) => part.documents),
      absent: parts.flatMap((part) => part.absent),
      model: async () => {
        const read = await Promise.all(parts.map((part) => part.read()));
        const found = read.flatMap((part) => part.diagnostics);
        // A model from which a file is missing would only draw findings that are none.
        if (hasErrors(found)) return { diagnostics: found };
        const { assembleModel } = await import("../smithy/index.js");
        const { value, diagnostics: more } = assembleModel(read.flatMap((part) => part.value ?? []));
        return { value, diagnostics: [...found, ...more] };
      },
    },
    diagnostics,
  };
}
