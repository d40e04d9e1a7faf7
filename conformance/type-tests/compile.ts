import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Parsed once: the files that do not change from one compilation to the next. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the compiler has against a file, as texts. `overlay` gives files that are not on disk, or stand in for those that
 * are, by their paths from the root of the package.
 */
export function complaints(path: string, overlay: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map(Object.entries(overlay).map(([each, text]) => [join(root, each), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, language) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, language);
    if (!parsed.has(file)) parsed.set(file, getSourceFile.call(host, file, language));
    return parsed.get(file);
  };
  const program = ts.createProgram([join(root, path)], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const at = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${at ? at.line + 1 : ""}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
  });
}
