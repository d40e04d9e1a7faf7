import type { JsonObject } from "../../model/index.js";
import { httpOperationOf, type OperationPlan } from "../../plan/index.js";
import { tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext } from "./document-context.js";

/** Where an operation is found, with the parameters that every request for it has. */
export interface RestPlace {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly JsonObject[];
}

/**
 * The method and path of an operation. A query that tells operations of one path apart follows the path behind a number
 * sign, as headers of AWS JSON do: OpenAPI wants keys to differ and has no place for it. Smithy's converter leaves it in
 * the path.
 */
export function restPath(context: DocumentContext, operation: OperationPlan): RestPlace | undefined {
  const http = httpOperationOf(operation.traits);
  if (!http) return undefined;
  const { method, uri } = http;
  if (!tellsAll(context)) return { method, path: uri, parameters: [] };
  const [path = "", query] = splitAt(uri);
  const isShared = context.plan.operations.some((other) => {
    const place = other === operation ? undefined : httpOperationOf(other.traits);
    return place?.method === method && splitAt(place.uri)[0] === path;
  });
  return {
    method,
    path: isShared && query !== undefined ? `${path}#${query}` : path,
    parameters: query === undefined ? [] : query.split("&").map(literalParameter),
  };
}

function splitAt(uri: string): readonly [path: string, query?: string] {
  const index = uri.indexOf("?");
  return index < 0 ? [uri] : [uri.slice(0, index), uri.slice(index + 1)];
}

/** `?list-type=2` or `?acl`, which every request has. */
function literalParameter(literal: string): JsonObject {
  const [name = "", value = ""] = literal.split("=", 2);
  const schema = { type: "string", enum: [value] };
  return { name, in: "query", required: true, ...(value === "" && { allowEmptyValue: true }), schema };
}
