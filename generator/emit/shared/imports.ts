import type { ImportDeclarationStructure, OptionalKind } from "../../print/typescript.js";
import { moduleSpecifier } from "./module-path.js";

interface Import {
  readonly module: string;
  readonly name: string;
  /** What the file calls it. */
  readonly local: string;
  isValue: boolean;
}

/** The named imports of one generated file, collected while its text is made. */
export class Imports {
  readonly #path: string;
  readonly #imports = new Map<string, Import>();
  readonly #taken: Set<string>;

  /**
   * @param path Of the importing file, relative to the output folder.
   * @param ownNames What the file declares itself. An import of such a name gets another one.
   */
  constructor(path: string, ownNames: Iterable<string> = []) {
    this.#path = path;
    this.#taken = new Set(ownNames);
  }

  /** Imports a type from a package or from a module of the output, given by its path. Returns what to call it. */
  type(name: string, module: string): string {
    return this.#add(name, module, false);
  }

  /** Imports something that is there at run time, with the type of the same name. Returns what to call it. */
  value(name: string, module: string): string {
    return this.#add(name, module, true);
  }

  /** One declaration a module, packages first; modules and names sorted. */
  declarations(): OptionalKind<ImportDeclarationStructure>[] {
    const modules = new Map<string, Import[]>();
    for (const entry of this.#imports.values()) {
      const specifier = moduleSpecifier(this.#path, entry.module);
      modules.set(specifier, [...(modules.get(specifier) ?? []), entry]);
    }
    return [...modules]
      .sort(([a], [b]) => compare(sortKey(a), sortKey(b)))
      .map(([specifier, imports]) => {
        const isTypeOnly = imports.every(({ isValue }) => !isValue);
        return {
          moduleSpecifier: specifier,
          isTypeOnly,
          namedImports: imports
            .sort((a, b) => compare(a.name, b.name))
            .map(({ name, local, isValue }) => ({
              name,
              ...(local !== name && { alias: local }),
              isTypeOnly: !isTypeOnly && !isValue,
            })),
        };
      });
  }

  #add(name: string, module: string, isValue: boolean): string {
    // A file needs no import of what it declares.
    if (module === this.#path) return name;
    const known = this.#imports.get(`${module}#${name}`);
    if (known) {
      known.isValue ||= isValue;
      return known.local;
    }
    let local = name;
    while (this.#taken.has(local)) local = `_${local}`;
    this.#taken.add(local);
    this.#imports.set(`${module}#${name}`, { module, name, local, isValue });
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
