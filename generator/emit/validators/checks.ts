import {
  targetOf,
  type CheckConstraint,
  type CheckPlan,
  type MemberPlan,
  type StructurePlan,
} from "../../plan/index.js";
import { boundsOf, lengthTest, outOfBounds } from "./constraint-tests.js";
import { asksWhetherSent } from "./function-parts.js";
import { block, chain, type Lines } from "./lines.js";
import { variableName } from "./names.js";
import { expressionOf, patternTest } from "./pattern-test.js";
import { about } from "./place.js";
import type { Group } from "./parts.js";
import type { ValidatorFile } from "./validator-file.js";
import type { Variables } from "./variables.js";

/** The statements for what the documentation forbids beyond the traits, as far as every caller is to look. */
export function checkGroups(file: ValidatorFile, shape: StructurePlan, variables: Variables): readonly Group[] {
  const groups = shape.checks.flatMap((check) => {
    const member = memberOf(shape, check);
    if (check.where !== "anywhere" || !member || isSaidByTrait(check, member)) return [];
    const test = brokenCheck(file, check, member, variables);
    if (test === undefined) return [];
    const constant = checkConstant(file, check, member);
    return [chain([{ test, body: [`found = ${file.runtime("add")}(found, ${constant});`] }])];
  });
  return shape.role === "output" ? [] : groups;
}

/** Lets statements about checks run for nothing but what the service gets. */
export function whereSent(file: ValidatorFile, shape: StructurePlan, lines: Lines): Lines {
  if (lines.length === 0) return [];
  return [...(asksWhetherSent(file, shape) ? block("if (isSent)", lines) : lines), ""];
}

/** The member that a check looks at; `undefined` where it is about a condition. */
export function memberOf(shape: StructurePlan, check: CheckPlan): MemberPlan | undefined {
  return check.constraint && shape.members.find(({ name }) => name === check.member);
}

/** An expression that is true where a check is broken; `undefined` where it cannot be. */
export function brokenCheck(
  file: ValidatorFile,
  check: CheckPlan,
  member: MemberPlan,
  variables: Variables,
): string | undefined {
  const variable = variables.get(member.name)!;
  const { constraint } = check;
  if (!constraint) return undefined;
  if ("required" in constraint) return `${variable} == null`;
  if ("pattern" in constraint) {
    const test = file.shared(`pattern of ${check.id}`, () =>
      patternTest(file, variableName(check.id), constraint.pattern, variable),
    );
    return test && `typeof ${variable} === "string" && ${test}`;
  }
  return tooLong(file, check, member, variable, constraint.length);
}

/** The constant with a check's violation. */
export function checkConstant(file: ValidatorFile, check: CheckPlan, member: MemberPlan): string {
  return file.shared(`check ${check.id}`, () => {
    const isSensitive = member.isSensitive || file.holdsSecrets(targetOf(file.plan, member));
    // A text that quotes members, and so differs from request to request, is the service's alone.
    const [text, ...quoting] = check.message ?? [];
    const ownText = quoting.length > 0 ? undefined : text;
    const details = [
      JSON.stringify(`/${member.name}`),
      JSON.stringify(check.id),
      limitsOf(check.constraint!),
      about(check.rules, isSensitive, ownText),
    ];
    return file.made(variableName(check.id), "check", details);
  });
}

/** A member that the model itself demands is reported once. */
function isSaidByTrait({ constraint }: CheckPlan, member: MemberPlan): boolean {
  return constraint !== undefined && "required" in constraint && member.isRequired && !member.isIdempotencyToken;
}

type LengthLimit = Extract<CheckConstraint, { readonly length: unknown }>["length"];

function tooLong(
  file: ValidatorFile,
  check: CheckPlan,
  member: MemberPlan,
  variable: string,
  limit: LengthLimit,
): string | undefined {
  const target = targetOf(file.plan, member);
  const { min = 0, max = Infinity } = limit;
  if (target.kind === "list") {
    const { ignoring } = limit;
    const expression =
      ignoring &&
      file.shared(`pattern of ${check.id}`, () => expressionOf(file, variableName(check.id), ignoring.pattern));
    const size =
      ignoring && expression !== undefined
        ? `${file.runtime("countExcept")}(${variable}, ${JSON.stringify(ignoring.member)}, ${expression})`
        : `${variable}.length`;
    const test = outOfBounds(size, limit);
    // A list that is short enough as it is need not be counted.
    const isLong = ignoring && min <= 0 ? `${variable}.length > ${max} && ` : "";
    return test && `${file.runtime("isList")}(${variable}) && ${isLong}${bracketed(test)}`;
  }
  if (target.kind === "map") {
    const test = outOfBounds(`Object.keys(${variable}).length`, limit);
    return test && `${file.runtime("isStructure")}(${variable}) && ${bracketed(test)}`;
  }
  if (limit.unit === "bytes" && target.kind === "simple" && target.type === "string") {
    return `typeof ${variable} === "string" && !${file.runtime("hasBytes")}(${variable}, ${min}, ${max})`;
  }
  const test = lengthTest(file, variable, target, limit);
  if (test === undefined) return undefined;
  const isBlob = target.kind === "simple" && target.type === "blob";
  const guard = isBlob ? `${file.runtime("isBlob")}(${variable})` : `typeof ${variable} === "string"`;
  return `${guard} && ${bracketed(test)}`;
}

function limitsOf(constraint: CheckConstraint): string {
  if ("required" in constraint) return "{ required: true }";
  if ("pattern" in constraint) return `{ pattern: ${JSON.stringify(constraint.pattern)} }`;
  const { length } = constraint;
  return length.unit ? `${boundsOf(length).slice(0, -2)}, unit: "${length.unit}" }` : boundsOf(length);
}

function bracketed(test: string): string {
  return test.includes(" || ") ? `(${test})` : test;
}
