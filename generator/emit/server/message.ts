import {
  httpLocation,
  targetOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
} from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { isStream, type Direction } from "./body-members.js";
import { makeDefault } from "./default-expression.js";
import { importWire } from "./modules.js";
import { styledBinding } from "./styled-binding.js";
import { textForm } from "./text-form.js";
import { structureExpression, wireExpression } from "./wire-file.js";

/**
 * The fields of a description that say how the members of an input, an output or an error travel, each as the lines of
 * its source.
 */
export function messageFields(
  plan: ServicePlan,
  structure: StructurePlan,
  direction: Direction,
  imports: Imports,
): readonly (readonly string[])[] {
  if (!plan.protocol!.bindsHttp) return [[`wire: ${importWire(plan, structure, imports)}`]];
  const at = (...locations: readonly string[]) =>
    structure.members.filter((member) => locations.includes(httpLocation(member, direction)));
  const document = at("body");
  const payload = at("payload")[0];
  const bound = structure.members.filter((member) => !["body", "payload"].includes(httpLocation(member, direction)));
  // What has a name of its own goes before all those with a prefix.
  bound.sort((a, b) => Number(a.http?.location === "prefixHeaders") - Number(b.http?.location === "prefixHeaders"));
  const bindings = bound.map((member) => `${binding(plan, member, direction, imports)},`);
  return [
    documentField(plan, document, imports),
    ...(document.length > 0 ? [["hasDocument: true"]] : []),
    ...(bindings.length > 0 ? [["bindings: [", ...bindings.map((line) => `  ${line}`), "]"]] : []),
    ...(payload ? [[`payload: ${payloadExpression(plan, payload, imports)}`]] : []),
  ];
}

function documentField(plan: ServicePlan, members: readonly MemberPlan[], imports: Imports): readonly string[] {
  if (members.length === 0) return [`wire: ${imports.value("nothing", runtimeModule(plan, "server/wire"))}`];
  const lines = structureExpression(plan, "structure", members, imports);
  return [`wire: ${lines[0]}`, ...lines.slice(1)];
}

function binding(plan: ServicePlan, member: MemberPlan, direction: Direction, imports: Imports): string {
  const rest = (name: string) => imports.value(name, runtimeModule(plan, "server/rest"));
  const call = (make: string, ...values: readonly string[]) => {
    const fallback = makeDefault(plan, member, imports);
    return `${rest(make)}(${[JSON.stringify(member.name), ...values, ...(fallback ? [fallback] : [])].join(", ")})`;
  };
  const name = JSON.stringify(member.http?.name ?? member.name);
  const target = targetOf(plan, member);
  if (member.http?.parameter) return styledBinding(plan, member, member.http.parameter, imports);
  const location = httpLocation(member, direction);
  switch (location) {
    case "label":
      return call("label", textForm(plan, member, "date-time", imports));
    case "query":
      return target.kind === "list"
        ? call("queryList", name, textForm(plan, target.member, "date-time", imports))
        : call("query", name, textForm(plan, member, "date-time", imports));
    case "queryParams":
      return call("queryParams", target.kind === "map" && isList(plan, target.value) ? `"all"` : `"first"`);
    case "header":
      return call("header", name, headerForm(plan, member, target, imports));
    case "prefixHeaders":
      return call("prefixHeaders", name);
    case "responseCode":
      // There is always a status: no default is needed.
      return `${rest("responseCode")}(${JSON.stringify(member.name)})`;
    default:
      throw new Error(`${member.id} is not bound to a header, the query or the path`);
  }
}

function headerForm(plan: ServicePlan, member: MemberPlan, target: ShapePlan, imports: Imports): string {
  if (target.kind !== "list") return textForm(plan, member, "http-date", imports);
  const element = textForm(plan, target.member, "http-date", imports);
  const isDates = element.endsWith(".httpDate");
  return `${imports.value("headerList", runtimeModule(plan, "server/rest"))}(${element}${isDates ? `, "dates"` : ""})`;
}

function isList(plan: ServicePlan, member: MemberPlan): boolean {
  return targetOf(plan, member).kind === "list";
}

function payloadExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const target = targetOf(plan, member);
  const rest = (name: string) => imports.value(name, runtimeModule(plan, "server/rest"));
  const name = JSON.stringify(member.name);
  if (target.kind === "union" && target.isEventStream) return `${rest("eventPayload")}(${name})`;
  const make = payloadMaker(target);
  const isRaw = make !== "structurePayload" && make !== "documentPayload";
  // A stream is there or not; nothing would be gained by an empty one that stands for its absence.
  const fallback = isStream(target) ? undefined : makeDefault(plan, member, imports);
  const mediaType =
    member.traits.get("smithy.api#mediaType") ?? (target.kind === "simple" ? target.mediaType : undefined);
  const options = [
    ...(isRaw && mediaType !== undefined ? [`mediaType: ${JSON.stringify(mediaType)}`] : []),
    ...(member.isRequired ? ["isRequired: true"] : []),
    ...(member.isNullable && !isRaw ? ["isNullable: true"] : []),
    ...(fallback ? [`makeDefault: ${fallback}`] : []),
  ];
  const values = [
    name,
    ...(isRaw ? [] : [wireExpression(plan, member, imports)]),
    ...(options.length > 0 ? [`{ ${options.join(", ")} }`] : []),
  ];
  return `${rest(make)}(${values.join(", ")})`;
}

function payloadMaker(target: ShapePlan): string {
  if (target.kind === "structure") return "structurePayload";
  if (target.kind === "enum" || (target.kind === "simple" && target.type === "string")) return "textPayload";
  if (target.kind !== "simple" || target.type !== "blob") return "documentPayload";
  return target.isStreaming ? "streamPayload" : "bytesPayload";
}
