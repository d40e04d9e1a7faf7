import type { Shown } from "./present.js";
import { isScalar, scalarText, sortedNames } from "./scalar-text.js";

type Members = { readonly [name: string]: Shown };

/** A part of a table: what one structure or list holds in scalars. What they hold beyond that is in sections of its own. */
export interface Section {
  readonly title?: string | undefined;
  /** How deep it lies in the answer. */
  readonly depth: number;
  headers: readonly string[];
  readonly rows: (readonly string[])[];
}

/** An answer in sections, from the outside to the inside. */
export function sectionsOf(title: string, value: Shown): readonly Section[] {
  const sections: Section[] = [];
  addValue(sections, title, value, 0);
  return sections;
}

function addValue(sections: Section[], title: string, value: Shown, depth: number): void {
  if (isEmpty(value)) return;
  const section: Section = { title, depth, headers: [], rows: [] };
  sections.push(section);
  if (isScalar(value)) section.rows.push([scalarText(value)]);
  else if (!isList(value)) addMembers(sections, section, value);
  else if (isMembers(value[0]!)) addElements(sections, section, value.filter(isMembers), title);
  else addScalars(sections, section, value);
}

function addScalars(sections: Section[], section: Section, list: readonly Shown[]): void {
  for (const element of list) {
    if (isScalar(element)) section.rows.push([scalarText(element)]);
    else if (isList(element) && element.every(isScalar)) section.rows.push(element.map(scalarText));
    else if (isList(element)) addScalars(sections, section, element);
    else addMembers(sections, section, element as Members);
  }
}

function addMembers(sections: Section[], section: Section, members: Members): void {
  const { scalars, deeper } = parted([members]);
  // A single value needs no headline of its own.
  if (scalars.length === 1) section.rows.push([scalars[0]!, scalarText(members[scalars[0]!]!)]);
  else if (scalars.length > 1) {
    section.headers = scalars;
    section.rows.push(scalars.map((name) => scalarText(members[name]!)));
  }
  for (const name of deeper) addValue(sections, name, members[name]!, section.depth + 1);
}

/** A row an element; where elements hold more than scalars, a section an element. */
function addElements(sections: Section[], first: Section, list: readonly Members[], title: string): void {
  const { scalars, deeper } = parted(list);
  let section = first;
  for (const [index, element] of list.entries()) {
    if (index > 0 && deeper.length > 0) {
      section = { title, depth: first.depth, headers: [], rows: [] };
      sections.push(section);
    }
    section.headers = scalars;
    section.rows.push(scalars.map((name) => (Object.hasOwn(element, name) ? scalarText(element[name]!) : "")));
    for (const name of deeper) {
      if (Object.hasOwn(element, name)) addValue(sections, name, element[name]!, first.depth + 1);
    }
  }
}

function parted(list: readonly Members[]): { readonly scalars: readonly string[]; readonly deeper: readonly string[] } {
  const entries = list.flatMap((members) => Object.entries(members));
  return {
    scalars: sortedNames(entries.filter(([, value]) => isScalar(value)).map(([name]) => name)),
    deeper: sortedNames(entries.filter(([, value]) => !isScalar(value)).map(([name]) => name)),
  };
}

function isEmpty(value: Shown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0) || value === "";
}

function isList(value: Shown): value is readonly Shown[] {
  return Array.isArray(value);
}

function isMembers(value: Shown): value is Members {
  return !isScalar(value) && !isList(value);
}
