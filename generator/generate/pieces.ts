import { posix } from "node:path";
import type { Emitter } from "../emit/emitter.js";
import { emitters } from "../emit/registry.js";
import type { Diagnostic, Result } from "../model/index.js";
import type { OutputFile } from "../output/index.js";
import type { ServicePlan } from "../plan/index.js";
import { diagnose } from "./diagnostics.js";
import { importsOf } from "./imports.js";

/**
 * The files of the wanted pieces and of those that they import from; of all pieces where none is named.
 * What needs a protocol is left out where Hallmark does not speak the service's.
 */
export function filesOfPieces(plan: ServicePlan, wanted: readonly string[] | undefined): Result<readonly OutputFile[]> {
  const known: readonly Emitter[] = emitters;
  const names = known.map(({ name }) => name);
  const diagnostics: Diagnostic[] = (wanted ?? [])
    .filter((piece) => !names.includes(piece))
    .map((piece) => diagnose["unknown-piece"]({ piece, known: names }));
  if (diagnostics.length > 0) return { diagnostics };

  const pieces = new Map(
    known
      .filter(({ needsProtocol }) => plan.protocol || !needsProtocol)
      .map((emitter) => [emitter.name, emitter.emit(plan)]),
  );
  return { value: wanted ? closureOf(pieces, wanted) : [...pieces.values()].flat(), diagnostics };
}

function closureOf(
  pieces: ReadonlyMap<string, readonly OutputFile[]>,
  wanted: readonly string[],
): readonly OutputFile[] {
  const pieceOf = new Map([...pieces].flatMap(([name, files]) => files.map(({ path }) => [path, name] as const)));
  const reached = new Set(wanted);
  // A set grows while it is walked through: pieces that are reached on the way are walked through as well.
  for (const name of reached) {
    for (const path of (pieces.get(name) ?? []).flatMap(importsOf)) {
      const piece = pieceOf.get(posix.normalize(path));
      if (piece !== undefined) reached.add(piece);
    }
  }
  return [...pieces].filter(([name]) => reached.has(name)).flatMap(([, files]) => files);
}
