export { breaksOrder, type Breaks, type DiffEvent } from "./diff-event.js";
export { diffModels, diffWith } from "./diff-models.js";
export type { Evaluator } from "./evaluator.js";
export { evaluators, ownEvaluators, smithyEvaluators } from "./registry.js";
export { allTraitKinds, type TraitKind } from "./trait-kinds.js";
