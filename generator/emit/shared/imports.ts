import type { ImportDeclarationStructure, OptionalKind } from "../../print/typescript.js";
import { moduleSpecifier } from "./module-path.js";

/** The named imports of one generated file, collected while its text is made. */
export class Imports {
  /** Module to exported name to local name and whether a value is needed. */
  readonly #modules = new Map<string, Map<string, { local: string; isValue: boolean }>>();
  readonly #path: string;

  /** @param path Of the importing file, relative to the output folder. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Imports a type from a package or from a module of the output, given by its path. Returns its local name. */
  type(name: string, module: string, local = name): string {
    return this.#add(name, module, local, false);
  }

  /** Imports something that is there at run time (and the type of the same name with it). Returns its local name. */
  value(name: string, module: string, local = name): string {
    return this.#add(name, module, local, true);
  }

  /** One declaration a module, packages first; modules and names sorted. */
  declarations(): OptionalKind<ImportDeclarationStructure>[] {
    return [...this.#modules]
      .map(([module, names]) => ({ specifier: moduleSpecifier(this.#path, module), names }))
      .sort((a, b) => compare(sortKey(a.specifier), sortKey(b.specifier)))
      .map(({ specifier, names }) => {
        const isTypeOnly = [...names.values()].every(({ isValue }) => !isValue);
        return {
          moduleSpecifier: specifier,
          isTypeOnly,
          namedImports: [...names]
            .sort(([a], [b]) => compare(a, b))
            .map(([name, { local, isValue }]) => ({
              name,
              ...(local !== name && { alias: local }),
              isTypeOnly: !isTypeOnly && !isValue,
            })),
        };
      });
  }

  #add(name: string, module: string, local: string, isValue: boolean): string {
    if (module === this.#path) return local;
    const names = this.#modules.get(module) ?? new Map<string, { local: string; isValue: boolean }>();
    this.#modules.set(module, names);
    const known = names.get(name);
    names.set(name, { local, isValue: isValue || (known?.isValue ?? false) });
    return local;
  }
}

/** Packages before what lies further up, and that before neighbours. */
function sortKey(specifier: string): string {
  const rank = !specifier.startsWith(".") ? 0 : specifier.startsWith("../") ? 1 : 2;
  return `${rank}${specifier}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
