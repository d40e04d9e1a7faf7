import { targetOf, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import { parseJmespath, type JmespathNode } from "../../plan/jmespath/index.js";
import type { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { compileValue } from "../shared/jmespath/compile-condition.js";

/**
 * An expression of JMESPath as one of TypeScript over the variable `value`.
 *
 * @param structure The value's type, so that members can be named plainly: `value.Table?.TableStatus`.
 */
export function compilePath(
  plan: ServicePlan,
  path: string,
  structure: StructurePlan | undefined,
  imports: Imports,
): string {
  const parsed = parseJmespath(path);
  if ("problem" in parsed) throw new Error(`\`${path}\` has passed for JMESPath: ${parsed.problem}`);
  const runtime = (name: string) => imports.value(name, runtimeModule(plan, "validation/jmespath"));
  return memberPath(plan, parsed.node, structure) ?? compileValue(parsed.node, runtime);
}

/** Members of members; `undefined` where the path is anything else. */
function memberPath(plan: ServicePlan, node: JmespathNode, structure: StructurePlan | undefined): string | undefined {
  const names = fieldsOf(node);
  if (!names) return undefined;
  let shape: StructurePlan | undefined = structure;
  for (const [index, name] of names.entries()) {
    const member = shape?.members.find((each) => each.name === name);
    if (!member) return undefined;
    const target = targetOf(plan, member);
    if (index === names.length - 1) return `value.${names.join("?.")}`;
    shape = target.kind === "structure" ? target : undefined;
  }
  return undefined;
}

function fieldsOf(node: JmespathNode): readonly string[] | undefined {
  if (node.type === "Field") return [node.name];
  if (node.type !== "Subexpression") return undefined;
  const [left, right] = node.children.map(fieldsOf);
  return left && right && [...left, ...right];
}
