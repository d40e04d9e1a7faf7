import { expect } from "vitest";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A complete ARN of a secret. */
export function arn(region: string, name: string): unknown {
  return expect.stringMatching(
    new RegExp(`^arn:aws:secretsmanager:${region}:123456789012:secret:${name}-[A-Za-z0-9]{6}$`),
  );
}

export const uuid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A moment of the last few minutes, or as many days from now. */
export function moment({ inDays = 0 } = {}): unknown {
  return satisfying(`a moment in ${inDays} days`, (value) => {
    const time = typeof value === "string" ? Date.parse(value) : NaN;
    return Math.abs(time - Date.now() - inDays * DAY) < 10 * MINUTE;
  });
}

/** The first moment of today: how exactly reading is remembered. */
export const today: unknown = satisfying("the day of today", (value) => {
  const time = typeof value === "string" ? Date.parse(value) : NaN;
  // The day may have changed since the client was answered.
  return time % DAY === 0 && Date.now() - time < DAY + 10 * MINUTE;
});

/** The last second of the day that is as many days away, by UTC. */
export function endOfDay({ inDays }: { readonly inDays: number }): unknown {
  return satisfying(`the end of the day in ${inDays} days`, (value) => {
    const time = typeof value === "string" ? Date.parse(value) : NaN;
    const ahead = time - Date.now() - inDays * DAY;
    return (time + 1_000) % DAY === 0 && ahead > -10 * MINUTE && ahead < DAY;
  });
}

/** A list that has these items and no others, in any order. */
export function inAnyOrder(...items: readonly string[]): unknown {
  const sorted = JSON.stringify([...items].sort());
  return satisfying(
    `${sorted} in any order`,
    (value) => Array.isArray(value) && JSON.stringify(value.toSorted()) === sorted,
  );
}

/** A refusal, by the name under which the client gave it. */
export function refusal(error: string, message: unknown = expect.stringMatching(/\w/)): unknown {
  return { error, message };
}

function satisfying(description: string, asymmetricMatch: (value: unknown) => boolean): unknown {
  return { asymmetricMatch, toString: () => description, toAsymmetricMatcher: () => description };
}
