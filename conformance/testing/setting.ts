import { compareValue, makeValue, type Binding, type Mismatch, type Setting } from "../patterns/index.js";

/** A setting for tests of patterns. */
export function settingOf(
  changes: Partial<Omit<Setting, "bindings">> & { readonly bindings?: Readonly<Record<string, Binding>> } = {},
): Setting {
  const { bindings = {}, ...rest } = changes;
  return {
    seed: "seed",
    place: "target scenario 0",
    form: "wire",
    regions: { own: "us-east-1", others: ["eu-west-1", "us-west-2"] },
    now: Date.UTC(2026, 0, 2, 3, 4, 5),
    ...rest,
    bindings: new Map(Object.entries(bindings)),
  };
}

/** Whether a value is as expected. */
export function fits(expected: unknown, actual: unknown, changes: Parameters<typeof settingOf>[0] = {}): boolean {
  return mismatches(expected, actual, changes).length === 0;
}

export function mismatches(
  expected: unknown,
  actual: unknown,
  changes: Parameters<typeof settingOf>[0] = {},
): readonly Mismatch[] {
  return compareValue(expected, actual, settingOf(changes));
}

export function made(value: unknown, changes: Parameters<typeof settingOf>[0] = {}): unknown {
  return makeValue(value, settingOf(changes));
}
