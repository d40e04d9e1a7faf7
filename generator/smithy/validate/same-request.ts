import { isJsonObject, operationsOf, type Model, type OperationShape } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

const HTTP = "smithy.api#http";

/** No two operations of a service are asked for by the same requests: nobody could tell which one is meant. */
export const sameRequest: Validator = (validation) => {
  const { model } = validation;
  const told = new Set<string>();
  for (const service of validation.shapes) {
    if (service.type !== "service") continue;
    const known = new Map<string, OperationShape[]>();
    for (const operation of operationsOf(model, service)) {
      const request = requestOf(operation);
      if (request === undefined) continue;
      const others = known.get(request) ?? [];
      const other = others.find((each) => !differInPatterns(model, each, operation));
      known.set(request, [...others, operation]);
      if (other === undefined || told.has(operation.id)) continue;
      told.add(operation.id);
      validation.report(diagnose["same-request"]({ other: other.id }, validation.trait(operation.id, HTTP, ["uri"])));
    }
  }
};

/** Host, method and URI, whatever the labels are called. */
function requestOf({ traits }: OperationShape): string | undefined {
  const binding = traits.get(HTTP);
  if (!isJsonObject(binding)) return undefined;
  const endpoint = traits.get("smithy.api#endpoint");
  const host = isJsonObject(endpoint) ? String(endpoint["hostPrefix"]) : "";
  const [path = "", query = ""] = String(binding["uri"]).split("?", 2);
  const uri = [path, ...query.split("&").sort()].join("?");
  return `${host} ${String(binding["method"])} ${uri}`.replace(/\{[^{}+]+(\+?)\}/g, "{$1}");
}

/** Labels at the same place may be told apart by their patterns, which nobody here compares. */
function differInPatterns(model: Model, one: OperationShape, other: OperationShape): boolean {
  const [patterns, others] = [patternsOf(model, one), patternsOf(model, other)];
  return patterns.some((pattern, at) => {
    const second = others[at];
    return pattern !== undefined && second !== undefined && pattern !== second;
  });
}

/** Patterns of the labels of host and URI, in their order. */
function patternsOf(model: Model, { input: id, traits }: OperationShape): readonly (string | undefined)[] {
  const input = model.get(id);
  const places = [traits.get("smithy.api#endpoint"), traits.get(HTTP)];
  const texts = places.map((value) => (isJsonObject(value) ? String(value["hostPrefix"] ?? value["uri"]) : ""));
  return Array.from(texts.join("").matchAll(/\{([^{}+]+)\+?\}/g), ([, name]) => {
    const member = input?.type === "structure" ? input.members.get(name!) : undefined;
    const pattern =
      member?.traits.get("smithy.api#pattern") ?? model.get(member?.target ?? "")?.traits.get("smithy.api#pattern");
    return typeof pattern === "string" ? pattern : undefined;
  });
}
