import {
  targetOf,
  type CheckPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";
import type { Statement } from "../shared/generated-file.js";
import { brokenCheck, checkConstant, memberOf } from "./checks.js";
import { brokenCondition, conditionConstant } from "./condition.js";
import { block, chain, type Lines } from "./lines.js";
import { variableName } from "./names.js";
import { reachesChecks } from "./reached.js";
import { messageExpression } from "./refusal-message.js";
import { functionOf, validatorModule, type ValidatorFile } from "./validator-file.js";
import { depthGuard } from "./function-parts.js";
import { callsOfParts, isWide, type Group } from "./parts.js";
import { declarationsFor, variablesOf } from "./variables.js";

/**
 * The function that finds the first documented check which a structure breaks: its own in the order of the model, then
 * those of nested values. `undefined` where neither has any.
 */
export function refusalFunction(file: ValidatorFile, shape: StructurePlan | UnionPlan): Statement | undefined {
  if (!isRefused(file.plan, shape)) return undefined;
  const variables = variablesOf(file, shape);
  const own = shape.kind === "structure" ? shape.checks.map((check) => ownLines(file, shape, check)) : [];
  const nested = shape.members.map((member) => {
    const variable = variables.get(member.name)!;
    return nestedLines(file, targetOf(file.plan, member), variable, [`"/${member.name}"`], shape.isRecursive);
  });
  const groups = [...own, ...nested].filter((lines) => lines.length > 0);
  const returnType = `${file.runtimeType("Refusal")} | undefined`;
  const disabled = {
    name: "disabled",
    type: file.runtimeType("DisabledChecks"),
    initializer: file.runtime("noDisabledChecks"),
  };
  return functionOf({
    name: refusalName(shape),
    parameters: [
      { name: "candidate", type: "unknown" },
      disabled,
      ...(shape.isRecursive ? [{ name: "depth", initializer: "0" }] : []),
    ],
    returnType,
    lines: [
      `if (!${file.runtime("isStructure")}(candidate)${depthGuard(file, shape)}) return undefined;`,
      ...(isWide(groups)
        ? partLines(file, shape, groups, returnType)
        : [...declarationsFor(file, shape, groups.flat()), "", ...groups.flat(), "return undefined;"]),
    ],
    docs: [
      `What the service answers to a \`${shape.name}\` that keeps to the model's constraints but not to what else is`,
      "documented: the first check that it breaks, in the order in which the service looks; `undefined` if none.",
      "",
      "@param disabled Names of checks that are left out.",
    ].join("\n"),
    isExported: true,
  });
}

/** The statements that leave everything to functions of which the first one with an answer has it. */
function partLines(
  file: ValidatorFile,
  shape: StructurePlan | UnionPlan,
  groups: readonly Group[],
  returnType: string,
): Lines {
  const [first, ...others] = callsOfParts({
    file,
    shape,
    name: `firstRefusalOf${shape.name}`,
    groups,
    parameters: [
      { name: "disabled", type: file.runtimeType("DisabledChecks") },
      { name: "depth", type: "number" },
    ],
    returnType,
    after: ["return undefined;"],
  });
  return [`return (`, `  ${first}`, ...others.map((call) => `  ?? ${call}`), ");"];
}

/** Whether a service refuses values of a shape for what its traits do not say. It does not refuse its own answers. */
export function isRefused(plan: ServicePlan, shape: StructurePlan | UnionPlan): boolean {
  if (shape.kind === "union" && shape.untagged) return false;
  return reachesChecks(plan, shape) && !(shape.kind === "structure" && shape.role === "output");
}

export function refusalName(shape: ShapePlan): string {
  return `refusalOf${shape.name}`;
}

function ownLines(file: ValidatorFile, shape: StructurePlan, check: CheckPlan): Lines {
  const broken = brokenTest(file, shape, check);
  if (broken === undefined) return [];
  const message = check.message === undefined ? undefined : messageExpression(check.message, variablesOf(file, shape));
  const details = [broken.constant, JSON.stringify(check.error), message?.expression];
  const refusal = message?.isQuoting
    ? `${file.runtime("refusalOf")}(${details.join(", ")})`
    : file.shared(`refusal ${check.id}`, () => file.made(`${variableName(check.id)}Refusal`, "refusalOf", details));
  return chain([{ test: `${broken.test} && !disabled.has("${check.id}")`, body: [`return ${refusal};`] }]);
}

function brokenTest(
  file: ValidatorFile,
  shape: StructurePlan,
  check: CheckPlan,
): { readonly test: string; readonly constant: string } | undefined {
  const member = memberOf(shape, check);
  if (member) {
    const test = brokenCheck(file, check, member, variablesOf(file, shape));
    return test === undefined ? undefined : { test, constant: checkConstant(file, check, member) };
  }
  const condition = shape.conditions.find(({ id }) => id === check.id);
  const test = condition && brokenCondition(file, condition);
  return condition && test !== undefined ? { test, constant: conditionConstant(file, shape, condition) } : undefined;
}

/** The statements that look into a nested value; none where nothing in it has checks. */
function nestedLines(
  file: ValidatorFile,
  target: ShapePlan,
  variable: string,
  path: readonly string[],
  isRecursive: boolean,
): Lines {
  if (!reachesChecks(file.plan, target)) return [];
  switch (target.kind) {
    case "structure":
    case "union": {
      if (!isRefused(file.plan, target)) return [];
      const name = file.imports.value(refusalName(target), validatorModule(file.plan, target));
      const depth = isRecursive && target.isRecursive ? ", depth + 1" : "";
      const lines = [
        `const refusal = ${name}(${variable}, disabled${depth});`,
        `if (refusal) return ${under(file, "refusal", path)};`,
      ];
      return path.length > 1 ? lines : block(`if (${variable} != null)`, lines);
    }
    case "list": {
      const index = `index${level(path)}`;
      const lines = nestedLines(
        file,
        targetOf(file.plan, target.member),
        `${variable}[${index}]`,
        [...path, index],
        isRecursive,
      );
      const loop = block(`for (let ${index} = 0; ${index} < ${variable}.length; ${index}++)`, lines);
      return block(`if (${file.runtime("isList")}(${variable}))`, loop);
    }
    case "map": {
      const key = `mapKey${level(path)}`;
      const lines = nestedLines(
        file,
        targetOf(file.plan, target.value),
        `${variable}[${key}]`,
        [...path, key],
        isRecursive,
      );
      const loop = block(`for (const ${key} in ${variable})`, [
        `if (!Object.hasOwn(${variable}, ${key})) continue;`,
        ...lines,
      ]);
      return block(`if (${file.runtime("isStructure")}(${variable}))`, loop);
    }
    default:
      return [];
  }
}

/** A refusal with the steps to it put in front of its pointer, the last one first. */
function under(file: ValidatorFile, refusal: string, [pointer, ...keys]: readonly string[]): string {
  const move = file.runtime("refusalUnder");
  const [first, ...others] = keys;
  const inner = others.reduceRight((moved, key) => `${move}(${moved}, "", ${key})`, refusal);
  return `${move}(${inner}, ${[pointer, ...(first === undefined ? [] : [first])].join(", ")})`;
}

/** A number for the variables of loops in loops. */
function level(path: readonly string[]): string {
  return path.length > 1 ? String(path.length) : "";
}
