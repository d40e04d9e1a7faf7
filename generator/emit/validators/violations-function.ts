import type { MemberPlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Statement } from "../shared/generated-file.js";
import { checkGroups, whereSent } from "./checks.js";
import { conditionLines } from "./condition.js";
import { block, type Lines } from "./lines.js";
import { callsOfParts, isWide, type Group } from "./parts.js";
import { about, type Place } from "./place.js";
import { valueLines } from "./value.js";
import { asksForAttempts, asksWhetherSent, depthLines, functionParameters, sentExpression } from "./function-parts.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";
import { untaggedFunction } from "./untagged-union.js";
import { declarationOf, namesIn, readingOf, variablesOf, type Variables } from "./variables.js";

/** The function that checks a structure or union. What it returns points from that value downwards. */
export function violationsFunction(file: ValidatorFile, shape: StructurePlan | UnionPlan): Statement {
  if (shape.kind === "union" && shape.untagged) return untaggedFunction(file, shape);
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
  const checks = checkGroups(file, shape, variables);
  const groups = members.map(({ lines }) => lines).filter((lines) => lines.length > 0);
  if (isWide([...groups, ...checks])) {
    const ofChecks = partLines(file, shape, "checksOf", checks);
    return [
      ...partLines(file, shape, "membersOf", groups),
      ...whereSent(file, shape, ofChecks),
      ...conditionLines(file, shape),
    ];
  }
  const checked = namesIn(checks.flat());
  return [
    ...members.flatMap(({ member, lines }) => {
      if (lines.length === 0 && !checked.has(variables.get(member.name)!)) return [];
      return [declarationOf(file, member, variables), ...lines, ""];
    }),
    ...whereSent(file, shape, checks.flat()),
    ...conditionLines(file, shape),
  ];
}

function unionLines(file: ValidatorFile, shape: UnionPlan, wrong: string): Lines {
  const variables = variablesOf(file, shape);
  const members = shape.members.map((member) => {
    const place = placeOf(file, shape, member, variables);
    return { member, variable: place.variable, lines: valueLines(place, "ruled out") };
  });
  const notOne = `if (members !== 1) found = ${file.runtime("add")}(found, ${wrong});`;
  const groups = members.map(({ variable, lines }) => ifThere(variable, lines));
  if (isWide(groups)) {
    const values = members.map(({ member }) => `  ${readingOf(file, member)},`);
    return [
      "const members = [",
      ...values,
      "].filter((value) => value != null).length;",
      "",
      ...partLines(
        file,
        shape,
        "membersOf",
        groups.filter((lines) => lines.length > 0),
      ),
      notOne,
    ];
  }
  return [
    "let members = 0;",
    ...members.flatMap(({ member, variable, lines }) => [
      declarationOf(file, member, variables),
      ...ifThere(variable, ["members++;", ...lines]),
      "",
    ]),
    notOne,
  ];
}

function ifThere(variable: string, lines: Lines): Lines {
  if (lines.length === 0) return [];
  const head = `if (${variable} != null)`;
  return lines.length === 1 ? [`${head} ${lines[0]}`] : block(head, lines);
}

/** The statements that leave a structure's or union's members to functions of their own. */
function partLines(
  file: ValidatorFile,
  shape: StructurePlan | UnionPlan,
  name: string,
  groups: readonly Group[],
): Lines {
  const calls = callsOfParts({
    file,
    shape,
    name: `${name}${shape.name}`,
    groups: groups.map((lines) => [...lines, ""]),
    parameters: [
      { name: "isSent", type: "boolean" },
      { name: "depth", type: "number" },
      ...(asksForAttempts(file, shape)
        ? [{ name: "attempts", type: `${file.runtimeType("Attempts")} | undefined` }]
        : []),
    ],
    returnType: file.runtimeType("Violations"),
    before: [`let found = ${file.runtime("noViolations")};`],
    after: ["return found;"],
  });
  return calls.flatMap((call) => [
    `found = ${file.runtime("addUnder")}(found, ${call}, "");`,
    ...(shape.isRecursive ? [`if (${file.runtime("isTooDeep")}(found)) return found;`] : []),
  ]);
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
