import { emitters, openApiTypes, type Emitter, type GeneratedFile } from "../emit/index.js";
import type { Diagnostic, Model, Result } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";
import { diagnose } from "./diagnostics.js";
import { importsOf } from "./imports.js";

/** A piece that another tool makes out of a file of an emitted one. */
const OPENAPI_TYPES = "openapi-types";

/** The piece that comes of asking for a package, whatever else is asked for. */
const PACKAGE = "package";

/** Names of everything that can be asked for. */
export const pieceNames: readonly string[] = [
  ...emitters.map(({ name }): string => name).filter((name) => name !== PACKAGE),
  OPENAPI_TYPES,
];

/**
 * The files of the wanted pieces and of those that they stand on; of all pieces where none is named.
 * What needs a protocol is left out where Hallmark does not speak the service's.
 *
 * @param model tells where the shapes are written that something is found to say about
 */
export async function filesOfPieces(
  plan: ServicePlan,
  wanted: readonly string[] = pieceNames,
  model?: Pick<Model, "locate">,
): Promise<Result<readonly GeneratedFile[]>> {
  const diagnostics: Diagnostic[] = wanted
    .filter((piece) => !pieceNames.includes(piece))
    .map((piece) => diagnose["unknown-piece"]({ piece, known: pieceNames }));
  if (diagnostics.length > 0) return { diagnostics };

  const possible = (emitters as readonly Emitter[]).filter(({ needsProtocol }) => plan.protocol || !needsProtocol);
  const pieces = madeOf(plan, possible, wanted);
  const reached = new Set([...wanted, ...pieces.keys()]);
  const files = possible.flatMap(({ name }) => pieces.get(name) ?? []);
  for (const finding of possible
    .filter(({ name }) => reached.has(name))
    .flatMap((each) => each.findings?.(plan) ?? [])) {
    const location = finding.shape === undefined ? undefined : model?.locate(finding.shape);
    diagnostics.push({ ...finding, ...(location && { location }) });
  }
  const documents = reached.has(OPENAPI_TYPES) ? (pieces.get("openapi") ?? []) : [];
  return { value: [...files, ...(await Promise.all(documents.map(openApiTypes)))], diagnostics };
}

/** The wanted pieces and those that their files import from. No other is made, for making them takes the time. */
function madeOf(
  plan: ServicePlan,
  possible: readonly Emitter[],
  wanted: readonly string[],
): ReadonlyMap<string, readonly GeneratedFile[]> {
  const made = new Map<string, readonly GeneratedFile[]>();
  const open = new Set([...wanted, PACKAGE, ...(wanted.includes(OPENAPI_TYPES) ? ["openapi"] : [])]);
  // A set grows while it is walked through: pieces that are reached on the way are walked through as well.
  for (const name of open) {
    const emitter = possible.find((each) => each.name === name);
    if (!emitter) continue;
    const files = emitter.emit(plan);
    made.set(name, files);
    for (const path of files.flatMap(importsOf)) {
      // A piece's name is also that of its folder.
      const [folder, piece = ""] = path.split("/");
      if (folder === plan.names.folder) open.add(piece);
    }
  }
  return made;
}
