import type { JsonObject, ShapeId } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { NameBook } from "../names/name-book.js";
import { memberName, pascalCase } from "../names/words.js";
import { leaveOut } from "../reading.js";
import { descriptionsOf } from "../schema/descriptions.js";
import { structureMember } from "../schema/target.js";
import { traitsOf } from "../shape-book.js";
import { requestContents } from "./bodies.js";
import { preferred } from "./contents.js";
import { structureFor, type Makers, type Operation, type Placed } from "./operation.js";
import { parameterMember, parametersOf, type Parameter } from "./parameters.js";
import { reportUnused } from "./paths.js";

/** The input of an operation. */
export interface Input {
  readonly id: ShapeId;
  /** Members that fill the path, by the names that the path has for them. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The input of an operation: its parameters, and its body as the member `body`. */
export function inputOf(makers: Makers, operation: Operation): Input {
  const { reading, schemas } = makers;
  const names = new NameBook();
  const body = bodyMembers(makers, operation);
  for (const { name } of body) names.reserve(name);
  const parameters = [...pathParametersOf(makers, operation), ...othersOf(makers, operation)];
  const claimed = new Map<Parameter, string>();
  const ranked = parameters.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const parameter of ranked) {
    const name = memberName(parameter.name);
    claimed.set(parameter, names.claim(name, `${parameter.in}${pascalCase(parameter.name)}`));
  }
  const labels = new Map<string, string>();
  const members = parameters.map((parameter): Placed => {
    const name = claimed.get(parameter)!;
    const isDescribed = parameter.node !== operation.node;
    const shape = isDescribed ? parameterMember(reading, schemas, parameter) : labelMember;
    if (parameter.in === "path") labels.set(parameter.name, name);
    return { name, shape, place: parameter.node };
  });
  return { id: structureFor(makers, operation, "Input", [...members, ...body]), labels };
}

/** A parameter of the path that nothing describes. */
const labelMember: JsonObject = {
  target: "smithy.api#String",
  traits: { "smithy.api#required": {}, "smithy.api#httpLabel": {} },
};

const ORDER = ["path", "query", "header", "cookie"];

/** Parameters whose names are members' names as they are keep them; of others, paths come before queries. */
function rankOf({ in: place, name }: Parameter): number {
  return (memberName(name) === name ? 0 : 10) + ORDER.indexOf(place);
}

/** Those of the path, in its order; one that nothing describes is a string. */
function pathParametersOf({ reading }: Makers, { node, pathItem, inPath }: Operation): readonly Parameter[] {
  const described = parametersOf(reading, pathItem, node).filter((each) => each.in === "path");
  for (const { name, node: place } of described) {
    if (!inPath.includes(name)) reportUnused(reading, name, inPath, place);
  }
  return inPath.map((name) => {
    const found = described.find((each) => each.name === name);
    if (!found) reading.report(diagnose["undeclared-path-parameter"]({ name }), node, { part: "key" });
    return found ?? { in: "path", name, node };
  });
}

function othersOf({ reading }: Makers, { node, pathItem }: Operation): readonly Parameter[] {
  return parametersOf(reading, pathItem, node).filter((each) => each.in !== "path");
}

/** The member that the body is, and the one that says what it is where nothing else does. */
function bodyMembers({ reading, payloads }: Makers, operation: Operation): readonly Placed[] {
  const stated = requestContents(reading, operation);
  if (stated === undefined) return [];
  if (operation.method === "get" || operation.method === "head" || operation.method === "trace") {
    leaveOut(reading, "body-of-get", stated.place, { part: "key" });
    return [];
  }
  const content = preferred(reading, stated.contents);
  if (content === undefined) return [];
  const { target, isStream, needsContentType } = payloads.of(content);
  const traits = traitsOf({
    ...descriptionsOf([{ node: stated.place }]),
    "smithy.api#required": stated.isRequired || isStream ? {} : undefined,
    "smithy.api#httpPayload": {},
  });
  const body = { name: "body", shape: structureMember(target, traits), place: content.place };
  return needsContentType ? [contentType(content.place), body] : [body];
}

function contentType(place: Node): Placed {
  const traits = {
    "smithy.api#documentation": "Media type of the body, with the boundary between its parts.",
    "smithy.api#required": {},
    "smithy.api#httpHeader": "Content-Type",
  };
  return { name: "contentType", shape: { target: "smithy.api#String", traits }, place };
}
