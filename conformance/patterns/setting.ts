import type { Bindings } from "./bindings.js";
import { compareValue } from "./compare-value.js";
import { exampleOf } from "./example-of.js";
import { makeValue } from "./make-value.js";
import type { PatternContext, Regions, ValueForm } from "./pattern.js";
import { valuesAt } from "./values.js";

/** What all patterns of a step have in common. */
export interface Setting {
  readonly seed: string;
  /** Tells the step from all others of the run: target, scenario and number. */
  readonly place: string;
  readonly form: ValueForm;
  readonly bindings: Bindings;
  readonly regions: Regions;
  /** See `PatternContext`. */
  readonly endpoint?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The context of a pattern at one place within the step. */
export function contextAt(setting: Setting, pointer: string): PatternContext {
  return {
    form: setting.form,
    bindings: setting.bindings,
    regions: setting.regions,
    endpoint: setting.endpoint,
    now: setting.now,
    values: valuesAt(setting.seed, `${setting.place} ${pointer}`),
    make: (value) => makeValue(value, setting, pointer),
    compare: (expected, actual) => compareValue(expected, actual, setting, pointer),
    example: (value) => exampleOf(value, setting, pointer),
  };
}
