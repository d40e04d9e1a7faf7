import type { Bounds } from "../../model/index.js";
import { targetOf, type ShapePlan } from "../../plan/index.js";
import { literal } from "../shared/literal.js";
import { enumTest } from "./enum.js";
import type { Branch } from "./lines.js";
import { patternTest } from "./pattern-test.js";
import { report, type Place } from "./place.js";
import type { ValidatorFile } from "./validator-file.js";

/**
 * What generated code asks about a value of the right kind, one question a constraint trait. The number of a map's
 * entries and the sameness of a list's elements are asked for where those are gone through.
 */
export function constraintTests(place: Place): readonly Branch[] {
  const { file, member, variable } = place;
  const { length, range, pattern, values } = member.constraints;
  const target = targetOf(file.plan, member);
  const branches: Branch[] = [];
  const ask = (test: string | undefined, ...finding: [name: string, maker: string, details: string]): void => {
    const [name, maker, details] = finding;
    if (test !== undefined) branches.push({ test, body: [report(place, { name, maker, details, ...secrecy(place) })] });
  };
  if (length && target.kind !== "map") {
    ask(lengthTest(file, variable, target, length), "Length", "length", boundsOf(length));
  }
  if (range) ask(rangeTest(variable, target, range), "Range", "range", boundsOf(range));
  if (pattern !== undefined) ask(textTest(place, pattern), "Pattern", "pattern", JSON.stringify(pattern));
  const enumeration = target.kind === "enum" || target.kind === "intEnum" ? enumTest(place, target) : undefined;
  if (enumeration) ask(enumeration.test, "Enum", "oneOf", enumeration.values);
  if (values) {
    const list = literal(values);
    const set = file.constant(`${place.stem}Allowed`, `/* @__PURE__ */ new Set<unknown>(${list})`);
    ask(`!${set}.has(${variable})`, "Enum", "oneOf", list);
  }
  return branches;
}

/** An expression that is true where a length is out of bounds; `undefined` where no length is. */
export function lengthTest(
  file: ValidatorFile,
  variable: string,
  target: ShapePlan,
  limits: Bounds,
): string | undefined {
  const { min = 0, max = Infinity } = limits;
  if (min <= 0 && max === Infinity) return undefined;
  const isText = (target.kind === "simple" && target.type === "string") || target.kind === "enum";
  if (isText) return `!${file.runtime("hasLength")}(${variable}, ${min}, ${max})`;
  const isMeasured =
    target.kind === "list" || (target.kind === "simple" && target.type === "blob" && !target.isStreaming);
  return isMeasured ? outOfBounds(`${variable}.length`, limits) : undefined;
}

/** `size < 1 || size > 50`, as far as there are bounds. */
export function outOfBounds(size: string, { min = 0, max = Infinity }: Bounds): string | undefined {
  const tests = [min > 0 ? `${size} < ${min}` : "", max < Infinity ? `${size} > ${max}` : ""].filter((test) => test);
  return tests.length > 0 ? tests.join(" || ") : undefined;
}

/** The bounds as the runtime takes them. */
export function boundsOf({ min, max }: Bounds): string {
  const parts = [min === undefined ? "" : `min: ${min}`, max === undefined ? "" : `max: ${max}`];
  return `{ ${parts.filter((part) => part !== "").join(", ")} }`;
}

function textTest({ file, stem, member, variable }: Place, pattern: string): string | undefined {
  const target = targetOf(file.plan, member);
  if (target.kind === "simple" ? target.type !== "string" : target.kind !== "enum") return undefined;
  return patternTest(file, stem, pattern, variable);
}

function rangeTest(variable: string, target: ShapePlan, { min, max }: Bounds): string | undefined {
  // Limits are doubles, so a decimal of any precision can be no nearer to them than as one.
  const number = target.kind === "simple" && target.type === "bigDecimal" ? `Number(${variable}.string)` : variable;
  const tests = [min === undefined ? "" : `${number} >= ${min}`, max === undefined ? "" : `${number} <= ${max}`];
  const inside = tests.filter((test) => test !== "");
  if (inside.length === 0) return undefined;
  // Asked the other way round, NaN would pass.
  return inside.length === 1 ? `!(${inside[0]})` : `!(${inside.join(" && ")})`;
}

/** A list is as secret as what is in it. */
export function secrecy({ file, member }: Place): { readonly isSensitive: boolean } {
  return { isSensitive: file.holdsSecrets(targetOf(file.plan, member)) };
}
