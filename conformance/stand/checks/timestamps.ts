import { onEachAttempt, type Check } from "../check.js";

/** A time in milliseconds is read as one some fifty thousand years away. */
const LATEST = 253_402_300_799;

export const timestamps: Check = {
  id: "timestamps",
  statement: "A time is a JSON number, in seconds since 1970.",
  level: "must",
  cites: [{ rule: "SM-012" }, { trait: "smithy.api#timestampFormat" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      ({ values }) => {
        const times = values.filter(
          ({ shape, member, value }) =>
            shape?.type === "timestamp" &&
            value !== null &&
            (member?.traits.get("smithy.api#timestampFormat") ??
              shape.traits.get("smithy.api#timestampFormat") ??
              "epoch-seconds") === "epoch-seconds",
        );
        if (times.length === 0) return undefined;
        return times.flatMap(({ pointer, value }) => {
          if (typeof value === "number" && Math.abs(value) <= LATEST) return [];
          const actual = typeof value === "number" ? "a number as large as milliseconds are" : `a JSON ${typeof value}`;
          return [{ pointer: `/body${pointer}`, expected: "a number of seconds since 1970", actual }];
        });
      },
      "no request has a time in it",
    ),
};
