import type { JsonObject } from "../../model/index.js";
import { httpOperationOf, type HttpOperationPlan, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext, Place } from "./document-context.js";

/**
 * The method and path of an operation. A query that tells operations of one path apart follows the path behind a number
 * sign, as headers of AWS JSON do: OpenAPI wants keys to differ and has no place for it. Paths that differ in the names
 * of their labels alone are one to OpenAPI, so the first one's names are taken. Smithy's converter does neither.
 */
export function restPath(context: DocumentContext, operation: OperationPlan): Place | undefined {
  const http = httpOperationOf(operation.traits);
  if (!http) return undefined;
  const { method, uri } = http;
  const names = labelsIn(uri);
  const place = (path: string, told: readonly string[] = names) => ({
    method,
    path,
    labels: new Map(names.map((name, index) => [name, told[index]!])),
    literals: [],
  });
  if (!tellsAll(context)) return place(uri);
  const [path, query] = splitAt(uri);
  const alike = context.alikePaths.get(template(path))!;
  const first = splitAt(alike[0]!.uri)[0];
  const isShared = alike.filter((each) => each.method === method).length > 1;
  return {
    ...place(isShared && query !== undefined ? `${first}#${query}` : first, labelsIn(first)),
    literals: query === undefined ? [] : query.split("&").map(literalParameter),
  };
}

/** The places of a service's operations by their paths without the names of labels, in the order of the model. */
export function alikePathsOf({ operations }: Pick<ServicePlan, "operations">): AlikePaths {
  const alike = new Map<string, HttpOperationPlan[]>();
  for (const { traits } of operations) {
    const http = httpOperationOf(traits);
    if (!http) continue;
    const key = template(splitAt(http.uri)[0]);
    const others = alike.get(key);
    if (others) others.push(http);
    else alike.set(key, [http]);
  }
  return alike;
}

export type AlikePaths = ReadonlyMap<string, readonly HttpOperationPlan[]>;

/** The names of the labels of a path, in its order. */
function labelsIn(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name!);
}

/** A path without the names of its labels. */
function template(path: string): string {
  return path.replace(/\{[^}+]+/g, "{");
}

/** A path, and the query that every request has. */
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
