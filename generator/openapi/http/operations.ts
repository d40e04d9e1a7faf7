import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { pascalCase } from "../names/words.js";
import { leaveOut, type Reading } from "../reading.js";
import { methods, type Method, type Operation } from "./operation.js";
import { pathParameters } from "./paths.js";

/** The operations of a document that the model can hold, in its order, each with its name. */
export function operationsIn(reading: Reading): readonly Operation[] {
  const found = statedOperations(reading);
  const seen = new Set<string>();
  return found.map((stated) => {
    const { node, path, method } = stated;
    const stem = node.string("operationId");
    const isNamed = stem !== undefined && /[A-Za-z0-9]/.test(stem) && !seen.has(stem);
    const fromPath = pascalCase(`${method} ${path}`);
    const name = claimName(reading, isNamed ? [pascalCase(stem), fromPath] : [fromPath]);
    if (isNamed) seen.add(stem);
    else if (stem !== undefined && seen.has(stem)) {
      reading.report(diagnose["same-operation-id"]({ id: stem, name }), node.get("operationId")!);
    } else reading.report(diagnose["no-operation-id"]({ name }), node, { part: "key" });
    reading.places.give(node, name);
    return { ...stated, name, id: reading.shapes.reserve(name, node) };
  });
}

type Stated = Omit<Operation, "name" | "id">;

function statedOperations(reading: Reading): readonly Stated[] {
  const found: Stated[] = [];
  const routes = new Map<string, string>();
  for (const [path, stated] of reading.root.entries("paths")) {
    if (path.startsWith("x-")) continue;
    const pathItem = reading.documents.follow(stated);
    if (pathItem?.object === undefined) continue;
    reportPathItem(reading, pathItem);
    const inPath = pathParameters(reading, path, stated);
    for (const method of methods) {
      const node = pathItem.get(method);
      if (node?.object === undefined) continue;
      reportOperation(reading, node);
      if (inPath === undefined) continue;
      const route = `${method} ${path.replace(/\{[^{}]+\}/g, "{}")}`;
      const other = routes.get(route);
      if (other !== undefined) reading.report(diagnose["same-path"]({ other }), node, { part: "key" });
      routes.set(route, path);
      if (other === undefined) found.push({ path, method, pathItem, node, inPath });
    }
  }
  return found;
}

function reportPathItem(reading: Reading, pathItem: Node): void {
  const servers = pathItem.get("servers");
  if (servers) leaveOut(reading, "servers-not-held", servers, { part: "key" });
  for (const name of ["query", "additionalOperations"]) {
    const node = pathItem.get(name);
    if (node) leaveOut(reading, "method-not-held", node, { subject: name, part: "key" });
  }
}

function reportOperation(reading: Reading, node: Node): void {
  const servers = node.get("servers");
  if (servers) leaveOut(reading, "servers-not-held", servers, { part: "key" });
  for (const [name, callback] of node.entries("callbacks")) {
    leaveOut(reading, "callbacks-not-held", callback, { subject: name, part: "key" });
  }
}

/** A name for an operation beside which its command has room as well. */
function claimName(reading: Reading, [first, ...others]: readonly [string, ...string[]]): string {
  const { names } = reading;
  const derived = (name: string) => [`${name}Command`, `${name}CommandInput`, `${name}CommandOutput`];
  const isFree = (name: string) => [name, ...derived(name)].every((each) => names.isFree(each));
  const candidates = [first, `${first}Operation`, ...others];
  const name = names.claim(candidates.find(isFree) ?? `${first}Operation`);
  derived(name).forEach((each) => names.reserve(each));
  return name;
}

export const traitOfMethod: Readonly<Record<Method, string | undefined>> = {
  get: "smithy.api#readonly",
  head: "smithy.api#readonly",
  options: "smithy.api#readonly",
  trace: "smithy.api#readonly",
  put: "smithy.api#idempotent",
  delete: "smithy.api#idempotent",
  post: undefined,
  patch: undefined,
};
