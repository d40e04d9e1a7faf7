import type { Model, ShapeId } from "../../model/index.js";
import { planOfModel, modelOfFiles } from "../plans.js";
import type { ServicePlan } from "../../plan/index.js";
import { sharedFile } from "../shared.js";

let model: Model | undefined;

/** Smithy's own protocol tests for the protocols of AWS, and services whose clients need something of their own. */
export function protocolTestModel(): Model {
  return (model ??= modelOfFiles([sharedFile("corpus/smithy/protocol-tests/ast/aws-protocol-tests.json")]));
}

/** The services with protocol tests whose pieces speak a protocol. */
export function protocolTestPlans(protocol: ShapeId): readonly ServicePlan[] {
  const services = protocolTestModel()
    .ofType("service")
    .filter(({ traits }) => traits.has(protocol));
  return services
    .map(({ id }) => planOfModel(protocolTestModel(), { service: id }))
    .filter((plan) => plan.protocol?.id === protocol);
}
