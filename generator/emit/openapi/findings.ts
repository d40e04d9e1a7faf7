import {
  membersOf,
  targetOf,
  type Diagnostic,
  type HttpLocation,
  type OperationPlan,
  type ServicePlan,
  type ShapePlan,
} from "../../plan/index.js";
import { isEventStream } from "../shared/declared-shapes.js";
import { definitionNames, tellsAll } from "../shared/json-schema/index.js";
import { asError, diagnose } from "./diagnostics.js";
import { misplacedAdditions } from "./document.js";
import { documentContext, type DocumentContext } from "./document-context.js";
import { membersAt, parameterName } from "./member-location.js";
import { METHODS } from "./operation-paths.js";
import { describedProtocols } from "./protocols/registry.js";
import { isTellable } from "./security.js";

/** What a document leaves out of what its model says, and what is wrong with its settings. */
export function openApiFindings(plan: ServicePlan): readonly Diagnostic[] {
  const wrong = wrongSettings(plan);
  const context = documentContext(plan);
  if (wrong.length > 0 || !context) return wrong;
  return [
    ...definitionNames(plan.shapes, context.rules).conflicts.map(({ shape, other, name }) =>
      diagnose["same-schema-name"]({ name, other }, { shape }),
    ),
    ...authFindings(plan),
    ...plan.operations.flatMap((operation) => [
      ...placeFindings(context, operation),
      ...memberFindings(context, operation),
      ...headerConflicts(context, operation),
    ]),
    ...unsupportedTraits(context),
    ...endlessTypes(plan),
    ...misplacedAdditions(plan).map((pointer) =>
      diagnose["openapi-misplaced-addition"]({ pointer }, { shape: plan.id }),
    ),
  ];
}

function wrongSettings(plan: ServicePlan): readonly Diagnostic[] {
  const { service, protocol, version, style, addReferenceDescriptions } = plan.options.openapi ?? {};
  const at = { shape: plan.id };
  if (service !== undefined && service !== plan.id) return [diagnose["openapi-other-service"]({ wanted: service }, at)];
  const described = describedProtocols.map(({ id }) => id).filter((id) => plan.declaredProtocols.includes(id));
  if (protocol !== undefined && !described.includes(protocol)) {
    return [diagnose["openapi-protocol"]({ wanted: protocol, possible: described }, at)];
  }
  const isOld = version === "3.0.2" || (version === undefined && style === "smithy");
  return addReferenceDescriptions && isOld ? [diagnose["openapi-reference-descriptions"]({}, at)] : [];
}

/** Unions that lead back to themselves without an object in between, which alone lets TypeScript put a type off. */
function endlessTypes(plan: ServicePlan): readonly Diagnostic[] {
  return [...plan.shapes.values()].flatMap((shape) => {
    if (shape.kind !== "union" || !shape.untagged) return [];
    const reached = new Set<ShapePlan>();
    const open = membersOf(shape).map((member) => targetOf(plan, member));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const isPutOff = next.kind !== "list" && !(next.kind === "union" && next.untagged);
      if (isPutOff || reached.has(next)) continue;
      reached.add(next);
      open.push(...membersOf(next).map((member) => targetOf(plan, member)));
    }
    return reached.has(shape) ? [diagnose["openapi-endless-type"]({}, { shape: shape.id })] : [];
  });
}

function authFindings({ id, authSchemes }: ServicePlan): readonly Diagnostic[] {
  return authSchemes
    .filter((scheme) => !isTellable(scheme))
    .map((scheme) => diagnose["openapi-auth-scheme"]({ scheme }, { shape: id }));
}

/** Whether and where the operation stands among the paths. */
function placeFindings(context: DocumentContext, operation: OperationPlan): readonly Diagnostic[] {
  const at = { shape: operation.id };
  const place = context.protocol.place(context, operation);
  if (!place) return [diagnose["openapi-no-binding"]({ protocol: context.protocol.id }, at)];
  const { method, path } = place;
  if (!METHODS.includes(method.toLowerCase())) return [diagnose["openapi-method"]({ method }, at)];
  if (!path.includes("+}")) return [];
  const finding = diagnose["openapi-greedy-label"]({ uri: path }, at);
  return [context.settings.forbidGreedyLabels ? asError(finding) : finding];
}

function memberFindings(context: DocumentContext, operation: OperationPlan): readonly Diagnostic[] {
  const { input, output, errors, undeclaredErrors } = operation;
  const { style, onHttpPrefixHeaders = style === "smithy" ? "FAIL" : "WARN" } = context.settings;
  const answers = [output, ...errors, ...undeclaredErrors];
  const at = (location: HttpLocation) => [
    ...membersAt(input, "request", location),
    ...answers.flatMap((each) => membersAt(each, "response", location)),
  ];
  const prefixed = at("prefixHeaders").map(({ id }) => {
    const finding = diagnose["openapi-prefix-headers"]({}, { shape: id });
    return onHttpPrefixHeaders === "FAIL" ? asError(finding) : finding;
  });
  const ignored = at("header")
    .filter((member) => IGNORED.test(parameterName(member)))
    .map((member) => diagnose["openapi-ignored-header"]({ header: parameterName(member) }, { shape: member.id }));
  const streams = [input, output]
    .flatMap((each) => each?.members ?? [])
    .filter((member) => isEventStream(targetOf(context.plan, member)))
    .map(({ id }) => diagnose["openapi-event-stream"]({}, { shape: id }));
  return [...(context.protocol.bindsHttp ? [...prefixed, ...ignored] : []), ...streams];
}

/** Headers whose parameters readers are to pass over. */
const IGNORED = /^(accept|content-type|authorization)$/i;

/** Joined errors have their headers side by side, by the members' names. */
function headerConflicts({ settings }: DocumentContext, { name, id, errors }: OperationPlan): readonly Diagnostic[] {
  if (settings.style !== "smithy" || settings.onErrorStatusConflict !== "oneOf") return [];
  const known = new Map<string, string>();
  return errors.flatMap((error) => {
    const status = String(error.error!.httpStatus);
    return membersAt(error, "response", "header").flatMap((member) => {
      const header = known.get(`${status} ${member.name}`) ?? parameterName(member);
      known.set(`${status} ${member.name}`, header);
      if (header === parameterName(member)) return [];
      return [diagnose["conflicting-error-headers"]({ member: member.name, operation: name, status }, { shape: id })];
    });
  });
}

const UNSUPPORTED = ["smithy.api#endpoint", "smithy.api#hostLabel", "aws.protocols#httpChecksum"];

/** Traits that change requests and that a document in Smithy's form is silent about. */
function unsupportedTraits(context: DocumentContext): readonly Diagnostic[] {
  const { plan, settings } = context;
  if (tellsAll(context)) return [];
  const members = [...plan.shapes.values()].flatMap((shape) => ("members" in shape ? shape.members : []));
  return [...plan.operations, ...members].flatMap(({ id, traits }) =>
    UNSUPPORTED.filter((trait) => traits.has(trait)).map((trait) => {
      const finding = diagnose["openapi-unsupported-trait"]({ trait }, { shape: id });
      return settings.ignoreUnsupportedTraits ? finding : asError(finding);
    }),
  );
}
