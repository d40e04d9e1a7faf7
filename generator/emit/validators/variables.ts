import type { MemberPlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Lines } from "./lines.js";
import { variableName } from "./names.js";
import type { ValidatorFile } from "./validator-file.js";

/** What the members are called in a function, by their names in the model. */
export type Variables = ReadonlyMap<string, string>;

const known = new WeakMap<ValidatorFile, Variables>();

/** The same in all functions of a file. */
export function variablesOf(file: ValidatorFile, shape: StructurePlan | UnionPlan): Variables {
  const variables =
    known.get(file) ?? new Map(shape.members.map(({ name }) => [name, file.names.take(variableName(name))]));
  known.set(file, variables);
  return variables;
}

/** The declarations of the members that lines of code use. */
export function declarationsFor(file: ValidatorFile, shape: StructurePlan | UnionPlan, lines: Lines): Lines {
  const variables = variablesOf(file, shape);
  const used = namesIn(lines);
  return shape.members
    .filter(({ name }) => used.has(variables.get(name)!))
    .map((member) => declarationOf(file, member, variables));
}

/** `const name = candidate["Name"];` */
export function declarationOf(file: ValidatorFile, member: MemberPlan, variables: Variables): string {
  return `const ${variables.get(member.name)} = ${readingOf(file, member)};`;
}

/** `candidate["Name"]` */
export function readingOf(file: ValidatorFile, { name }: Pick<MemberPlan, "name">): string {
  // Every object has these, from its prototype.
  const isInherited = name in {};
  return isInherited ? `${file.runtime("own")}(candidate, "${name}")` : `candidate[${JSON.stringify(name)}]`;
}

/** The variables that lines of code use, among other names. */
export function namesIn(lines: Lines): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(/(?<![\w$."'/])[A-Za-z_$][\w$]*(?![\w$"'])/g) ?? []));
}
