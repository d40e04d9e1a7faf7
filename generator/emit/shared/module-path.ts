import type { ServicePlan } from "../../plan/index.js";
import { isError, type DeclaredShape } from "./declared-shapes.js";

/** Path of a file of one piece, relative to the output folder: `secretsmanager/types/tag.ts`. */
export function pieceModule(plan: ServicePlan, piece: string, fileName: string): string {
  return `${plan.names.folder}/${piece}/${fileName}.ts`;
}

/** Path of the file that declares a shape's type: below `errors` for errors, else below `types`. */
export function typeModule(plan: ServicePlan, shape: DeclaredShape): string {
  return pieceModule(plan, isError(shape) ? "errors" : "types", shape.fileName);
}

/**
 * Path of a module of the runtime: `runtime/client.ts`. Services share one runtime, except where the service's folder
 * is a package of its own, which must hold everything that it imports: `secretsmanager/runtime/client.ts`.
 */
export function runtimeModule(plan: ServicePlan, module: string): string {
  return `${runtimeFolder(plan)}/${module}.ts`;
}

/** The folder that the runtime's files are emitted into, relative to the output folder. */
function runtimeFolder(plan: ServicePlan): string {
  return plan.options.package ? `${plan.names.folder}/runtime` : "runtime";
}

/**
 * How one module of the output is named in another: `../types/tag.js`. Names of packages, which do not end in `.ts`,
 * stay as they are.
 */
export function moduleSpecifier(from: string, to: string): string {
  if (!to.endsWith(".ts")) return to;
  const fromFolders = from.split("/").slice(0, -1);
  const toSegments = to.replace(/\.ts$/, ".js").split("/");
  let shared = 0;
  while (shared < fromFolders.length && fromFolders[shared] === toSegments[shared]) shared++;
  const up = fromFolders.slice(shared).map(() => "..");
  return [...(up.length > 0 ? up : ["."]), ...toSegments.slice(shared)].join("/");
}
