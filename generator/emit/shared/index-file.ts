import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "./generated-file.js";
import { moduleSpecifier } from "./module-path.js";

/** One line of an index: what a module gives away. */
export interface Export {
  /** Path of the module, relative to the output folder. */
  readonly module: string;
  readonly names: readonly string[];
  /** Nothing of it is there at run time. */
  readonly isTypeOnly: boolean;
}

/** A file of named exports, one line a module, sorted by module so that a new shape is one new line. */
export function indexFile(plan: ServicePlan, path: string, exports: readonly Export[]): GeneratedFile {
  const lines = mergedByModule(exports).map(({ module, names, isTypeOnly }) => {
    const specifier = moduleSpecifier(path, module);
    return { specifier, line: `export ${isTypeOnly ? "type " : ""}{ ${names.join(", ")} } from "${specifier}";` };
  });
  lines.sort((a, b) => (a.specifier < b.specifier ? -1 : a.specifier > b.specifier ? 1 : 0));
  const statements = lines.length > 0 ? lines.map(({ line }) => line) : ["export {};"];
  return generatedFile(plan, path, { statements });
}

/** What a module gives away is said once, its types apart. */
function mergedByModule(exports: readonly Export[]): readonly Export[] {
  const merged = new Map<string, Export>();
  for (const each of exports) {
    const key = `${each.module} ${each.isTypeOnly}`;
    merged.set(key, { ...each, names: [...(merged.get(key)?.names ?? []), ...each.names] });
  }
  return [...merged.values()];
}
