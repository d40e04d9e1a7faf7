import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";
import type { CodeBlockWriter, OptionalKind, Project, SourceFileStructure } from "ts-morph";

// Not imported: to learn the names that a CommonJS module exports, `import` scans all of it, here 10 MB in 0.13 s.
const tsMorph = createRequire(import.meta.url)("ts-morph") as typeof TsMorph;

export const { StructureKind } = tsMorph;

export type {
  ClassDeclarationStructure,
  CodeBlockWriter,
  ConstructorDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  JSDocStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  PropertySignatureStructure,
  SourceFileStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
  WriterFunction,
} from "ts-morph";

let project: Project | undefined;

/**
 * Prints one TypeScript file from a finished structure: adding nodes one by one to an existing file is 10 to 60 times
 * slower.
 */
export function printTypeScript(path: string, file: OptionalKind<SourceFileStructure>): string {
  project ??= newProject();
  const writer = project.createWriter();
  // oxlint-disable-next-line no-underscore-dangle -- not our name
  const printer = (project as unknown as Printing)._context?.structurePrinterFactory?.forSourceFile({
    isAmbient: false,
  });
  if (!printer) return printAndParse(project, path, file);
  printer.printText(writer, file);
  return writer.toString();
}

/** As `createSourceFile` gives it, which parses again what it has printed. */
export function printAndParse(inProject: Project, path: string, file: OptionalKind<SourceFileStructure>): string {
  const sourceFile = inProject.createSourceFile(path, file, { overwrite: true });
  const text = sourceFile.getFullText();
  sourceFile.forget();
  return text;
}

export function newProject(): Project {
  const { IndentationText, NewLineKind, QuoteKind } = tsMorph;
  return new tsMorph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
      insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
    },
  });
}

/**
 * What ts-morph 28 itself prints structures with. It is not part of its documented interface, and worth it: parsing the
 * text for nothing takes four times as long as printing it. A test compares both ways.
 */
interface Printing {
  readonly _context?: {
    readonly structurePrinterFactory?: {
      forSourceFile(options: { readonly isAmbient: boolean }): {
        printText(writer: CodeBlockWriter, structure: OptionalKind<SourceFileStructure>): void;
      };
    };
  };
}
