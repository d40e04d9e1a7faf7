import type { AnswerHead, Binding, RequestHead } from "../bound-members.js";
import { Mismatch } from "../wire/mismatch.js";
import { text, type TextForm } from "./text-form.js";

type Default = Binding["makeDefault"];

/** @see smithy.api#httpLabel */
export function label(member: string, form: TextForm): Binding {
  return request(member, ({ labels }) => {
    const value = labels.get(member);
    return value === undefined ? undefined : form.read(value);
  });
}

/** One parameter of the query; the first one counts if there are several. @see smithy.api#httpQuery */
export function query(member: string, name: string, form: TextForm, makeDefault?: Default): Binding {
  return request(
    member,
    (head) => {
      const values = head.query.all(name);
      return values && form.read(values[0]);
    },
    makeDefault,
  );
}

/** A parameter that the query has once for each element. @see smithy.api#httpQuery */
export function queryList(member: string, name: string, element: TextForm, makeDefault?: Default): Binding {
  return request(member, (head) => head.query.all(name)?.map((value) => element.read(value)), makeDefault);
}

/** All parameters of the query, those that other members are bound to included. @see smithy.api#httpQueryParams */
export function queryParams(member: string, values: "first" | "all", makeDefault?: Default): Binding {
  return request(
    member,
    (head) => {
      const entries = [...head.query.entries()];
      if (entries.length === 0) return undefined;
      return Object.fromEntries(entries.map(([name, found]) => [name, values === "all" ? [...found] : found[0]]));
    },
    makeDefault,
  );
}

/** @see smithy.api#httpHeader */
export function header(member: string, name: string, form: TextForm, makeDefault?: Default): Binding {
  const key = name.toLowerCase();
  return {
    member,
    read({ headers }) {
      const value = headers.get(key);
      return value === null ? undefined : form.read(value);
    },
    write: (value, head) => setHeader(head, key, form.write(value)),
    makeDefault,
  };
}

/**
 * All headers whose names begin with a prefix; what other members are bound to is not written over.
 *
 * @see smithy.api#httpPrefixHeaders
 */
export function prefixHeaders(member: string, prefix: string, makeDefault?: Default): Binding {
  const start = prefix.toLowerCase();
  return {
    member,
    read({ headers }) {
      const found: [string, string][] = [];
      headers.forEach((value, name) => {
        if (name.startsWith(start)) found.push([name.slice(start.length), value]);
      });
      return found.length > 0 ? Object.fromEntries(found) : undefined;
    },
    write(value, head) {
      for (const [name, entry] of Object.entries(value as Readonly<Record<string, unknown>>)) {
        const key = start + name.toLowerCase();
        if (!head.headers.has(key)) setHeader(head, key, text.string.write(entry));
      }
    },
    makeDefault,
  };
}

/** @see smithy.api#httpResponseCode */
export function responseCode(member: string): Binding {
  return {
    member,
    read: () => undefined,
    write(value, head) {
      const isStatus = typeof value === "number" && Number.isInteger(value) && value >= 200 && value <= 599;
      if (!isStatus) throw new Mismatch("The status of an answer is a whole number from 200 to 599");
      head.status = value;
    },
  };
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Looked at here, for not every host's `Response` does before it is too late to answer otherwise. */
function setHeader({ headers }: AnswerHead, name: string, value: string): void {
  if (!HEADER_NAME.test(name)) throw new Mismatch("The name of a header has a character that is not allowed there");
  if (!HEADER_VALUE.test(value)) throw new Mismatch("A header has a character that is not allowed there");
  headers.set(name, value);
}

/** What only requests have. */
function request(member: string, read: Binding["read"], makeDefault?: Default): Binding {
  return { member, read, write: () => {}, makeDefault };
}

/** Reads the bound members of a request into a value that will be the operation's input. */
export function readBindings(
  bindings: readonly Binding[],
  head: RequestHead,
  target: Record<string, unknown>,
): Record<string, unknown> {
  for (const { member, read, makeDefault } of bindings) {
    let value: unknown;
    try {
      value = read(head) ?? makeDefault?.();
    } catch (error) {
      throw error instanceof Mismatch ? error.within(member) : error;
    }
    if (value !== undefined) set(target, member, value);
  }
  return target;
}

/** Writes the bound members of an output or an error into the head of an answer. */
export function writeBindings(bindings: readonly Binding[], value: object, head: AnswerHead): void {
  const members = value as Readonly<Record<string, unknown>>;
  for (const { member, write, makeDefault } of bindings) {
    const part = ownMember(members, member) ?? makeDefault?.();
    if (part === undefined || part === null) continue;
    try {
      write(part, head);
    } catch (error) {
      throw error instanceof Mismatch ? error.within(member) : error;
    }
  }
}

/** A member with a name like `constructor` must not be taken for what every object has by birth. */
export function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const part = value[name];
  return typeof part === "function" ? undefined : part;
}

/** Names like `__proto__` are ordinary ones. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
