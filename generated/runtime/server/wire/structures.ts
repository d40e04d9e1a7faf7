import { Mismatch, notExpected } from "./mismatch.js";
import { checkDepth, isObject, within, type Wire } from "./wire.js";

/** Called when it is first needed: shapes may lead back to themselves. */
type Members = () => Readonly<Record<string, Wire | Member>>;

/** A member of which there is more to say than how its values are written. */
export interface Member {
  readonly wire: Wire;
  /** Its name in JSON, where that is another one. @see smithy.api#jsonName */
  readonly jsonName?: string;
  /** The value where there is none, made anew each time. @see smithy.api#default */
  readonly makeDefault?: () => unknown;
  /** `null` is a value of its own. @see hallmark.openapi#nullable */
  readonly isNullable?: true;
  /** It is a map of the properties that no other member names. @see hallmark.openapi#additionalProperties */
  readonly holdsOthers?: true;
}

interface KnownMember extends Member {
  readonly name: string;
  readonly jsonName: string;
  /** As it stands in JSON text, with the colon. */
  readonly key: string;
}

/**
 * A structure, its members in the order of the model. Absent is absent on both sides, and `null` is absent too, where no
 * default stands in for it. Members that the model does not know are passed over.
 */
export function structure(members: Members): Wire {
  let known: readonly KnownMember[] | undefined;
  return {
    read(value, depth) {
      if (!isObject(value)) throw notExpected(value, "structure");
      checkDepth(depth);
      const result: Record<string, unknown> = {};
      let at = "";
      try {
        for (const { name, jsonName, wire, makeDefault, isNullable, holdsOthers } of (known ??=
          knownMembers(members))) {
          const part = holdsOthers ? othersIn(value, known) : memberOf(value, jsonName);
          if (part === null && isNullable) {
            result[name] = null;
            continue;
          }
          if (part === undefined || part === null) {
            if (makeDefault) result[name] = makeDefault();
            continue;
          }
          at = name;
          result[name] = wire.read(part, depth + 1);
        }
      } catch (error) {
        throw within(error, at);
      }
      return result;
    },
    write(value) {
      if (!isObject(value)) throw notExpected(value, "structure");
      let text = "";
      let at = "";
      try {
        for (const { name, key, wire, makeDefault, isNullable, holdsOthers } of (known ??= knownMembers(members))) {
          const own = memberOf(value, name);
          const part = own === null && isNullable ? null : (own ?? makeDefault?.());
          if (part === undefined || (part === null && !isNullable)) continue;
          at = name;
          const written = part === null ? "null" : wire.write(holdsOthers ? withoutKnown(part, known) : part);
          const entries = holdsOthers ? written.slice(1, -1) : `${key}${written}`;
          if (entries !== "") text += `${text === "" ? "" : ","}${entries}`;
        }
      } catch (error) {
        throw within(error, at);
      }
      return `{${text}}`;
    },
  };
}

/** A structure without members. */
export const nothing = /* @__PURE__ */ structure(() => ({}));

/** A union: a structure in which exactly one member is set, one that the model knows. */
export function union(members: Members): Wire {
  const wire = structure(members);
  let names: ReadonlySet<string> | undefined;
  let jsonNames: ReadonlySet<string> | undefined;
  const check = (value: unknown, known: ReadonlySet<string>) => {
    if (!isObject(value)) return;
    const set = Object.keys(value).filter(
      (name) => name !== "__type" && value[name] !== undefined && value[name] !== null,
    );
    if (set.length === 1 && known.has(set[0]!)) return;
    throw new Mismatch("Exactly one member of the union must be set, and be known");
  };
  return {
    read(value, depth) {
      check(value, (jsonNames ??= new Set(knownMembers(members).map(({ jsonName }) => jsonName))));
      return wire.read(value, depth);
    },
    write(value) {
      check(value, (names ??= new Set(Object.keys(members()))));
      return wire.write(value);
    },
  };
}

function knownMembers(members: Members): readonly KnownMember[] {
  return Object.entries(members()).map(([name, entry]) => {
    const { jsonName = name, ...member }: Member = "wire" in entry ? entry : { wire: entry };
    return { ...member, name, jsonName, key: `${JSON.stringify(jsonName)}:` };
  });
}

/** The properties that no member names; `undefined` where there are none. */
function othersIn(value: Readonly<Record<string, unknown>>, known: readonly KnownMember[]): object | undefined {
  const names = new Set(known.filter(({ holdsOthers }) => !holdsOthers).map(({ jsonName }) => jsonName));
  const others = Object.entries(value).filter(([name]) => !names.has(name));
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

/** What a member names is written from that member alone. */
function withoutKnown(others: unknown, known: readonly KnownMember[]): unknown {
  return isObject(others) ? (othersIn(others, known) ?? {}) : others;
}

/** A member with a name like `constructor` or `__proto__` must not be taken for what every object has by birth. */
function memberOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const part = value[name];
  return typeof part === "function" || part === Object.prototype ? undefined : part;
}
