import type { JsonObject, JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";
import type { Reading } from "../reading.js";
import { traitsOf } from "../shape-book.js";

/** Where the service can be reached: the first one is a client's default. */
export function serversOf(reading: Reading): readonly JsonObject[] {
  return reading.version === "2.0" ? swaggerServers(reading.root) : reading.root.items("servers").flatMap(serverOf);
}

function serverOf(node: Node): readonly JsonObject[] {
  const url = node.string("url");
  if (url === undefined) return [];
  const variables = node.entries("variables").map(([name, variable]): [string, JsonValue] => [
    name,
    traitsOf({
      default: textOf(variable.get("default")) ?? "",
      enum: variable.has("enum") ? variable.items("enum").flatMap((each) => textOf(each) ?? []) : undefined,
      description: variable.string("description"),
    }),
  ]);
  return [
    traitsOf({
      url,
      description: node.string("description"),
      variables: variables.length === 0 ? undefined : Object.fromEntries(variables),
    }),
  ];
}

/** YAML reads ports and versions as numbers, which are meant as text. */
export function textOf(node: Node | undefined): string | undefined {
  return typeof node?.value === "number" ? String(node.value) : node?.text;
}

/** Swagger 2.0 has schemes, a host and a path apart. */
function swaggerServers(root: Node): readonly JsonObject[] {
  const host = root.string("host");
  const path = (root.string("basePath") ?? "").replace(/\/$/, "");
  if (host === undefined) return path === "" ? [] : [{ url: path }];
  const schemes = root.strings("schemes");
  return (
    schemes.length === 0 ? ["https"] : schemes.toSorted((a, b) => Number(b === "https") - Number(a === "https"))
  ).map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
