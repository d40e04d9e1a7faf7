import {
  targetOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type SimplePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { importSchema } from "../shared/schema-module.js";
import { bodyMembersOf, documentMembers, isStream, type Direction } from "./body-members.js";
import { makeDefault } from "./default-expression.js";
import { importWire, wireModule, wireName } from "./modules.js";

/** The file that says how one shape is written as JSON. */
export function wireFile(plan: ServicePlan, shape: StructurePlan | UnionPlan): GeneratedFile {
  const path = wireModule(plan, shape);
  const imports = new Imports(path, [wireName(shape)]);
  const [first, ...others] =
    shape.kind === "union" && shape.untagged
      ? untaggedExpression(plan, shape, imports)
      : structureExpression(plan, shape.kind, shape.members, imports);
  const type = imports.type("Wire", runtimeModule(plan, "server/wire"));
  const statement = (writer: CodeBlockWriter) => {
    writer.write(`export const ${wireName(shape)}: ${type} = /* @__PURE__ */ ${[first, ...others].join("\n")};`);
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

/** The lines of an expression that makes the wire of a structure or union. */
export function structureExpression(
  plan: ServicePlan,
  kind: "structure" | "union",
  members: readonly MemberPlan[],
  imports: Imports,
): readonly string[] {
  const lines = members
    .filter((member) => !isStream(targetOf(plan, member)))
    .map((member) => `  ${member.name}: ${memberExpression(plan, member, imports)},`);
  const make = runtime(plan, kind, imports);
  // In a function, because what it refers to may not be there yet where shapes lead back to themselves.
  return lines.length === 0 ? [`${make}(() => ({}))`] : [`${make}(() => ({`, ...lines, "}))"];
}

/** The same of a union whose values stand alone. */
function untaggedExpression(plan: ServicePlan, union: UnionPlan, imports: Imports): readonly string[] {
  const lines = union.members.map((member) => `  ${member.name}: ${wireExpression(plan, member, imports)},`);
  const schema = importSchema(plan, union, imports);
  return [`${runtime(plan, "untagged", imports)}(${schema}, () => ({`, ...lines, "}))"];
}

/** A wire, or an object with it and what else there is to say of a member. */
function memberExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const wire = wireExpression(plan, member, imports);
  const { jsonName } = member;
  const isRenamed = plan.protocol?.document.usesJsonName && jsonName !== undefined && jsonName !== member.name;
  const fallback = makeDefault(plan, member, imports);
  const fields = [
    ...(isRenamed ? [`jsonName: ${JSON.stringify(jsonName)}`] : []),
    ...(fallback ? [`makeDefault: ${fallback}`] : []),
    ...(member.isNullable ? ["isNullable: true"] : []),
    ...(member.holdsOthers ? ["holdsOthers: true"] : []),
  ];
  return fields.length === 0 ? wire : `{ wire: ${wire}, ${fields.join(", ")} }`;
}

/** The structures and unions that requests and answers are made of, in the order of the model. */
export function wireShapes(plan: ServicePlan): readonly (StructurePlan | UnionPlan)[] {
  const reached = new Set<ShapePlan>(plan.protocol?.bindsHttp ? documentShapes(plan) : messageShapes(plan));
  // A set grows while it is walked through.
  for (const shape of reached) {
    for (const member of bodyMembersOf(shape)) reached.add(targetOf(plan, member));
  }
  return [...plan.shapes.values()].filter(
    (shape): shape is StructurePlan | UnionPlan =>
      (shape.kind === "structure" || shape.kind === "union") &&
      !shape.isPrelude &&
      !isStream(shape) &&
      reached.has(shape),
  );
}

/** Inputs, outputs and errors: all that they hold is in the body. */
function messageShapes(plan: ServicePlan): readonly ShapePlan[] {
  const roots = plan.operations.flatMap(({ input, output }) => [input, output]);
  return [...roots.filter((shape) => shape !== undefined), ...plan.errors];
}

/** What the bodies of inputs, outputs and errors hold, which are described with their operations. */
function documentShapes(plan: ServicePlan): readonly ShapePlan[] {
  const held = (shape: StructurePlan | undefined, direction: Direction) =>
    shape ? documentMembers(plan, shape, direction).map((member) => targetOf(plan, member)) : [];
  // Parameters in styles of OpenAPI may hold JSON.
  const styled = (shape: StructurePlan | undefined) =>
    (shape?.members ?? []).filter(({ http }) => http?.parameter).map((member) => targetOf(plan, member));
  return [
    ...plan.operations.flatMap(({ input, output }) => [...held(input, "request"), ...held(output, "response")]),
    ...plan.operations.flatMap(({ input }) => styled(input)),
    ...plan.errors.flatMap((error) => held(error, "response")),
  ];
}

/** The expression of how a member's value is written. */
export function wireExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const target = targetOf(plan, member);
  switch (target.kind) {
    case "simple":
      return runtime(plan, scalarWire(plan, target, member), imports);
    case "enum":
      return runtime(plan, "string", imports);
    case "intEnum":
      return runtime(plan, "integer", imports);
    case "list":
      return collection("list", target.member, target.isSparse);
    case "map":
      return collection("map", target.value, target.isSparse);
    case "structure":
    case "union":
      return target.isPrelude
        ? `${runtime(plan, "structure", imports)}(() => ({}))`
        : importWire(plan, target, imports);
    default:
      return target satisfies never;
  }

  function collection(make: "list" | "map", element: MemberPlan, isSparse: boolean): string {
    return `${runtime(plan, make, imports)}(${wireExpression(plan, element, imports)}${isSparse ? ', "sparse"' : ""})`;
  }
}

const TIMESTAMPS = { "epoch-seconds": "epochSeconds", "date-time": "dateTime", "http-date": "httpDate" } as const;

/** Its name in `runtime/server/wire.ts`. */
function scalarWire(plan: ServicePlan, shape: SimplePlan, member: MemberPlan): string {
  if (shape.type !== "timestamp") return shape.type;
  return TIMESTAMPS[member.timestampFormat ?? plan.protocol?.document.timestampFormat ?? "epoch-seconds"];
}

function runtime(plan: ServicePlan, name: string, imports: Imports): string {
  return imports.value(name, runtimeModule(plan, "server/wire"));
}
