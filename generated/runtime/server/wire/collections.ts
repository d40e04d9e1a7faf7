import { Mismatch, notExpected } from "./mismatch.js";
import { checkDepth, isObject, within, type Wire } from "./wire.js";

/** A list; a `sparse` one may hold `null`. */
export function list(element: Wire, sparse?: "sparse"): Wire {
  return {
    read(value, depth) {
      if (!Array.isArray(value)) throw notExpected(value, "list");
      checkDepth(depth);
      let index = 0;
      try {
        for (; index < value.length; index++) {
          if (value[index] !== null) value[index] = element.read(value[index], depth + 1);
          else if (!sparse) throw nullFound();
        }
      } catch (error) {
        throw within(error, index);
      }
      return value;
    },
    write(value) {
      if (!Array.isArray(value)) throw notExpected(value, "list");
      let text = "";
      let index = 0;
      try {
        for (; index < value.length; index++) {
          text += `${index === 0 ? "" : ","}${writeEntry(element, value[index], sparse)}`;
        }
      } catch (error) {
        throw within(error, index);
      }
      return `[${text}]`;
    },
  };
}

/** A map; a `sparse` one may hold `null`. */
export function map(entry: Wire, sparse?: "sparse"): Wire {
  return {
    read(value, depth) {
      if (!isObject(value)) throw notExpected(value, "map");
      checkDepth(depth);
      try {
        // The parser has made a key like `__proto__` an ordinary one, so that setting it anew is safe.
        for (const key of Object.keys(value)) {
          if (value[key] !== null) value[key] = entry.read(value[key], depth + 1);
          else if (!sparse) throw nullFound();
        }
      } catch (error) {
        throw within(error, "*");
      }
      return value;
    },
    write(value) {
      if (!isObject(value)) throw notExpected(value, "map");
      try {
        const entries = Object.entries(value).filter(([, part]) => part !== undefined);
        const texts = entries.map(([key, part]) => `${JSON.stringify(key)}:${writeEntry(entry, part, sparse)}`);
        return `{${texts.join(",")}}`;
      } catch (error) {
        throw within(error, "*");
      }
    },
  };
}

function writeEntry(wire: Wire, value: unknown, sparse: "sparse" | undefined): string {
  if (value !== null && value !== undefined) return wire.write(value);
  if (!sparse) throw nullFound();
  return "null";
}

function nullFound(): Mismatch {
  return new Mismatch("Null found where a value is needed");
}
