import type { ShapePlan } from "../../plan/index.js";
import type { Lines } from "./lines.js";
import type { Place } from "./place.js";
import { reachesAskedChecks, reachesGuesses } from "./reached.js";
import { validatorModule, type ValidatorFile } from "./validator-file.js";

/** The name of a shape's function in a file that calls it. */
export function functionNameOf(file: ValidatorFile, shape: ShapePlan): string {
  return file.imports.value(`violationsOf${shape.name}`, validatorModule(file.plan, shape));
}

/** The parameters of the function that checks values of a shape. */
export function functionParameters(file: ValidatorFile, shape: ShapePlan): readonly Parameter[] {
  return [
    { name: "candidate", type: "unknown" },
    ...(asksWhetherSent(file, shape) ? [{ name: "isSent", initializer: "true" }] : []),
    ...(shape.isRecursive ? [{ name: "depth", initializer: "0" }] : []),
    ...(asksForAttempts(file, shape) ? [{ name: "attempts?", type: file.runtimeType("Attempts") }] : []),
  ];
}

interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly initializer?: string;
}

/**
 * Whether a shape's function must know if its value is sent to the service, which refuses there what it may well answer
 * itself: some checks depend on that, and a nested shape can be in both.
 */
export function asksWhetherSent(file: ValidatorFile, shape: ShapePlan): boolean {
  return reachesAskedChecks(file.plan, shape) && !(shape.kind === "structure" && shape.role !== "nested");
}

/**
 * Whether a shape's function takes what was found out already: it comes by unions whose alternatives have to be tried,
 * one after the other, and which hold further ones.
 */
export function asksForAttempts(file: ValidatorFile, shape: ShapePlan): boolean {
  return shape.isRecursive && reachesGuesses(file.plan, shape);
}

/** What a function knows about that: an expression. */
export function sentExpression(file: ValidatorFile, shape: ShapePlan): string {
  if (asksWhetherSent(file, shape)) return "isSent";
  return String(!(shape.kind === "structure" && shape.role === "output"));
}

/**
 * What is handed on to the function that checks a nested value.
 *
 * @param depth How deep that is: an expression.
 */
export function functionArguments(place: Place, target: ShapePlan, depth = "depth + 1"): string {
  const descends = place.isRecursive && target.isRecursive;
  const isTold = asksWhetherSent(place.file, target) && (descends || place.isSent !== "true");
  const isTried = descends && asksForAttempts(place.file, target);
  return [
    place.variable,
    ...(isTold ? [place.isSent] : []),
    ...(descends ? [depth] : []),
    ...(isTried ? ["attempts"] : []),
  ].join(", ");
}

export function depthLines(file: ValidatorFile, shape: ShapePlan): Lines {
  if (!shape.isRecursive) return [];
  const violations = `[${file.runtime("nestedTooDeep")}]`;
  const result = file.holdsSecrets(shape) ? `${file.runtime("hidden")}(${violations})` : violations;
  return [`if (depth > ${file.runtime("maxDepth")}) return ${result};`];
}

/** The end of a test that is true of what is nested too deep to be looked at. */
export function depthGuard(file: ValidatorFile, shape: ShapePlan): string {
  return shape.isRecursive ? ` || depth > ${file.runtime("maxDepth")}` : "";
}
