import { ecmaPattern, slowPattern, type ServicePlan, type SlowPattern } from "../../plan/index.js";
import { literal } from "../shared/literal.js";
import type { ValidatorFile } from "./validator-file.js";

/**
 * An expression that is true of a text without a match of the pattern; `undefined` where ECMAScript has no equal of the
 * pattern. A regular expression, but for patterns that a method of strings says better.
 */
export function patternTest(file: ValidatorFile, stem: string, pattern: string, variable: string): string | undefined {
  const [, start] = /^\^([\w :/@-]+)$/.exec(pattern) ?? [];
  if (start !== undefined) return `!${variable}.startsWith("${start}")`;
  const [, otherStart] = /^\^\(\?!([\w :/@-]+)\)$/.exec(pattern) ?? [];
  if (otherStart !== undefined) return `${variable}.startsWith("${otherStart}")`;
  const [, absent] = /^\^\[\^([\w :/@!,;%&-])\]\*\$$/.exec(pattern) ?? [];
  if (absent !== undefined) return `${variable}.includes("${absent}")`;
  const expression = expressionOf(file, stem, pattern);
  return expression && `!${expression}.test(${variable})`;
}

/** Declares something with a method `test` and gives its name; `undefined` where ECMAScript has no equal of the pattern. */
export function expressionOf(file: ValidatorFile, stem: string, pattern: string): string | undefined {
  const ecma = ecmaPattern(pattern);
  if ("problem" in ecma) return undefined;
  const expression = regularExpression(ecma.source, ecma.flags);
  const slow = slownessOf(file.plan, pattern);
  return file.constant(`${stem}Expression`, slow ? linearExpression(file, slow, expression) : expression);
}

const known = new WeakMap<ServicePlan["shapes"], Map<string, SlowPattern | undefined>>();

/** Found out once for each pattern of a service: members share them, and it takes its time. */
function slownessOf({ shapes }: ServicePlan, pattern: string): SlowPattern | undefined {
  const answers = known.get(shapes) ?? new Map<string, SlowPattern | undefined>();
  known.set(shapes, answers);
  if (!answers.has(pattern)) answers.set(pattern, slowPattern(pattern));
  return answers.get(pattern);
}

/** A pattern that some texts would keep an engine busy with for very long, as something that takes linear time. */
function linearExpression(file: ValidatorFile, { growth, automaton }: SlowPattern, expression: string): string {
  const { classes, positions, follow, first, last, stops, isNullable } = automaton;
  const members = [
    // Even a short text can be too long where the time doubles with each character.
    ...(growth === "exponential" ? [] : [`short: ${expression}`]),
    `classes: [${classes.map((text) => regularExpression(`^${text}$`, "u")).join(", ")}]`,
    `places: ${literal(positions)}`,
    `first: ${literal(first)}`,
    `follow: ${literal(follow)}`,
    `last: ${literal(last)}`,
    `stops: ${literal(stops)}`,
    `isNullable: ${isNullable}`,
  ];
  const lines = members.map((member) => `  ${member},\n`).join("");
  return `/* @__PURE__ */ ${file.runtime("linearExpression")}({\n${lines}})`;
}

function regularExpression(source: string, flags: string): string {
  // The engine's own `source` has slashes and line breaks escaped.
  return `/${new RegExp(source, flags).source}/${flags}`;
}
