import { closestOf } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";

/** Names of the parameters that stand in a path; nothing where Smithy cannot have such a path, which is reported. */
export function pathParameters(reading: Reading, path: string, place: Node): readonly string[] | undefined {
  const [route = "", query] = path.split("?", 2);
  if (path.includes("#") || query?.includes("{")) {
    leaveOut(reading, "path-detail-not-held", place, { part: "key" });
    return undefined;
  }
  const segments = route.split("/").filter((segment) => segment.includes("{") || segment.includes("}"));
  const names = segments.map((segment) => /^\{([^{}]+)\}$/.exec(segment)?.[1]);
  if (names.includes(undefined) || new Set(names).size < names.length) {
    leaveOut(reading, "partial-path-parameter", place, { part: "key" });
    return undefined;
  }
  return names as readonly string[];
}

/** The path with other names for its parameters. */
export function uriOf(path: string, names: ReadonlyMap<string, string>): string {
  const uri = path.replace(/\{([^{}]+)\}/g, (_, name: string) => `{${names.get(name) ?? name}}`);
  return uri.startsWith("/") ? uri : `/${uri}`;
}

/** Reports a path parameter that is described and does not stand in the path. */
export function reportUnused(reading: Reading, name: string, inPath: readonly string[], place: Node): void {
  reading.report(diagnose["unused-path-parameter"]({ name, closest: closestOf(name, inPath) }), place);
}
