import type { ServicePlan, StructurePlan } from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { exceptionModule } from "../shared/exception-module.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { writeComment } from "../shared/write-comment.js";
import { messageFields } from "./message.js";
import { descriptionModule, descriptionName, operationsModule, serviceModule, serviceName } from "./modules.js";

/** The file that describes the service: its operations, and what it answers when something is wrong. */
export function serviceFile(plan: ServicePlan): GeneratedFile {
  const path = serviceModule(plan);
  const imports = new Imports(path, [serviceName(plan)]);
  const description = imports.type("ServiceDescription", runtimeModule(plan, "server/service"));
  const operations = imports.type(plan.names.operations, operationsModule(plan));
  const base = imports.value(plan.names.exception, exceptionModule(plan));
  const operationNames = plan.operations.map((operation) =>
    imports.value(descriptionName(operation), descriptionModule(plan, operation)),
  );
  const errors = plan.errors.map((error) => errorFields(error, messageFields(plan, error, "response", imports)));
  const statement = (writer: CodeBlockWriter) => {
    writeComment(writer, { documentation: `${plan.title} as the server's runtime has to know it.` });
    writer.write(`export const ${serviceName(plan)}: ${description}<${operations}> = `).inlineBlock(() => {
      writer.writeLine(`name: ${JSON.stringify(plan.names.shapeName)},`);
      writer.writeLine(`baseError: ${base}.shapeId,`);
      writer.writeLine(`constraintError: ${JSON.stringify(constraintError(plan))},`);
      writer.writeLine(`internalError: ${JSON.stringify(internalError(plan))},`);
      if (plan.isQueryCompatible) writer.writeLine("isQueryCompatible: true,");
      writer.write("operations: ");
      writeList(writer, operationNames, (name) => writer.writeLine(`${name},`));
      writer.write("errors: ");
      writeList(writer, errors, (fields) => writeFields(writer, fields));
    });
    writer.write(";");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

function writeList<T>(writer: CodeBlockWriter, items: readonly T[], write: (item: T) => void): void {
  if (items.length === 0) return void writer.write("[],").newLine();
  writer.write("[").newLine();
  writer.indent(() => items.forEach(write));
  writer.write("],").newLine();
}

/** An object on one line where there is room for it. */
function writeFields(writer: CodeBlockWriter, fields: readonly string[]): void {
  const line = `{ ${fields.join(", ")} },`;
  if (!line.includes("\n") && writer.getIndentationLevel() * 2 + line.length <= 120) return void writer.writeLine(line);
  writer
    .inlineBlock(() => fields.forEach((field) => writer.writeLine(`${field},`)))
    .write(",")
    .newLine();
}

function errorFields(
  { id, error, members }: StructurePlan,
  message: readonly (readonly string[])[],
): readonly string[] {
  const travelling = message.map((lines) => lines.join("\n"));
  const fields = [`id: ${JSON.stringify(id)}`, ...travelling, `status: ${error?.httpStatus}`];
  const text = members.find(({ name }) => name.toLowerCase() === "message");
  if (text) fields.push(`messageMember: ${JSON.stringify(text.name)}`);
  if (error?.queryError) fields.push(`queryCode: ${JSON.stringify(error.queryError.code)}`);
  return fields;
}

/** What answers a broken constraint: by the overlay, else what AWS services call it, with the model's own shape if it has one. */
function constraintError({ errorWording, errors }: ServicePlan): string {
  if (errorWording) return errorWording.constraintError;
  return errors.find(({ name }) => name === "ValidationException")?.id ?? "ValidationException";
}

/** What answers a failure of the server: the model's error for it, else what AWS services call it. */
function internalError({ errors }: ServicePlan): string {
  const isInternal = ({ name, error }: StructurePlan) => error?.fault === "server" && /internal/i.test(name);
  return errors.find(isInternal)?.id ?? "InternalFailure";
}
