import { conditions } from "./conditions.js";
import { defaultValues } from "./default-values.js";
import { documentedChecks } from "./documented-checks.js";
import { documentedRules } from "./documented-rules.js";
import { endlessRecursion } from "./endless-recursion.js";
import { enumValues } from "./enum-values.js";
import { exclusiveTraits } from "./exclusive-traits.js";
import { httpLabels } from "./http-labels.js";
import { invertedLimits } from "./inverted-limits.js";
import { misplacedTrait } from "./misplaced-trait.js";
import { misplacedUnit } from "./misplaced-unit.js";
import { nameConflict } from "./name-conflict.js";
import { noMembers } from "./no-members.js";
import { paginatedMembers } from "./paginated-members.js";
import { patternSyntax } from "./pattern-syntax.js";
import { sameRequest } from "./same-request.js";
import { sharedInputOutput } from "./shared-input-output.js";
import { traitValues } from "./trait-values.js";
import { unknownTarget } from "./unknown-target.js";
import { unknownTrait } from "./unknown-trait.js";
import type { Validator } from "./validation.js";
import { wrongTargetType } from "./wrong-target-type.js";

/** The rules about references. */
export const referenceRules: readonly Validator[] = [unknownTarget, wrongTargetType];

/** The rules about single shapes, their members and traits. */
export const rules: readonly Validator[] = [
  misplacedUnit,
  noMembers,
  enumValues,
  unknownTrait,
  misplacedTrait,
  traitValues,
  exclusiveTraits,
  invertedLimits,
  patternSyntax,
  defaultValues,
  endlessRecursion,
  sharedInputOutput,
  paginatedMembers,
  httpLabels,
  conditions,
  documentedRules,
  documentedChecks,
];

/** The rules about what a service leads to. They need a model in which all references are sound. */
export const closureRules: readonly Validator[] = [nameConflict, sameRequest];
