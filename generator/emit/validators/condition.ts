import type { ConditionPlan, StructurePlan } from "../../plan/index.js";
import { parseJmespath } from "../../plan/jmespath/index.js";
import { compileCondition } from "../shared/jmespath/compile-condition.js";
import { block, chain, type Lines } from "./lines.js";
import { variableName } from "./names.js";
import { about } from "./place.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";

/** The statements that ask about the rules between a structure's members, once all members are of the right kind. */
export function conditionLines(file: ValidatorFile, shape: StructurePlan): Lines {
  const broken = shape.conditions.flatMap((condition) => {
    const test = brokenCondition(file, condition);
    if (test === undefined) return [];
    const body = [`found = ${file.runtime("add")}(found, ${conditionConstant(file, shape, condition)});`];
    return [{ test, body }];
  });
  const [only] = broken;
  if (!only) return [];
  const isReady = `${file.runtime("hasRightTypes")}(found)`;
  if (broken.length === 1) return [...chain([{ ...only, test: `${isReady} && ${only.test}` }]), ""];
  return [
    ...block(
      `if (${isReady})`,
      broken.flatMap((branch) => chain([branch])),
    ),
    "",
  ];
}

/** An expression that is true where a condition is broken; `undefined` where it cannot be compiled. */
export function brokenCondition(file: ValidatorFile, condition: ConditionPlan): string | undefined {
  const parsed = parseJmespath(condition.expression);
  if ("problem" in parsed) return undefined;
  const { expression, canFail } = compileCondition(parsed.node, (name) => file.jmespath(name));
  const name = file.helper(`condition ${condition.id}`, `holds${condition.id}`, (name) =>
    functionOf({
      name,
      parameters: [{ name: "value", type: "Readonly<Record<string, unknown>>" }],
      returnType: "boolean",
      lines: returnLines(expression),
      docs: `${oneLine(condition.documentation)}\n\nIn JMESPath: \`\` ${oneLine(condition.expression)} \`\`.`,
    }),
  );
  return canFail ? `!${file.jmespath("holds")}(${name}, candidate)` : `!${name}(candidate)`;
}

/** The constant with a condition's violation. */
export function conditionConstant(file: ValidatorFile, shape: StructurePlan, condition: ConditionPlan): string {
  return file.shared(`condition ${condition.id}`, () => {
    // A check of the same name is this condition, with its rules.
    const check = shape.checks.find(({ id, member }) => id === condition.id && member === undefined);
    const details = [
      '""',
      JSON.stringify(condition.id),
      JSON.stringify(oneLine(condition.documentation)),
      about(check?.rules ?? [], file.holdsSecrets(shape)),
    ];
    return file.made(variableName(condition.id), "condition", details);
  });
}

/** A long expression goes on after each operator. */
function returnLines(expression: string): Lines {
  if (expression.length <= 108) return [`return ${expression};`];
  return [`return ${expression.replace(/ (&&|\|\|) (?=[^"]*(?:"[^"]*"[^"]*)*$)/g, " $1\n    ")};`];
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("*/", "*\\/");
}
