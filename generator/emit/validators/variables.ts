import type { MemberPlan, StructurePlan, UnionPlan } from "../../plan/index.js";
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

/** `const name = candidate["Name"];` */
export function declarationOf(file: ValidatorFile, { name }: MemberPlan, variables: Variables): string {
  // Every object has these, from its prototype.
  const isInherited = name in {};
  const read = isInherited ? `${file.runtime("own")}(candidate, "${name}")` : `candidate["${name}"]`;
  return `const ${variables.get(name)} = ${read};`;
}

/** Whether a line of code uses a variable. */
export function mentions(line: string, variable: string): boolean {
  return new RegExp(`(?<![\\w$."'/])${variable}(?![\\w$"'])`).test(line);
}
