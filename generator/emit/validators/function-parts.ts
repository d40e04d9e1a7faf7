import type { ShapePlan } from "../../plan/index.js";
import type { Lines } from "./lines.js";
import { validatorModule, type ValidatorFile } from "./validator-file.js";

/** The name of a shape's function in a file that calls it. */
export function functionNameOf(file: ValidatorFile, shape: ShapePlan): string {
  return file.imports.value(`violationsOf${shape.name}`, validatorModule(file.plan, shape));
}

/** Functions of recursive shapes count how deep they are. */
export function functionParameters(
  isRecursive: boolean,
): readonly { readonly name: string; readonly type?: string; readonly initializer?: string }[] {
  const value = { name: "candidate", type: "unknown" };
  return isRecursive ? [value, { name: "depth", initializer: "0" }] : [value];
}

export function depthLines(file: ValidatorFile, shape: ShapePlan): Lines {
  if (!shape.isRecursive) return [];
  const violations = `[${file.runtime("nestedTooDeep")}]`;
  const result = file.holdsSecrets(shape) ? `${file.runtime("hidden")}(${violations})` : violations;
  return [`if (depth > ${file.runtime("maxDepth")}) return ${result};`];
}

/** The end of a test that is true of what is nested too deep to be looked at. */
export function depthGuard(file: ValidatorFile, shape: ShapePlan): string {
  return shape.isRecursive ? ` || depth > ${file.runtime("maxDepth")}` : "";
}
