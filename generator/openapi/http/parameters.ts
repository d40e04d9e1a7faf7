import type { JsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import { descriptionsOf } from "../schema/descriptions.js";
import type { Schemas } from "../schema/schemas.js";
import { structureMember, type Target } from "../schema/target.js";
import { traitsOf } from "../shape-book.js";
import { contentsOf, preferred } from "./contents.js";
import { explodeOf, styleOf } from "./styles.js";

export type ParameterPlace = "path" | "query" | "header" | "cookie";

const PLACES: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

/** A parameter of an operation, where it is described. */
export interface Parameter {
  readonly in: ParameterPlace;
  readonly name: string;
  readonly node: Node;
}

/** Headers that say what other parts of a document say. */
const IMPLIED = /^(accept|content-type|authorization)$/i;

/** The parameters of an operation, those of its path included unless it describes them anew. Bodies are none of them. */
export function parametersOf(reading: Reading, pathItem: Node, operation: Node): readonly Parameter[] {
  const own = listed(reading, operation);
  const inherited = listed(reading, pathItem).filter((each) => !own.some((other) => isSame(each, other)));
  return [...inherited, ...own].filter(({ in: place, name, node }) => {
    if (place !== "header" || !IMPLIED.test(name)) return true;
    leaveOut(reading, "header-not-held", node, { subject: name });
    return false;
  });
}

function listed(reading: Reading, holder: Node): readonly Parameter[] {
  const found: Parameter[] = [];
  for (const item of holder.items("parameters")) {
    const node = reading.documents.follow(item);
    const place = PLACES.find((each) => each === node?.string("in"));
    const name = node?.string("name");
    if (!node || place === undefined || name === undefined) continue;
    const parameter = { in: place, name, node };
    if (found.some((other) => isSame(parameter, other)))
      reading.report(diagnose["same-parameter"]({ name, place }), item);
    else found.push(parameter);
  }
  return found;
}

function isSame(a: Parameter, b: Parameter): boolean {
  return a.in === b.in && (a.in === "header" ? a.name.toLowerCase() === b.name.toLowerCase() : a.name === b.name);
}

/** The member of the input that a parameter becomes. */
export function parameterMember(reading: Reading, schemas: Schemas, parameter: Parameter): JsonObject {
  const { in: place, node } = parameter;
  const media = preferred(reading, contentsOf(reading, node));
  const schema = media ? media.schema : (node.get("schema") ?? (reading.version === "2.0" ? node : undefined));
  const target: Target = schema
    ? schemas.of(schema, media ? "json" : "parameter")
    : { id: "smithy.api#String", of: { type: "string" }, traits: {}, isNullable: false };
  reportDetails(reading, node, schema);
  const traits = traitsOf({
    // What a schema is called that is written out here; one that is referred to has a shape that says it.
    ...descriptionsOf([...(schema && !schema.has("$ref") ? [{ node: schema }] : []), { node }]),
    "smithy.api#required": place === "path" || node.flag("required") ? {} : undefined,
    ...bindingOf(reading, parameter, { target, content: media?.mediaType }),
  });
  return structureMember({ ...target, isNullable: false }, traits);
}

const SIMPLE: ReadonlySet<string> = new Set(
  "boolean string enum byte short integer long float double intEnum timestamp".split(" "),
);

/** Whether values of this kind are written as one piece of text. */
export function isSimple(type: string | undefined): boolean {
  return type !== undefined && SIMPLE.has(type);
}

/** Smithy's trait for a parameter where it has one that means the same, else our own. */
function bindingOf(
  reading: Reading,
  { in: place, name, node }: Parameter,
  { target, content }: { readonly target: Target; readonly content: string | undefined },
): JsonObject {
  const style = styleOf(reading, node, place);
  const explode = explodeOf(reading, node, style);
  const isList = target.of.type === "list" && isSimple(target.item);
  const allowReserved = node.flag("allowReserved");
  if (content === undefined && !allowReserved) {
    if (place === "path" && style === "simple" && isSimple(target.of.type)) return { "smithy.api#httpLabel": {} };
    if (place === "query" && style === "form" && (isSimple(target.of.type) || (isList && explode))) {
      return { "smithy.api#httpQuery": name };
    }
    if (place === "header" && (isSimple(target.of.type) || isList)) return { "smithy.api#httpHeader": name };
  }
  const own = { in: place, name, style, explode, ...(allowReserved && { allowReserved }) };
  return { "hallmark.openapi#parameter": content === undefined ? own : { ...own, content } };
}

function reportDetails(reading: Reading, node: Node, schema: Node | undefined): void {
  const empty = node.get("allowEmptyValue");
  if (empty?.value === true) {
    leaveOut(reading, "parameter-detail-not-held", empty, { subject: "`allowEmptyValue`", part: "key" });
  }
  const stated = schema && reading.documents.follow(schema);
  const nullable = stated?.get("nullable") ?? stated?.get("x-nullable");
  if (nullable?.value === true || stated?.strings("type").includes("null")) {
    leaveOut(reading, "parameter-detail-not-held", nullable ?? stated!.get("type")!, {
      subject: "`null`",
      part: "key",
    });
  }
}
