import type { Shown } from "./present.js";
import { isScalar, scalarText, sortedNames } from "./scalar-text.js";

type Members = { readonly [name: string]: Shown };

/**
 * Values in lines, joined by tabs, those of one structure by the names of the members; what lies deeper follows in lines
 * that begin with its name in capitals. Rule CL-015.
 */
export function textOf(value: Shown, name?: string, columns?: readonly string[]): string {
  if (isScalar(value)) return `${scalarText(value)}\n`;
  return isList(value) ? listText(value, name) : structureText(value, name, columns);
}

function listText(list: readonly Shown[], name: string | undefined): string {
  if (list.some(isMembers)) {
    const columns = sortedNames(list.filter(isMembers).flatMap(scalarNames));
    return list.map((element) => textOf(element, name, columns)).join("");
  }
  const scalars = list.filter(isScalar);
  const deeper = list.filter((element) => !isScalar(element));
  return scalarsText(scalars, name) + deeper.map((element) => textOf(element, name)).join("");
}

function scalarsText(scalars: readonly Shown[], name: string | undefined): string {
  if (scalars.length === 0) return "";
  if (name === undefined) return `${scalars.map(scalarText).join("\t")}\n`;
  return scalars.map((scalar) => `${name.toUpperCase()}\t${scalarText(scalar)}\n`).join("");
}

/** @param columns given where neighbours have to line up: a member that is not there leaves its place empty. */
function structureText(members: Members, name: string | undefined, columns?: readonly string[]): string {
  const shown = columns ?? sortedNames(scalarNames(members));
  const scalars = shown.map((column) => (Object.hasOwn(members, column) ? scalarText(members[column]!) : ""));
  const line = [...(name !== undefined && scalars.length > 0 ? [name.toUpperCase()] : []), ...scalars].join("\t");
  const deeper = sortedNames(Object.keys(members)).filter((member) => !shown.includes(member));
  return (scalars.length > 0 ? `${line}\n` : "") + deeper.map((member) => textOf(members[member]!, member)).join("");
}

function scalarNames(members: Members): readonly string[] {
  return Object.keys(members).filter((name) => isScalar(members[name]!));
}

function isList(value: Shown): value is readonly Shown[] {
  return Array.isArray(value);
}

function isMembers(value: Shown): value is Members {
  return !isScalar(value) && !isList(value);
}
