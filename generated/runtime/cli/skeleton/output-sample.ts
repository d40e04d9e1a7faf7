import type { ScalarValue, StructureValue, Value } from "../command-line.js";

/**
 * An answer as the client would give it, made up: texts are the names of their members. Where the reference's own sample
 * breaks the model, this one keeps to the lengths, ranges and values that it names. Rules CL-055, CL-056.
 */
export function outputSample(output: StructureValue | undefined): Record<string, unknown> {
  return output === undefined ? {} : structureSample(output, []);
}

function structureSample({ kind, name, members }: StructureValue, around: readonly string[]): Record<string, unknown> {
  const within = [...around, name];
  const all = Object.entries(members);
  const shown = (kind === "union" ? all.slice(0, 1) : all)
    .map(([member, { value }]) => [member, sample(value(), member, within)])
    .filter(([, found]) => found !== undefined);
  return Object.fromEntries(shown);
}

/** `undefined` for a structure within itself: its member is left out. */
function sample(value: Value, name: string, around: readonly string[]): unknown {
  switch (value.kind) {
    case "structure":
    case "union":
      return around.includes(value.name) ? undefined : structureSample(value, around);
    case "list": {
      const element = sample(value.element(), name, around);
      const count = Math.max(value.min ?? 1, 1);
      return element === undefined ? [] : Array.from({ length: count }, () => element);
    }
    case "map": {
      const found = sample(value.value(), name, around);
      const key = sample(value.key(), "KeyName", around);
      return found === undefined ? {} : { [String(key)]: found };
    }
    default:
      return scalarSample(value, name);
  }
}

type Lengths = Pick<ScalarValue, "min" | "max">;

function scalarSample(value: ScalarValue, name: string): unknown {
  switch (value.kind) {
    case "string":
      return textSample(value, name);
    case "blob":
      return new TextEncoder().encode(fitted(name, value));
    case "boolean":
      return true;
    case "timestamp":
      return new Date(0);
    case "document":
      return {};
    default:
      return Math.min(Math.max(0, value.min ?? 0), value.max ?? Number.MAX_SAFE_INTEGER);
  }
}

function textSample({ values, pattern, sample, ...lengths }: ScalarValue, name: string): string {
  if (values?.[0] !== undefined) return values[0];
  const text = fitted(name, lengths);
  return sample === undefined || (pattern !== undefined && matches(text, pattern)) ? text : sample;
}

/** Patterns of other dialects cannot be tested here. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

/** The name, again and again where it is too short, and cut where it is too long. */
function fitted(name: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Lengths): string {
  const repeated = name.length >= min ? name : name.repeat(Math.ceil(min / name.length)).slice(0, min);
  return repeated.slice(0, max);
}
