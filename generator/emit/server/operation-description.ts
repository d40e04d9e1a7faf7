import {
  targetOf,
  type OperationPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
} from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { literal } from "../shared/literal.js";
import { pieceModule, runtimeModule } from "../shared/module-path.js";
import { importSchema } from "../shared/schema-module.js";
import { bodyMembersOf } from "./body-members.js";
import { messageFields } from "./message.js";
import { descriptionModule, descriptionName, operationsModule } from "./modules.js";

/** The file that says how one operation is read, checked and answered. */
export function descriptionFile(plan: ServicePlan, operation: OperationPlan): GeneratedFile {
  const path = descriptionModule(plan, operation);
  const imports = new Imports(path, [descriptionName(operation)]);
  const description = imports.type("OperationDescription", runtimeModule(plan, "server/service"));
  const operations = imports.type(plan.names.operations, operationsModule(plan));
  const input = operation.input && inputFields(plan, operation.input, imports);
  const output = operation.output && outputFields(plan, operation.output, imports);
  const { http } = operation;
  const compression = operation.traits.get("smithy.api#requestCompression") as
    | { readonly encodings?: readonly string[] }
    | undefined;
  const { encodings = [] } = compression ?? {};
  const statement = (writer: CodeBlockWriter) => {
    writer.writeLine(`/** How a request for \`${operation.name}\` is read, checked and answered. */`);
    writer.write(`export const ${descriptionName(operation)}: ${description}<${operations}> = `).inlineBlock(() => {
      writer.writeLine(`name: ${JSON.stringify(operation.name)},`);
      writer.writeLine(`method: ${JSON.stringify(operation.methodName)},`);
      if (http)
        writer.writeLine(`http: { method: ${literal(http.method)}, uri: ${literal(http.uri)}, code: ${http.code} },`);
      if (encodings.length > 0) writer.writeLine(`encodings: ${literal(encodings)},`);
      if (input) writeField(writer, "input", input);
      if (output && output.every((lines) => lines.length === 1)) writer.writeLine(`output: { ${output.join(", ")} },`);
      else if (output) writeField(writer, "output", output);
    });
    writer.write(";");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

/** A field of which each field is given by its lines. */
function writeField(writer: CodeBlockWriter, name: string, fields: readonly (readonly string[])[]): void {
  writer.write(`${name}: `).inlineBlock(() => fields.forEach((lines) => writer.writeLine(`${lines.join("\n")},`)));
  writer.write(",").newLine();
}

function inputFields(plan: ServicePlan, input: StructurePlan, imports: Imports): readonly (readonly string[])[] {
  const validators = pieceModule(plan, "validators", input.fileName);
  const fields = [
    ...messageFields(plan, input, "request", imports),
    [`schema: ${importSchema(plan, input, imports)}`],
    [`validator: ${imports.value(`${input.name}Validator`, validators)}`],
  ];
  if (hasChecks(plan, input)) fields.push([`refusal: ${imports.value(`refusalOf${input.name}`, validators)}`]);
  return fields;
}

function outputFields(plan: ServicePlan, output: StructurePlan, imports: Imports): readonly (readonly string[])[] {
  const fields = [...messageFields(plan, output, "response", imports)];
  if (hasEventStream(plan, output)) {
    const write = imports.value("writeEventStream", runtimeModule(plan, "server/event-stream"));
    fields.push([`stream: { schema: ${importSchema(plan, output, imports)}, write: ${write} }`]);
  }
  return fields;
}

/** Whether a structure, or anything that it holds, has documented checks. */
function hasChecks(plan: ServicePlan, structure: StructurePlan): boolean {
  const reached = new Set<ShapePlan>([structure]);
  // A set grows while it is walked through.
  for (const shape of reached) {
    if (shape.kind === "structure" && shape.checks.length > 0) return true;
    for (const member of bodyMembersOf(shape)) reached.add(targetOf(plan, member));
  }
  return false;
}

function hasEventStream(plan: ServicePlan, structure: StructurePlan): boolean {
  return structure.members.some((member) => {
    const target = targetOf(plan, member);
    return target.kind === "union" && target.isEventStream;
  });
}
