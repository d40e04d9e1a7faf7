import { Mismatch, notExpected } from "./mismatch.js";
import { checkDepth, isObject, within, type Wire } from "./wire.js";

/** Called when it is first needed: shapes may lead back to themselves. */
type Members = () => Readonly<Record<string, Wire>>;

interface MemberWire {
  readonly name: string;
  /** As it stands in JSON text, with the colon. */
  readonly key: string;
  readonly wire: Wire;
}

/**
 * A structure, its members in the order of the model. Absent is absent on both sides, and `null` is absent too. Members
 * that the model does not know are passed over.
 */
export function structure(members: Members): Wire {
  let known: readonly MemberWire[] | undefined;
  return {
    read(value, depth) {
      if (!isObject(value)) throw notExpected(value, "structure");
      checkDepth(depth);
      const result: Record<string, unknown> = {};
      let at = "";
      try {
        for (const { name, wire } of (known ??= memberWires(members))) {
          const part = memberOf(value, name);
          if (part === undefined || part === null) continue;
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
        for (const { name, key, wire } of (known ??= memberWires(members))) {
          const part = memberOf(value, name);
          if (part === undefined || part === null) continue;
          at = name;
          text += `${text === "" ? "" : ","}${key}${wire.write(part)}`;
        }
      } catch (error) {
        throw within(error, at);
      }
      return `{${text}}`;
    },
  };
}

/** A union: a structure in which exactly one member is set, one that the model knows. */
export function union(members: Members): Wire {
  const wire = structure(members);
  let names: ReadonlySet<string> | undefined;
  const check = (value: unknown) => {
    if (!isObject(value)) return;
    const set = Object.keys(value).filter(
      (name) => name !== "__type" && value[name] !== undefined && value[name] !== null,
    );
    names ??= new Set(Object.keys(members()));
    if (set.length === 1 && names.has(set[0]!)) return;
    throw new Mismatch("Exactly one member of the union must be set, and be known");
  };
  return {
    read(value, depth) {
      check(value);
      return wire.read(value, depth);
    },
    write(value) {
      check(value);
      return wire.write(value);
    },
  };
}

function memberWires(members: Members): readonly MemberWire[] {
  return Object.entries(members()).map(([name, wire]) => ({ name, key: `${JSON.stringify(name)}:`, wire }));
}

/** A member with a name like `constructor` must not be taken for what every object has by birth. */
function memberOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const part = value[name];
  return typeof part === "function" ? undefined : part;
}
