import ts from "typescript";

/** The names of the types and classes that a declaration file exports, its re-exports included, sorted. */
export function exportedTypes(declarationFile: string): readonly string[] {
  const program = ts.createProgram([declarationFile], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarationFile);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${declarationFile} is no module`);
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const flags = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol).flags : symbol.flags;
      return (flags & ts.SymbolFlags.Type) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}
