import { Mismatch } from "../wire/mismatch.js";
import type { Wire } from "../wire/wire.js";
import type { Binding, RequestHead } from "../bound-members.js";
import { separated, textsIn, type Kind, type Texts } from "./styled-texts.js";
import type { TextForm } from "./text-form.js";

/** A parameter in a style of OpenAPI. @see hallmark.openapi#parameter */
export interface Style {
  readonly in: "query" | "path" | "header" | "cookie";
  readonly name: string;
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
}

/** How the text of a parameter becomes a value. */
export interface StyledForm {
  readonly kind: Kind;
  /** Of an object, the names of its properties. */
  readonly properties?: readonly string[];
  readonly read: (texts: Texts) => unknown;
}

export function styled(member: string, style: Style, form: StyledForm): Binding {
  return {
    member,
    read: (head: RequestHead) => {
      const texts = textsIn(head, member, style, form);
      return texts && form.read(texts);
    },
    // Only requests have such parameters.
    write: () => {},
  };
}

/** One value. */
export function scalarOf(form: TextForm): StyledForm {
  return { kind: "scalar", read: (texts) => form.read(texts[0]?.at(-1) ?? "") };
}

export function listOf(form: TextForm): StyledForm {
  return { kind: "list", read: (texts) => texts.map((parts) => form.read(parts.at(-1)!)) };
}

interface Property {
  readonly member: string;
  readonly form: StyledForm;
}

/** An object: its properties by their names on the wire, and where it has one, the member that holds all others. */
export function objectOf(properties: Readonly<Record<string, Property>>, others?: Partial<Property>): StyledForm {
  const known = new Map(Object.entries(properties));
  return {
    kind: others ? "open object" : "object",
    properties: [...known.keys()],
    read(texts) {
      const result: Record<string, unknown> = {};
      const more: Record<string, unknown> = {};
      for (const [name, group] of grouped(texts)) {
        const property = known.get(name);
        if (property) set(result, property.member, read(property.form, name, group));
        else if (others?.form) set(more, name, read(others.form, name, group));
      }
      if (others && others.member === undefined) return more;
      if (others?.member !== undefined && Object.keys(more).length > 0) set(result, others.member, more);
      return result;
    },
  };
}

/** A value as JSON text; of what is no JSON, the text itself. */
export function jsonOf(wire: Wire): StyledForm {
  return {
    kind: "scalar",
    read(texts) {
      const text = texts[0]?.at(-1) ?? "";
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return wire.read(text, 0);
      }
      try {
        return wire.read(value, 0);
      } catch (error) {
        if (typeof value === "object" || !(error instanceof Mismatch)) throw error;
        return wire.read(text, 0);
      }
    },
  };
}

function read(form: StyledForm, name: string, texts: Texts): unknown {
  try {
    return form.read(texts);
  } catch (error) {
    throw error instanceof Mismatch ? error.within(name) : error;
  }
}

function grouped(texts: Texts): ReadonlyMap<string, Texts> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const parts of texts) {
    const [name = "", text] = parts;
    if (text === undefined) throw new Mismatch("A property has no value");
    groups.set(name, [...(groups.get(name) ?? []), separated(text)]);
  }
  return groups;
}

function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
