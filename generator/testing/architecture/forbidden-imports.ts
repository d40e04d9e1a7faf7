import { posix } from "node:path";
import ts from "typescript";
import { rooms, type Room } from "./rooms.js";
import type { SourceFile } from "./source-files.js";

/** What is wrong with the imports of some files: a sentence for each that the rules between rooms forbid. */
export function forbiddenImports(files: readonly SourceFile[], rules: readonly Room[] = rooms): readonly string[] {
  return files
    .filter(({ path }) => !/\.(test|test-d|bench)\.ts$/.test(path))
    .flatMap(({ path, text }) => {
      const room = roomOf(path, rules);
      if (!room) return [`${path} is in no room`];
      return importsOf(text).flatMap((found) => {
        const reason = reasonAgainst(room, path, found, rules);
        return reason === undefined ? [] : [`${path} must not import ${found.specifier}: ${reason}`];
      });
    });
}

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

function importsOf(text: string): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    // The statement starts at the last line that begins with one of these words.
    isTypeOnly:
      /(?:^|\n)(?:import|export)( type)?\b(?![\s\S]*\n(?:import|export)\b)/.exec(text.slice(0, pos))?.[1] !== undefined,
  }));
}

function reasonAgainst(room: Room, path: string, found: Import, rules: readonly Room[]): string | undefined {
  const { specifier, isTypeOnly } = found;
  if (!specifier.startsWith(".")) {
    const owner = rules.find(({ packages }) => packages?.includes(specifier));
    if (owner && owner !== room && !room.packages?.includes(specifier)) return `only ${owner.path} may`;
    const isWire = /^@(smithy|aws-sdk)\//.test(specifier);
    return isWire && room.path === "generated" && !path.startsWith("generated/runtime/")
      ? "only generated/runtime may"
      : undefined;
  }
  const target = posix.join(posix.dirname(path), specifier.replace(/\.js$/, ".ts"));
  const other = roomOf(target, rules);
  if (!other) return "it leads out of the rooms";
  if (other === room || room.from === "any" || room.from.includes(other.path)) return undefined;
  if (room.typesFrom?.includes(other.path)) return isTypeOnly ? undefined : `${room.path} takes types only from there`;
  return `${room.path} knows nothing of ${other.path}`;
}

/** The room with the longest path that a file is in. */
function roomOf(path: string, rules: readonly Room[]): Room | undefined {
  return rules
    .filter((room) => path === room.path || path.startsWith(`${room.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}
