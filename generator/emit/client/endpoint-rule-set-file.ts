import type { JsonObject, JsonValue } from "../../model/index.js";
import { isJsonObject, type ServicePlan } from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { writeComment } from "../shared/write-comment.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { clientRuntime, endpointModule } from "./modules.js";

/** The file with the rules by which the service's endpoints are found, as data. */
export function endpointRuleSetFile(plan: ServicePlan): GeneratedFile {
  const path = endpointModule(plan, "endpoint-rule-set");
  const imports = new Imports(path, ["endpointRuleSet"]);
  const type = imports.type("EndpointRuleSet", clientRuntime(plan, "endpoint-resolver"));
  const statement = (writer: CodeBlockWriter) => {
    writeComment(writer, { documentation: `How the endpoints of ${plan.title} are found.` });
    writer.write(`export const endpointRuleSet: ${type} = `);
    writeValue(writer, ruleSetOf(plan));
    writer.write(";");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

/** What finding an endpoint takes: no prose, no types, and nothing that means the same where it is left out. */
function ruleSetOf({ endpointRuleSet }: ServicePlan): JsonObject {
  const { version = "1.0", parameters, rules = [] } = endpointRuleSet;
  return { version, parameters: isJsonObject(parameters) ? slimParameters(parameters) : {}, rules: slim(rules) };
}

function slimParameters(parameters: JsonObject): JsonObject {
  const entries = Object.entries(parameters).map(([name, definition]) => {
    const { required, default: value } = definition as JsonObject;
    return [name, { ...(required === true && { required }), ...(value !== undefined && { default: value }) }];
  });
  return Object.fromEntries(entries);
}

function slim(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(slim);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([name, member]) => !isIdle(name, member));
  return Object.fromEntries(kept.map(([name, member]) => [name, slim(member)]));
}

function isIdle(name: string, value: JsonValue): boolean {
  if (name === "documentation") return typeof value === "string";
  if (name === "conditions") return Array.isArray(value) && value.length === 0;
  if (name === "properties" || name === "headers") return isJsonObject(value) && Object.keys(value).length === 0;
  return false;
}

/** On one line where there is room for it. */
function writeValue(writer: CodeBlockWriter, value: JsonValue): void {
  const line = inline(value);
  if (writer.getIndentationLevel() * 2 + line.length <= 100 || typeof value !== "object" || value === null) {
    return void writer.write(line);
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  writer.write(open).newLine();
  writer.indent(() => {
    for (const [name, member] of Object.entries(value)) {
      if (!Array.isArray(value)) writer.write(`${key(name)}: `);
      writeValue(writer, member);
      writer.write(",").newLine();
    }
  });
  writer.write(close);
}

function inline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${inline(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : `[${JSON.stringify(name)}]`;
}
