import type { JsonObject } from "../../model/index.js";
import { isJsonObject, shapeNameOf, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { compilePath } from "./compile-path.js";

/** One acceptor of a waiter: in which state it leaves the waiter, and when. @see smithy.waiters#waitable */
export function acceptorOf(
  plan: ServicePlan,
  operation: OperationPlan,
  acceptor: JsonObject,
  imports: Imports,
): string {
  const state = `state: ${JSON.stringify(String(acceptor["state"]).toUpperCase())}`;
  return `{ ${state}, ${conditionOf(plan, operation, acceptor["matcher"] as JsonObject, imports)} }`;
}

function conditionOf(plan: ServicePlan, operation: OperationPlan, matcher: JsonObject, imports: Imports): string {
  const { errorType, success, output, inputOutput } = matcher;
  if (typeof errorType === "string") return `errorType: ${JSON.stringify(shapeNameOf(errorType))}`;
  if (typeof success === "boolean") return `success: ${success}`;
  if (isJsonObject(output)) {
    const value = compilePath(plan, String(output["path"]), operation.output, imports);
    return `output: (value) => ${comparison(plan, value, output, imports)}`;
  }
  const both = inputOutput as JsonObject;
  const value = compilePath(plan, String(both["path"]), undefined, imports);
  // The expression is about both; the parameters are named as it names them.
  return `output: (output, input) => { const value = { input, output }; return ${comparison(plan, value, both, imports)}; }`;
}

function comparison(plan: ServicePlan, value: string, { comparator, expected }: JsonObject, imports: Imports): string {
  const runtime = (name: string) => imports.value(name, runtimeModule(plan, "client/waiter"));
  switch (comparator) {
    case "allStringEquals":
      return `${runtime("allEqual")}(${value}, ${JSON.stringify(expected)})`;
    case "anyStringEquals":
      return `${runtime("anyEquals")}(${value}, ${JSON.stringify(expected)})`;
    case "booleanEquals":
      return `${operand(value)} === ${expected === "true"}`;
    default:
      return `${operand(value)} === ${JSON.stringify(expected)}`;
  }
}

/** What itself compares or negates something stands in parentheses. */
function operand(expression: string): string {
  return /^!| [=!]== /.test(expression) ? `(${expression})` : expression;
}
