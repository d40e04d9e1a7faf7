import { constraintsOf, samplePattern } from "../../../generator/model/index.js";
import { bytes, repeat } from "../../patterns/index.js";
import { brokenChecks } from "./broken-checks.js";
import type { Case } from "./case.js";
import type { Samples } from "./samples.js";
import { pointerOf, type Site } from "./site.js";

const LENGTH = "smithy.api#length";
/** Longer values than this are not made: a request must stay within what servers read. */
const LONGEST = { string: 100_000, blob: 100_000, list: 200 };

/** A value of each length at and next to the limits. @see smithy.api#length */
export function lengthCases(samples: Samples, site: Site): readonly Case[] {
  const { length } = constraintsOf(samples.model, site.member);
  if (!length) return [];
  const { min, max } = length;
  const sizes = [
    ...(min !== undefined && min > 0 ? [{ name: "below-shortest", size: min - 1, isValid: false }] : []),
    ...(min !== undefined ? [{ name: "shortest", size: min, isValid: true }] : []),
    ...(max !== undefined && max !== min ? [{ name: "longest", size: max, isValid: true }] : []),
    ...(max !== undefined ? [{ name: "above-longest", size: max + 1, isValid: false }] : []),
  ];
  return sizes.flatMap(({ name, size, isValid }) => {
    const made = valueOf(samples, site, size);
    if (!made) return [];
    const pointer = pointerOf(site);
    const own = isValid ? [] : [{ pointer, trait: LENGTH }];
    const checks = made.text === undefined ? [] : brokenChecks(site, made.text);
    // What the documentation rules out proves nothing about the limits of the model.
    if (isValid && checks.length > 0) return [];
    return {
      name,
      what: `${size} ${made.unit}`,
      value: made.value,
      trait: LENGTH,
      ...(!isValid && { refused: "constraint" as const }),
      violations: [...own, ...checks],
    };
  });
}

interface Made {
  readonly value: unknown;
  readonly unit: string;
  /** The value itself, where it is a text. */
  readonly text?: string;
}

/** A value of that size which breaks nothing else; `undefined` where none is known. */
function valueOf(samples: Samples, { member, target }: Site, size: number): Made | undefined {
  switch (target.type) {
    case "string": {
      if (size > LONGEST.string) return undefined;
      const { pattern } = constraintsOf(samples.model, member);
      const text = pattern === undefined ? "a".repeat(size) : samplePattern(pattern, { min: size, max: size });
      if (text === undefined) return undefined;
      return { value: pattern === undefined ? repeat("a", size) : text, unit: "characters", text };
    }
    case "blob":
      return size > LONGEST.blob ? undefined : { value: bytes("YQ==", size), unit: "bytes" };
    case "list": {
      if (size > LONGEST.list) return undefined;
      const element = (seed: number) => (samples.of(target.id, seed) as readonly unknown[])[0];
      const unique = constraintsOf(samples.model, member).uniqueItems === true;
      return { value: Array.from({ length: size }, (_, index) => element(unique ? index : 0)), unit: "elements" };
    }
    default:
      return undefined;
  }
}
