import { onEachAttempt, type Check } from "../check.js";
import { noKnownInput } from "./no-known-input.js";

export const noNulls: Check = {
  id: "no-nulls",
  statement: "A member without a value is left out: nothing is null.",
  level: "must",
  cites: [{ rule: "CS-124" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      ({ values }) => {
        if (values.length === 0) return undefined;
        const isSparse = (pointer: string) => {
          const container = values.find((each) => each.pointer === pointer.slice(0, pointer.lastIndexOf("/")));
          return container?.shape?.traits.has("smithy.api#sparse") === true;
        };
        return values
          .filter(({ value, pointer }) => value === null && !isSparse(pointer))
          .map(({ pointer }) => ({
            pointer: `/body${pointer}`,
            expected: "a value, or no such member",
            actual: "null",
          }));
      },
      noKnownInput,
    ),
};
