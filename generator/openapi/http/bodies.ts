import type { Node } from "../document/node.js";
import type { Reading } from "../reading.js";
import { content, contentsOf, type Content } from "./contents.js";
import type { Operation } from "./operation.js";

/** What a request may hold. */
export interface StatedBody {
  readonly contents: readonly Content[];
  readonly isRequired: boolean;
  readonly place: Node;
}

/** The body of a request; nothing where it has none. */
export function requestContents(reading: Reading, operation: Operation): StatedBody | undefined {
  if (reading.version === "2.0") return swaggerBody(reading, operation);
  const stated = operation.node.get("requestBody");
  const place = stated && reading.documents.follow(stated);
  if (place === undefined) return undefined;
  return { contents: contentsOf(reading, place), isRequired: place.flag("required"), place };
}

/** The body of an answer. */
export function answerContents(reading: Reading, response: Node, operation: Operation): readonly Content[] {
  if (reading.version !== "2.0") return contentsOf(reading, response);
  const schema = response.get("schema");
  if (schema === undefined) return [];
  const types = mediaTypes(reading, operation, "produces");
  return types.map((mediaType) => content(reading, { mediaType, place: response, schema }));
}

/** Swagger 2.0 has a parameter for the body, or one for each field of a form. */
function swaggerBody(reading: Reading, operation: Operation): StatedBody | undefined {
  const parameters = [...operation.node.items("parameters"), ...operation.pathItem.items("parameters")].flatMap(
    (item) => reading.documents.follow(item) ?? [],
  );
  const types = mediaTypes(reading, operation, "consumes");
  const body = parameters.find((each) => each.string("in") === "body");
  if (body) {
    const schema = body.get("schema");
    const contents = types.map((mediaType) => content(reading, { mediaType, place: body, schema }));
    return { contents, isRequired: body.flag("required"), place: body };
  }
  const fields = parameters.filter((each) => each.string("in") === "formData");
  const [first] = fields;
  if (first === undefined) return undefined;
  const holdsFile = fields.some((each) => each.string("type") === "file");
  const stated = types.find((type) => /^multipart\/|form-urlencoded/.test(type));
  const mediaType = stated ?? (holdsFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
  return {
    contents: [content(reading, { mediaType, place: first })],
    isRequired: fields.some((each) => each.flag("required")),
    place: first,
  };
}

function mediaTypes(reading: Reading, { node }: Operation, name: "consumes" | "produces"): readonly string[] {
  const stated = node.has(name) ? node.strings(name) : reading.root.strings(name);
  return stated.length === 0 ? ["application/json"] : stated;
}
