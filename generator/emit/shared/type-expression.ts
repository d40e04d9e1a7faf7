import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan, type SimplePlan } from "../../plan/index.js";
import { isInAliasCircle } from "./alias-circle.js";
import type { Imports } from "./imports.js";
import { runtimeModule, typeModule } from "./module-path.js";

/**
 * The TypeScript type of a member's value, `undefined` aside: `Tag[]`, `Record<string, Date>`. What it refers to is
 * added to the imports.
 */
export function typeExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const type = valueExpression(plan, member, imports);
  return member.isNullable ? `${type} | null` : type;
}

/** The same without `null`, which lists and maps say themselves. */
function valueExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  const { discriminates } = member;
  if (discriminates) return discriminates.map((value) => JSON.stringify(value)).join(" | ");
  return shapeExpression(plan, targetOf(plan, member), imports);
}

/** The same of a shape: its name where it has a declaration of its own, else the type written out. */
function shapeExpression(plan: ServicePlan, shape: ShapePlan, imports: Imports): string {
  switch (shape.kind) {
    case "simple":
      return simpleExpression(plan, shape, imports);
    case "list": {
      const element = valueExpression(plan, shape.member, imports);
      return shape.isSparse ? `(${element} | null)[]` : /[ |&]/.test(element) ? `Array<${element}>` : `${element}[]`;
    }
    case "map": {
      const value = `${valueExpression(plan, shape.value, imports)}${shape.isSparse ? " | null" : ""}`;
      const key = typeExpression(plan, shape.key, imports);
      if (isInAliasCircle(plan, shape)) {
        return key === "string" ? `{ [key: string]: ${value} }` : `{ [key in ${key}]?: ${value} }`;
      }
      const record = `Record<${key}, ${value}>`;
      // A map need not have an entry for every value of an enum.
      return key === "string" ? record : `Partial<${record}>`;
    }
    case "structure":
      if (shape.isPrelude) return "object";
      return imports.type(shape.name, typeModule(plan, shape));
    case "enum":
    case "intEnum":
      return imports.type(shape.name, typeModule(plan, shape));
    case "union": {
      const name = imports.type(shape.name, typeModule(plan, shape));
      return shape.isEventStream ? `AsyncIterable<${name}>` : name;
    }
    default:
      return shape satisfies never;
  }
}

function simpleExpression(plan: ServicePlan, shape: SimplePlan, imports: Imports): string {
  switch (shape.type) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return "number";
    case "bigInteger":
      return "bigint";
    case "bigDecimal":
      return imports.type("NumericValue", runtimeModule(plan, "values"));
    case "timestamp":
      return "Date";
    case "document":
      return imports.type("DocumentType", runtimeModule(plan, "values"));
    case "blob":
      if (!shape.isStreaming) return "Uint8Array";
      if (plan.options.types === "strict") return "AsyncIterable<Uint8Array>";
      return imports.type("StreamingBlobTypes", runtimeModule(plan, "values"));
    default:
      return shape.type satisfies never;
  }
}
