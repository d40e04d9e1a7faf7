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
import { isStream, bodyMembersOf } from "./body-members.js";
import { importWire, wireModule, wireName } from "./modules.js";

/** The file that says how one shape is written as JSON. */
export function wireFile(plan: ServicePlan, shape: StructurePlan | UnionPlan): GeneratedFile {
  const path = wireModule(plan, shape);
  const imports = new Imports(path, [wireName(shape)]);
  const members = shape.members
    .filter((member) => !isStream(targetOf(plan, member)))
    .map((member) => `${member.name}: ${wireOf(plan, member, imports)},`);
  const make = runtime(plan, shape.kind, imports);
  const type = imports.type("Wire", runtimeModule(plan, "server/wire"));
  // In a function, because what it refers to may not be there yet where shapes lead back to themselves.
  const statement = (writer: CodeBlockWriter) => {
    writer.write(`export const ${wireName(shape)}: ${type} = /* @__PURE__ */ ${make}(() => (`);
    if (members.length === 0) writer.write("{}");
    else writer.inlineBlock(() => members.forEach((member) => writer.writeLine(member)));
    writer.write("));");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

/** The structures and unions that requests and answers are made of, in the order of the model. */
export function wireShapes(plan: ServicePlan): readonly (StructurePlan | UnionPlan)[] {
  const roots = plan.operations.flatMap(({ input, output }) => [input, output]);
  const reached = new Set<ShapePlan>([...roots.filter((shape) => shape !== undefined), ...plan.errors]);
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

function wireOf(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const target = targetOf(plan, member);
  switch (target.kind) {
    case "simple":
      return runtime(plan, scalarWire(target, member), imports);
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
    return `${runtime(plan, make, imports)}(${wireOf(plan, element, imports)}${isSparse ? ', "sparse"' : ""})`;
  }
}

const TIMESTAMPS = { "epoch-seconds": "epochSeconds", "date-time": "dateTime", "http-date": "httpDate" } as const;

/** Its name in `runtime/server/wire.ts`. */
function scalarWire(shape: SimplePlan, member: MemberPlan): string {
  if (shape.type !== "timestamp") return shape.type;
  return TIMESTAMPS[member.timestampFormat ?? "epoch-seconds"];
}

function runtime(plan: ServicePlan, name: string, imports: Imports): string {
  return imports.value(name, runtimeModule(plan, "server/wire"));
}
