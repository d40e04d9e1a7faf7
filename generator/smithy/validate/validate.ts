import { hasErrors, type Diagnostic, type Model } from "../../model/index.js";
import type { Assembly } from "../assemble/assembly.js";
import { closureRules, referenceRules, rules } from "./registry.js";
import { Validation } from "./validation.js";

/** Runs all rules over a model and returns what they found. */
export function validate(model: Model, assembly: Assembly): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const validation = new Validation(model, assembly, (diagnostic) => void found.push(diagnostic));
  for (const rule of referenceRules) rule(validation);
  const isSound = assembly.broken.size === 0 && !hasErrors(found);
  for (const rule of rules) rule(validation);
  if (isSound) for (const rule of closureRules) rule(validation);
  return found;
}
