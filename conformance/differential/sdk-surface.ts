import ts from "typescript";

/** What a package exports, as a program that uses it has to know it. */
export interface Surface {
  readonly commands: readonly CommandExport[];
  /** Structures by name, those of inputs and outputs among them. */
  readonly structures: ReadonlyMap<string, readonly MemberExport[]>;
  readonly errors: readonly ErrorExport[];
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly paginators: readonly string[];
  /** Every name, and whether it stands for a value. */
  readonly names: ReadonlyMap<string, { readonly isValue: boolean }>;
}

export interface CommandExport {
  readonly name: string;
  /** Name of the method on the aggregated client. */
  readonly method: string;
  readonly isInputOptional: boolean;
}

export interface MemberExport {
  readonly name: string;
  /** As TypeScript writes it, `undefined` left out: `Tag[]`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** An expression of that type; every member of what it holds is given. */
  readonly sample: (includes: Includes) => string;
}

export interface ErrorExport {
  readonly name: string;
  readonly fault: string;
  readonly members: readonly MemberExport[];
}

/** Whether a member of a structure is to be used. */
export type Includes = (structure: string, member: string) => boolean;

/** Reads the surface of a client package from its declarations. */
export function surfaceOf(declarationFile: string): Surface {
  const program = ts.createProgram([declarationFile], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    types: ["node"],
    skipLibCheck: true,
  });
  const reader = new SurfaceReader(program.getTypeChecker(), program.getSourceFile(declarationFile)!);
  return reader.read();
}

class SurfaceReader {
  readonly #checker: ts.TypeChecker;
  readonly #file: ts.SourceFile;

  constructor(checker: ts.TypeChecker, file: ts.SourceFile) {
    this.#checker = checker;
    this.#file = file;
  }

  read(): Surface {
    const commands: CommandExport[] = [];
    const structures = new Map<string, readonly MemberExport[]>();
    const errors: ErrorExport[] = [];
    const enums = new Map<string, readonly string[]>();
    const paginators: string[] = [];
    const names = new Map<string, { readonly isValue: boolean }>();
    for (const exported of this.#checker.getExportsOfModule(this.#checker.getSymbolAtLocation(this.#file)!)) {
      const { name } = exported;
      const symbol = exported.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
      names.set(name, { isValue });
      if (symbol.flags & ts.SymbolFlags.Class) {
        if (/^\w+Command$/.test(name)) commands.push(this.#command(name, symbol));
        else if (this.#isError(symbol)) errors.push(this.#error(name, symbol));
      } else if (symbol.flags & ts.SymbolFlags.Interface && this.#isModelled(symbol)) {
        structures.set(name, this.#members(this.#checker.getDeclaredTypeOfSymbol(symbol)));
      } else if (isValue && symbol.flags & ts.SymbolFlags.TypeAlias) {
        const values = this.#checker.getTypeOfSymbol(symbol).getProperties();
        enums.set(
          name,
          values.map((value) => value.name),
        );
      } else if (/^paginate[A-Z]/.test(name)) paginators.push(name);
    }
    return { commands, structures, errors, enums, paginators, names };
  }

  #command(name: string, symbol: ts.Symbol): CommandExport {
    const signatures = this.#checker.getTypeOfSymbol(symbol).getConstructSignatures();
    const bare = name.replace(/Command$/, "");
    return {
      name,
      method: bare.slice(0, 1).toLowerCase() + bare.slice(1),
      isInputOptional: signatures.some((signature) => this.#allowsNothing(signature)),
    };
  }

  #allowsNothing({ parameters }: ts.Signature): boolean {
    const [parameter] = parameters;
    if (!parameter) return true;
    const type = this.#checker.typeToString(this.#checker.getTypeOfSymbol(parameter));
    return type.startsWith("[] | ");
  }

  /** A structure of the model: declared with the models, or as the input or output of a command. */
  #isModelled(symbol: ts.Symbol): boolean {
    return /\/(models|commands)\//.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? "");
  }

  #isError(symbol: ts.Symbol): boolean {
    return /\/models\/errors/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? "");
  }

  #error(name: string, symbol: ts.Symbol): ErrorExport {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const own = symbol.declarations!.filter(ts.isClassDeclaration).flatMap(({ members }) => [...members]);
    const ownNames = new Set(own.map((member) => member.name?.getText()));
    const fault = this.#checker.getTypeOfSymbol(type.getProperty("$fault")!);
    return {
      name,
      fault: this.#checker.typeToString(fault),
      members: this.#members(type).filter((member) => ownNames.has(member.name) && !/^(name|\$\w+)$/.test(member.name)),
    };
  }

  #members(type: ts.Type): readonly MemberExport[] {
    return type
      .getProperties()
      .filter(({ name }) => name !== "$metadata")
      .map((property) => {
        const value = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property));
        return {
          name: property.name,
          type: this.#checker.typeToString(value, undefined, ts.TypeFormatFlags.NoTruncation),
          isRequired: (property.flags & ts.SymbolFlags.Optional) === 0,
          sample: (includes) => this.#sample(value, includes),
        };
      });
  }

  #sample(type: ts.Type, includes: Includes): string {
    if (type.isUnion()) {
      const [first] = type.types;
      return this.#sample(first!, includes);
    }
    if (type.isStringLiteral()) return JSON.stringify(type.value);
    if (type.flags & ts.TypeFlags.BooleanLike) return "true";
    if (type.flags & ts.TypeFlags.StringLike) return '"text"';
    if (type.flags & ts.TypeFlags.NumberLike) return "1";
    const name = type.symbol?.name;
    if (name === "Date" || name === "Uint8Array") return `new ${name}(${name === "Date" ? 0 : 1})`;
    const [element] = this.#checker.isArrayType(type) ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];
    if (element) return `[${this.#sample(element, includes)}]`;
    const values = type.getStringIndexType();
    if (values) return `{ key: ${this.#sample(values, includes)} }`;
    const members = this.#members(type).filter((member) => includes(name!, member.name));
    return `{ ${members.map((member) => `${member.name}: ${member.sample(includes)}`).join(", ")} }`;
  }
}
