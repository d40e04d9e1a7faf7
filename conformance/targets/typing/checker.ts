import { join } from "node:path";
import type ts from "typescript";
import { loadOptional } from "../load-optional.js";
import type { Claim } from "./claim.js";

/** The compiler, with the libraries that generated types need, ready to be asked more than once. */
export interface Checker {
  /**
   * Which claims are not true of the types in the folder, by position. All claims are one program: that is what makes
   * it quick.
   *
   * @param change Gives a generated file another text; absent: its own.
   */
  refute(claims: readonly Claim[], change?: (path: string, text: string) => string): readonly Refutation[];
}

export interface Refutation {
  readonly claim: Claim;
  /** What the compiler said; absent where it accepted what it should have refused. */
  readonly message?: string;
}

/** @param folder That of the service, with `types/index.ts` in it. */
export async function createChecker(folder: string): Promise<Checker> {
  const { default: compiler } = await loadOptional("typescript", () => import("typescript"));
  const files = new Map<string, ts.SourceFile>();
  const options: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
  };
  return {
    refute(claims, change) {
      const path = join(folder, "claims.ts");
      const { text, starts } = moduleOf(claims);
      const own = compiler.createSourceFile(path, text, compiler.ScriptTarget.ES2022);
      const host = compiler.createCompilerHost(options);
      const read = host.getSourceFile.bind(host);
      host.getSourceFile = (name, ...rest) => {
        if (name === path) return own;
        const known = files.get(name) ?? read(name, ...rest);
        if (known) files.set(name, known);
        const changed = known && change?.(name, known.text);
        if (!known || changed === undefined || changed === known.text) return known;
        return compiler.createSourceFile(name, changed, compiler.ScriptTarget.ES2022);
      };
      host.fileExists = (
        (exists) => (name: string) =>
          name === path || exists(name)
      )(host.fileExists.bind(host));
      const program = compiler.createProgram([path], options, host);
      const source = program.getSourceFile(path)!;
      const messages = new Map<number, string>();
      for (const found of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
        const index = starts.findLastIndex((start) => start <= (found.start ?? 0));
        if (!messages.has(index)) messages.set(index, compiler.flattenDiagnosticMessageText(found.messageText, " "));
      }
      const preamble = messages.get(-1);
      if (preamble !== undefined) throw new Error(`the generated types cannot be imported: ${preamble}`);
      return claims.flatMap((claim, index): readonly Refutation[] => {
        const message = messages.get(index);
        if (claim.isAccepted === (message === undefined)) return [];
        return [{ claim, ...(message !== undefined && { message }) }];
      });
    },
  };
}

/** One line a claim, and where each begins. */
function moduleOf(claims: readonly Claim[]): { readonly text: string; readonly starts: readonly number[] } {
  let text = 'import type * as types from "./types/index.js";\n';
  const starts: number[] = [];
  for (const [index, { type, expression }] of claims.entries()) {
    starts.push(text.length);
    text += `export const claim${index}: ${qualified(type)} = ${expression};\n`;
  }
  return { text, starts };
}

function qualified(type: string): string {
  return type.replace(/\w+(?=>?$)/, "types.$&");
}
