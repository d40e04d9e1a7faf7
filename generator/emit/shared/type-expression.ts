import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan, type SimplePlan } from "../../plan/index.js";
import type { Imports } from "./imports.js";
import { runtimeModule, typeModule } from "./module-path.js";

/**
 * The TypeScript type of a member's value, `undefined` aside: `Tag[]`, `Record<string, Date>`. What it refers to is
 * added to the imports.
 */
export function typeExpression(plan: ServicePlan, member: MemberPlan, imports: Imports): string {
  return shapeExpression(plan, targetOf(plan, member), imports);
}

/** The same of a shape: its name where it has a declaration of its own, else the type written out. */
function shapeExpression(plan: ServicePlan, shape: ShapePlan, imports: Imports): string {
  switch (shape.kind) {
    case "simple":
      return simpleExpression(plan, shape, imports);
    case "list": {
      const element = typeExpression(plan, shape.member, imports);
      return shape.isSparse ? `(${element} | null)[]` : /[ |&]/.test(element) ? `Array<${element}>` : `${element}[]`;
    }
    case "map": {
      const value = typeExpression(plan, shape.value, imports);
      const key = typeExpression(plan, shape.key, imports);
      const record = `Record<${key}, ${value}${shape.isSparse ? " | null" : ""}>`;
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
      return shape.isStreaming ? "AsyncIterable<Uint8Array>" : "Uint8Array";
    default:
      return shape.type satisfies never;
  }
}
