import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Moment extends Pattern<Date> {
  readonly $pattern: "moment";
  readonly epochSeconds: number;
}

/** One particular time: epoch seconds on the wire, a `Date` in code. */
export function moment(epochSeconds: number): Moment {
  return { $pattern: "moment", epochSeconds };
}

export const momentPattern = definePattern<Moment>({
  name: "moment",
  sentence: ({ epochSeconds }) => new Date(epochSeconds * 1000).toISOString(),
  make: ({ epochSeconds }, { form }) => (form === "wire" ? epochSeconds : new Date(epochSeconds * 1000)),
  compare({ epochSeconds }, actual, { form }) {
    const milliseconds = Math.round(epochSeconds * 1000);
    const fits =
      form === "wire" ? actual === epochSeconds : actual instanceof Date && actual.getTime() === milliseconds;
    return fits ? matches : mismatch(new Date(milliseconds).toISOString(), actual);
  },
});
