import type { JsonObject } from "../../model/index.js";
import { authTraits } from "./auth-traits.js";
import { awsApi } from "./aws-api.js";
import { awsAuth } from "./aws-auth.js";
import { awsCloudformation } from "./aws-cloudformation.js";
import { awsCustomizations } from "./aws-customizations.js";
import { awsEndpoints } from "./aws-endpoints.js";
import { awsIam } from "./aws-iam.js";
import { awsProtocols } from "./aws-protocols.js";
import { behaviorTraits } from "./behavior-traits.js";
import { withBreakingChanges } from "./breaking-changes.js";
import { constraintTraits } from "./constraint-traits.js";
import { definitionTraits } from "./definition-traits.js";
import { documentationTraits } from "./documentation-traits.js";
import { protocolTraits } from "./protocol-traits.js";
import { refinementTraits } from "./refinement-traits.js";
import { simpleShapes } from "./simple-shapes.js";
import { smithyContracts } from "./smithy-contracts.js";
import { smithyFramework } from "./smithy-framework.js";
import { smithyOpenapi } from "./smithy-openapi.js";
import { smithyProtocols } from "./smithy-protocols.js";
import { smithyRules } from "./smithy-rules.js";
import { smithyTest } from "./smithy-test.js";
import { smithyWaiters } from "./smithy-waiters.js";
import { valueShapes } from "./value-shapes.js";

/** The namespace that every model can use without naming a file. */
export const PRELUDE = "smithy.api";

const makers: readonly (readonly [namespace: string, make: () => JsonObject])[] = [
  [PRELUDE, prelude],
  ["aws.api", awsApi],
  ["aws.auth", awsAuth],
  ["aws.cloudformation", awsCloudformation],
  ["aws.customizations", awsCustomizations],
  ["aws.endpoints", awsEndpoints],
  ["aws.iam", awsIam],
  ["aws.protocols", awsProtocols],
  ["smithy.contracts", smithyContracts],
  ["smithy.framework", smithyFramework],
  ["smithy.openapi", smithyOpenapi],
  ["smithy.protocols", smithyProtocols],
  ["smithy.rules", smithyRules],
  ["smithy.test", smithyTest],
  ["smithy.waiters", smithyWaiters],
];

/**
 * The shapes that come with Hallmark, by namespace, in the form of the `shapes` of a JSON AST document: the prelude
 * and the definitions of the traits that models of AWS services carry. They are made when asked for, because a model
 * seldom needs more than a few of the namespaces.
 */
export const bundledShapes: ReadonlyMap<string, () => JsonObject> = new Map(
  makers.map(([namespace, make]) => [namespace, () => withBreakingChanges(make())]),
);

function prelude(): JsonObject {
  return {
    ...simpleShapes(),
    ...valueShapes(),
    ...constraintTraits(),
    ...refinementTraits(),
    ...documentationTraits(),
    ...behaviorTraits(),
    ...protocolTraits(),
    ...authTraits(),
    ...definitionTraits(),
  };
}
