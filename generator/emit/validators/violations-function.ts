import type { MemberPlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Statement } from "../shared/generated-file.js";
import { checkLines } from "./checks.js";
import { conditionLines } from "./condition.js";
import { block, type Lines } from "./lines.js";
import { about, type Place } from "./place.js";
import { valueLines } from "./value.js";
import { asksWhetherSent, depthLines, functionParameters, sentExpression } from "./function-parts.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";
import { declarationOf, mentions, variablesOf, type Variables } from "./variables.js";

/** The function that checks a structure or union. What it returns points from that value downwards. */
export function violationsFunction(file: ValidatorFile, shape: StructurePlan | UnionPlan): Statement {
  const isSensitive = file.holdsSecrets(shape);
  const details = ['""', `"${shape.kind}"`, about([], isSensitive)];
  const wrong = file.made(`not${shape.kind === "union" ? "Union" : "Structure"}`, "ofType", details);
  const lines = shape.kind === "union" ? unionLines(file, shape, wrong) : structureLines(file, shape);
  const none = file.runtime("noViolations");
  const guard = file.runtime("isStructure");
  return functionOf({
    name: `violationsOf${shape.name}`,
    parameters: functionParameters(file, shape),
    returnType: file.runtimeType("Violations"),
    lines:
      lines.length === 0
        ? [`return ${guard}(candidate) ? ${none} : [${wrong}];`]
        : [
            ...depthLines(file, shape),
            `if (!${guard}(candidate)) return [${wrong}];`,
            `let found = ${none};`,
            "",
            ...lines,
            "return found;",
          ],
    docs: [
      `All that is wrong with a value meant as \`${shape.name}\`. The pointers start at that value.`,
      ...(asksWhetherSent(file, shape)
        ? ["", "@param isSent Whether the service gets it. What comes from there may break the checks on what is sent."]
        : []),
    ].join("\n"),
    isExported: true,
  });
}

function structureLines(file: ValidatorFile, shape: StructurePlan): Lines {
  const variables = variablesOf(file, shape);
  const members = shape.members.map((member) => {
    const isDemanded = member.isRequired && !member.isIdempotencyToken;
    const place = placeOf(file, shape, member, variables);
    return { member, lines: valueLines(place, isDemanded ? "required" : "allowed") };
  });
  const checks = checkLines(file, shape, variables);
  return [
    ...members.flatMap(({ member, lines }) => {
      if (lines.length === 0 && !checks.some((line) => mentions(line, variables.get(member.name)!))) return [];
      return [declarationOf(file, member, variables), ...lines, ""];
    }),
    ...checks,
    ...conditionLines(file, shape),
  ];
}

function unionLines(file: ValidatorFile, shape: UnionPlan, wrong: string): Lines {
  const variables = variablesOf(file, shape);
  return [
    "let members = 0;",
    ...shape.members.flatMap((member) => {
      const place = placeOf(file, shape, member, variables);
      const lines = ["members++;", ...valueLines(place, "ruled out")];
      const isShort = lines.length === 1;
      const ifThere = `if (${place.variable} != null)`;
      return [
        declarationOf(file, member, variables),
        ...(isShort ? [`${ifThere} ${lines[0]}`] : block(ifThere, lines)),
        "",
      ];
    }),
    `if (members !== 1) found = ${file.runtime("add")}(found, ${wrong});`,
  ];
}

function placeOf(
  file: ValidatorFile,
  shape: StructurePlan | UnionPlan,
  member: MemberPlan,
  variables: Variables,
): Place {
  const variable = variables.get(member.name)!;
  return {
    file,
    member,
    variable,
    stem: variable,
    pointer: `/${member.name}`,
    isInSecret: shape.isSensitive,
    isRecursive: shape.isRecursive,
    isSent: sentExpression(file, shape),
  };
}
