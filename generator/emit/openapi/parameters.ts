import type { JsonObject } from "../../model/index.js";
import { httpOperationOf, targetOf, type MemberPlan, type OperationPlan } from "../../plan/index.js";
import { prose, tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext, Place } from "./document-context.js";
import { memberExamples } from "./examples.js";
import { httpOfMember, membersAt, parameterName } from "./member-location.js";
import { textSchema, type TextPlace } from "./text-schema.js";

/** The parameters of a request: of the path, the query, headers and cookies. */
export function parametersOf(
  context: DocumentContext,
  operation: OperationPlan,
  { labels, literals }: Place,
): readonly JsonObject[] {
  const at = (location: Parameters<typeof membersAt>[2]) => membersAt(operation.input, "request", location);
  const parameter = (place: TextPlace, more: (member: MemberPlan) => JsonObject) => (member: MemberPlan) =>
    parameterOf(context, operation, member, place, more(member));
  const headers = at("header").toSorted((a, b) => (parameterName(a) < parameterName(b) ? -1 : 1));
  return [
    ...literals,
    ...at("label").map(parameter("path", (member) => ({ name: labelName(context, operation, member, labels) }))),
    ...at("query").map(parameter("query", (member) => listStyle(context, member))),
    ...at("queryParams").map(parameter("query", (member) => mapStyle(context, member))),
    ...headers.map(parameter("header", () => ({}))),
    ...at("cookie").map(parameter("cookie", () => ({}))),
  ];
}

function parameterOf(
  context: DocumentContext,
  operation: OperationPlan,
  member: MemberPlan,
  place: TextPlace,
  more: JsonObject,
): JsonObject {
  const { name = parameterName(member), ...style } = more;
  const stated = httpOfMember(member)?.parameter;
  const message = { kind: "request", operation, structure: operation.input! } as const;
  const { description, deprecated, schema } = described(context, member, place);
  return {
    name,
    in: place,
    ...description,
    ...((member.isRequired || place === "path") && { required: true }),
    ...deprecated,
    ...(stated && !stated.content ? { style: stated.style, explode: stated.explode } : style),
    ...(stated?.allowReserved && { allowReserved: true }),
    ...(stated?.content ? { content: { [stated.content]: { schema } } } : { schema }),
    ...memberExamples(context, message, member),
  };
}

/** The header of an answer. */
export function headerOf(context: DocumentContext, member: MemberPlan, examples: JsonObject): JsonObject {
  const { description, deprecated, schema } = described(context, member, "header");
  return { ...description, ...(member.isRequired && { required: true }), ...deprecated, schema, ...examples };
}

/** What is said of a parameter itself. Smithy's converter says it again in the schema. */
function described(context: DocumentContext, member: MemberPlan, place: TextPlace) {
  const { documentation } = member;
  const schema = textSchema(context, member, place);
  const description = documentation === undefined ? {} : { description: prose(context, documentation) };
  if (!tellsAll(context)) return { description, deprecated: {}, schema };
  const { description: _, deprecated, ...others } = schema;
  return { description, deprecated: deprecated === true ? { deprecated } : {}, schema: others };
}

/** A label that takes several segments is written with `+`, which is no part of its name for some readers. */
function labelName(
  context: DocumentContext,
  { traits }: OperationPlan,
  member: MemberPlan,
  labels: Place["labels"],
): string {
  const name = parameterName(member);
  const told = labels.get(name) ?? name;
  const isGreedy = httpOperationOf(traits)?.uri.includes(`{${name}+}`);
  return isGreedy && !context.settings.removeGreedyParameterSuffix ? `${told}+` : told;
}

/** The items of a list are parameters of their own: `id=1&id=2`. */
function listStyle({ plan }: DocumentContext, member: MemberPlan): JsonObject {
  return targetOf(plan, member).kind === "list" ? { style: "form", explode: true } : {};
}

/** The entries of a map are parameters of their own. @see smithy.api#httpQueryParams */
function mapStyle(context: DocumentContext, member: MemberPlan): JsonObject {
  const target = targetOf(context.plan, member);
  const isOfLists = target.kind === "map" && targetOf(context.plan, target.value).kind === "list";
  return { style: "form", ...((isOfLists || tellsAll(context)) && { explode: true }) };
}
