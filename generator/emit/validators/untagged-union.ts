import { targetOf, type MemberPlan, type ServicePlan, type StructurePlan, type UnionPlan } from "../../plan/index.js";
import { alternativesOf } from "../shared/alias-circle.js";
import type { Statement } from "../shared/generated-file.js";
import { collectionFunctionOf } from "./collection-function.js";
import {
  asksForAttempts,
  depthLines,
  functionArguments,
  functionNameOf,
  functionParameters,
  sentExpression,
} from "./function-parts.js";
import { block, chain, type Lines } from "./lines.js";
import { upperFirst, variableName } from "./names.js";
import { about, type Place } from "./place.js";
import { contentLines, valueLines } from "./value.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";
import { readingOf } from "./variables.js";

/**
 * The function that checks a union without a tag. Where the discriminator, or else the kind of the value and the members
 * that it has, leave one alternative, it says what is wrong with that; otherwise, that no alternative fits. A value that
 * fits several alternatives is in order, also where the document wants just one: what it demands of each beyond what
 * Smithy has traits for is not looked at.
 *
 * @see hallmark.openapi#untagged
 */
export function untaggedFunction(file: ValidatorFile, union: UnionPlan): Statement {
  const message = "Member must fit an alternative of the union";
  const unfit = file.made("unfit", "shapeMismatch", [
    '""',
    JSON.stringify(message),
    '{ type: "union" }',
    about([], file.holdsSecrets(union)),
  ]);
  const named = namedAlternatives(file.plan, union);
  const isNamed = new Set(named.map(({ member }) => member));
  const others = alternativesOf(file.plan, union).filter((member) => !isNamed.has(member));
  return functionOf({
    name: `violationsOf${union.name}`,
    parameters: functionParameters(file, union),
    returnType: file.runtimeType("Violations"),
    lines: [
      ...depthLines(file, union),
      ...namedLines(file, union, named),
      ...(others.length === 0 ? [`return [${unfit}];`] : guessLines(file, union, others, unfit)),
    ],
    docs: `All that is wrong with a value meant as \`${union.name}\`. The pointers start at that value.`,
    isExported: true,
  });
}

interface NamedAlternative {
  readonly member: MemberPlan;
  readonly target: StructurePlan;
  /** What holds the discriminator in this structure. */
  readonly property: Pick<MemberPlan, "name">;
  readonly values: readonly string[];
}

/** The alternatives that a discriminator names. */
function namedAlternatives(plan: ServicePlan, union: UnionPlan): readonly NamedAlternative[] {
  const discriminator = union.untagged?.discriminator;
  if (!discriminator) return [];
  return union.members.flatMap((member) => {
    const target = targetOf(plan, member);
    const values = [...discriminator.mapping].filter(([, name]) => name === member.name).map(([value]) => value);
    if (target.kind !== "structure" || values.length === 0) return [];
    const { property: name } = discriminator;
    const property = target.members.find((own) => (own.jsonName ?? own.name) === name) ?? { name };
    return [{ member, target, property, values }];
  });
}

function namedLines(file: ValidatorFile, union: UnionPlan, named: readonly NamedAlternative[]): Lines {
  if (named.length === 0) return [];
  const readings = new Map<string, string>();
  for (const { property } of named) {
    if (readings.has(property.name)) continue;
    const stem = readings.size === 0 ? "discriminator" : `discriminator${readings.size + 1}`;
    readings.set(property.name, stem);
  }
  const declarations = [...readings].map(([name, variable]) => `const ${variable} = ${readingOf(file, { name })};`);
  const ways = named.map(({ member, target, property, values }) => ({
    test: values.map((value) => `${readings.get(property.name)} === ${JSON.stringify(value)}`).join(" || "),
    body: [`return ${callOf(file, union, member, functionNameOf(file, target))};`],
  }));
  return block(`if (${file.runtime("isStructure")}(candidate))`, [
    ...declarations,
    ...ways.flatMap((way) => chain([way])),
  ]);
}

function guessLines(file: ValidatorFile, union: UnionPlan, members: readonly MemberPlan[], unfit: string): Lines {
  const none = file.runtime("noViolations");
  const remembers = asksForAttempts(file, union);
  const key = JSON.stringify(union.name);
  const outcome = `alike === 1 ? found : [${unfit}]`;
  const result = remembers ? `attempts ? attempts.keep(${key}, candidate, ${outcome}) : ${outcome}` : outcome;
  return [
    ...(remembers ? [`const known = attempts?.get(${key}, candidate);`, "if (known !== undefined) return known;"] : []),
    `let found: ${file.runtimeType("Violations")} = ${none};`,
    "let alike = 0;",
    ...members.flatMap((member, index) => [
      ...(remembers && index > 0 ? [`attempts ??= new ${file.runtime("Attempts")}();`] : []),
      ...guessOf(file, union, member, none),
    ]),
    `return ${result};`,
  ];
}

/** The statements that try one alternative, if the value is at all like it. */
function guessOf(file: ValidatorFile, union: UnionPlan, member: MemberPlan, none: string): Lines {
  const test = likeness(file, member);
  const isDone = [
    `found === ${none}`,
    ...(union.isRecursive && targetOf(file.plan, member).isRecursive ? [`${file.runtime("isTooDeep")}(found)`] : []),
  ];
  const body = [`found = ${checkOf(file, union, member)};`, `if (${isDone.join(" || ")}) return found;`, "alike++;"];
  return test === "" ? body : block(`if (${test})`, body);
}

/** What tells from afar that a value may be of an alternative: its kind, and the members that a structure must have. */
function likeness(file: ValidatorFile, member: MemberPlan): string {
  const target = targetOf(file.plan, member);
  switch (target.kind) {
    case "enum":
      return 'typeof candidate === "string"';
    case "intEnum":
      return 'typeof candidate === "number"';
    case "list":
      return `${file.runtime("isList")}(candidate)`;
    case "map":
      return `${file.runtime("isStructure")}(candidate)`;
    case "union":
      return target.untagged ? "" : `${file.runtime("isStructure")}(candidate)`;
    case "structure":
      return [
        `${file.runtime("isStructure")}(candidate)`,
        ...target.members
          .filter(({ isRequired, isIdempotencyToken }) => isRequired && !isIdempotencyToken)
          .map((own) => `${readingOf(file, own)} !== undefined`),
      ].join(" && ");
    default:
      return simpleLikeness(file, target.type);
  }
}

function simpleLikeness(file: ValidatorFile, type: string): string {
  switch (type) {
    case "string":
    case "boolean":
      return `typeof candidate === "${type}"`;
    case "bigInteger":
      return 'typeof candidate === "bigint"';
    case "bigDecimal":
      return `${file.runtime("isBigDecimal")}(candidate)`;
    case "blob":
      return `${file.runtime("isBlob")}(candidate)`;
    case "timestamp":
      return `${file.runtime("isTimestamp")}(candidate)`;
    case "document":
      return "";
    default:
      return 'typeof candidate === "number"';
  }
}

/** The call of the function that checks a value as one alternative. */
function checkOf(file: ValidatorFile, union: UnionPlan, member: MemberPlan): string {
  const target = targetOf(file.plan, member);
  if ((target.kind === "structure" && !target.isPrelude) || target.kind === "union") {
    return callOf(file, union, member, functionNameOf(file, target));
  }
  if (target.kind === "list" || target.kind === "map") {
    return callOf(file, union, member, collectionFunctionOf(file, member, target, contentLines));
  }
  const name = file.helper(member.id, `violationsOf${upperFirst(member.name)}Of${union.name}`, (name) =>
    functionOf({
      name,
      parameters: [{ name: "candidate", type: "unknown" }],
      returnType: file.runtimeType("Violations"),
      lines: [
        `let found = ${file.runtime("noViolations")};`,
        ...valueLines(placeOf(file, union, member), "ruled out"),
        "return found;",
      ],
    }),
  );
  return `${name}(candidate)`;
}

function callOf(file: ValidatorFile, union: UnionPlan, member: MemberPlan, name: string): string {
  const place = placeOf(file, union, member);
  // An alternative is the same value, no deeper one.
  const call = `${name}(${functionArguments(place, targetOf(file.plan, member), "depth")})`;
  const isHidden = (union.isSensitive || member.isSensitive) && !targetOf(file.plan, member).isSensitive;
  return isHidden ? `${file.runtime("hidden")}(${call})` : call;
}

function placeOf(file: ValidatorFile, union: UnionPlan, member: MemberPlan): Place {
  return {
    file,
    member,
    variable: "candidate",
    stem: variableName(member.name),
    pointer: "",
    isInSecret: union.isSensitive,
    isRecursive: union.isRecursive,
    isSent: sentExpression(file, union),
  };
}
