import type { Evaluator } from "./evaluator.js";
import { addedConstraint } from "./evaluators/added-constraint.js";
import { addedEntityBinding } from "./evaluators/added-entity-binding.js";
import { addedMetadata } from "./evaluators/added-metadata.js";
import { addedOperationError } from "./evaluators/added-operation-error.js";
import { addedOperationInputOutput } from "./evaluators/added-operation-input-output.js";
import { addedOperation } from "./evaluators/added-operation.js";
import { addedRequiredMember } from "./evaluators/added-required-member.js";
import { addedServiceError } from "./evaluators/added-service-error.js";
import { addedShape } from "./evaluators/added-shape.js";
import { addedTraitDefinition } from "./evaluators/added-trait-definition.js";
import { changedDefault } from "./evaluators/changed-default.js";
import { changedEnumTrait } from "./evaluators/changed-enum-trait.js";
import { changedLengthTrait } from "./evaluators/changed-length-trait.js";
import { changedMemberOrder } from "./evaluators/changed-member-order.js";
import { changedMemberTarget } from "./evaluators/changed-member-target.js";
import { changedMetadata } from "./evaluators/changed-metadata.js";
import { changedNullability } from "./evaluators/changed-nullability.js";
import { changedOperationInput } from "./evaluators/changed-operation-input.js";
import { changedOperationOutput } from "./evaluators/changed-operation-output.js";
import { changedProtocols } from "./evaluators/changed-protocols.js";
import { changedRangeTrait } from "./evaluators/changed-range-trait.js";
import { changedRequired } from "./evaluators/changed-required.js";
import { changedResourceIdentifiers } from "./evaluators/changed-resource-identifiers.js";
import { changedResource } from "./evaluators/changed-resource.js";
import { changedRules } from "./evaluators/changed-rules.js";
import { changedServiceVersion } from "./evaluators/changed-service-version.js";
import { changedShapeType } from "./evaluators/changed-shape-type.js";
import { endpointSigV4Migration } from "./evaluators/endpoint-sigv4-migration.js";
import { changedTrait } from "./evaluators/changed-trait.js";
import { modifiedTrait } from "./evaluators/modified-trait.js";
import { removedAuthenticationScheme } from "./evaluators/removed-authentication-scheme.js";
import { removedEntityBinding } from "./evaluators/removed-entity-binding.js";
import { removedMetadata } from "./evaluators/removed-metadata.js";
import { removedOperationError } from "./evaluators/removed-operation-error.js";
import { removedOperationInput } from "./evaluators/removed-operation-input.js";
import { removedOperationOutput } from "./evaluators/removed-operation-output.js";
import { removedOperation } from "./evaluators/removed-operation.js";
import { removedServiceError } from "./evaluators/removed-service-error.js";
import { removedShape } from "./evaluators/removed-shape.js";
import { removedTraitDefinition } from "./evaluators/removed-trait-definition.js";
import { serviceRename } from "./evaluators/service-rename.js";
import { sigV4Migration } from "./evaluators/sigv4-migration.js";
import { traitBreakingChange } from "./evaluators/trait-breaking-change.js";

/** The evaluators of Smithy's own comparison, in the order in which it runs them. */
export const smithyEvaluators: readonly Evaluator[] = [
  addedEntityBinding,
  addedMetadata,
  addedOperationError,
  addedOperationInputOutput,
  addedRequiredMember,
  addedServiceError,
  addedShape,
  addedTraitDefinition,
  changedDefault,
  changedEnumTrait,
  changedLengthTrait,
  changedMemberOrder,
  changedMemberTarget,
  changedMetadata,
  changedNullability,
  changedOperationInput,
  changedOperationOutput,
  changedRangeTrait,
  changedResourceIdentifiers,
  changedShapeType,
  modifiedTrait,
  removedEntityBinding,
  removedMetadata,
  removedOperationError,
  removedOperationInput,
  removedOperationOutput,
  removedServiceError,
  removedShape,
  removedTraitDefinition,
  serviceRename,
  traitBreakingChange,
  sigV4Migration,
  endpointSigV4Migration,
];

/** Ours: what people ask of a comparison and Smithy's does not say, or says of a part of the cases. */
export const ownEvaluators: readonly Evaluator[] = [
  addedConstraint,
  addedOperation,
  changedProtocols,
  changedRequired,
  changedResource,
  changedRules,
  changedServiceVersion,
  changedTrait,
  removedAuthenticationScheme,
  removedOperation,
];

export const evaluators: readonly Evaluator[] = [...smithyEvaluators, ...ownEvaluators];
