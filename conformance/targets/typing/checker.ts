import { join } from "node:path";
import type ts from "typescript";
import { loadOptional } from "../load-optional.js";
import type { Claim } from "./claim.js";

/** The compiler, with the libraries that generated types need, ready to be asked more than once. */
export interface Checker {
  /**
   * What the compiler says of each claim. All claims are one program: that is what makes it quick.
   *
   * @param change Gives a generated file another text; absent: its own.
   */
  judge(claims: readonly Claim[], change?: ChangeText): readonly Judgement[];
}

export type ChangeText = (path: string, text: string) => string;

export interface Judgement {
  readonly claim: Claim;
  readonly isTrue: boolean;
  /** Why the compiler refuses the expression; absent where it accepts it. */
  readonly message?: string;
}

/** @param folder That of the service, with `types/index.ts` in it. */
export async function createChecker(folder: string): Promise<Checker> {
  const { default: compiler } = await loadOptional("typescript", () => import("typescript"));
  const options = optionsOf(compiler);
  const path = join(folder, "claims.ts");
  // Parsing the compiler's libraries is most of the work, and their files never change.
  const known = new Map<string, ts.SourceFile>();

  return {
    judge(claims, change = (_, text) => text) {
      const { text, starts } = moduleOf(claims);
      const host = compiler.createCompilerHost(options);
      const { fileExists, getSourceFile } = host;
      host.fileExists = (name) => name === path || fileExists(name);
      host.getSourceFile = (name, ...rest) => {
        if (name === path) return compiler.createSourceFile(path, text, compiler.ScriptTarget.ES2022);
        const file = known.get(name) ?? getSourceFile(name, ...rest);
        if (!file) return undefined;
        known.set(name, file);
        const changed = change(name, file.text);
        return changed === file.text ? file : compiler.createSourceFile(name, changed, compiler.ScriptTarget.ES2022);
      };
      const messages = messagesOf(compiler, compiler.createProgram([path], options, host), path, starts);
      return claims.map((claim, index): Judgement => {
        const message = messages.get(index);
        const isTrue = claim.isAccepted === (message === undefined);
        return { claim, isTrue, ...(message !== undefined && { message }) };
      });
    },
  };
}

function optionsOf(compiler: typeof ts): ts.CompilerOptions {
  return {
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

/** The first complaint about each claim, by its position. */
function messagesOf(
  compiler: typeof ts,
  program: ts.Program,
  path: string,
  starts: readonly number[],
): ReadonlyMap<number, string> {
  const source = program.getSourceFile(path)!;
  const messages = new Map<number, string>();
  for (const found of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
    const index = starts.findLastIndex((start) => start <= (found.start ?? 0));
    const message = compiler.flattenDiagnosticMessageText(found.messageText, " ");
    if (index < 0) throw new Error(`the generated types cannot be imported: ${message}`);
    if (!messages.has(index)) messages.set(index, message);
  }
  return messages;
}
