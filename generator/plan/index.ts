// What emitters need of the model beside its types comes to them through the plan.
export {
  constraintsIn,
  defineDiagnostics,
  describeStanding,
  ecmaPattern,
  isJsonObject,
  namespaceOf,
  pointerName,
  samplePattern,
  shapeNameOf,
  slowPattern,
  standingOf,
  type Diagnostic,
  type SlowPattern,
  type Stance,
  type Standing,
} from "../model/index.js";
export type { CheckConstraint, CheckPlan, ConditionPlan, ErrorWordingPlan } from "./checks.js";
export type { JsonSchemaSettings, OpenApiSettings } from "./document-settings.js";
export { endpointRuleParameters, type EndpointParameterPlan, type EndpointRuleParameter } from "./endpoint.js";
export { commandLineName, kebabCase, lowerFirst, type ServiceNames } from "./names.js";
export { httpOperationOf } from "./operation-plans.js";
export type { ParameterPlan } from "./parameter.js";
export { planService, type PlanRequest } from "./plan-service.js";
export { httpLocation, membersOf, targetOf } from "./service-plan.js";
export { httpOf, planDataShapes, type DataShape } from "./shape-plans.js";
export { specificationExtensionsIn } from "./specification-extensions.js";
export type {
  ApiKeyPlan,
  ClientContextParameter,
  Deprecation,
  EnumPlan,
  EnumValuePlan,
  ErrorPlan,
  ExamplePlan,
  HttpLocation,
  HttpMemberPlan,
  HttpOperationPlan,
  ListPlan,
  MapPlan,
  MemberPlan,
  OperationPlan,
  PaginationPlan,
  PlanOptions,
  ServicePlan,
  ShapePlan,
  SimplePlan,
  StatusRange,
  StructurePlan,
  TimestampFormat,
  UnionPlan,
} from "./service-plan.js";
