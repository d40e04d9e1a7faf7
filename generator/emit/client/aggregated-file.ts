import type { OperationPlan, ServicePlan } from "../../plan/index.js";
import {
  StructureKind,
  type CodeBlockWriter,
  type OptionalKind,
  type PropertySignatureStructure,
} from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { isOptionalMember } from "../shared/property-signature.js";
import {
  aggregatedModule,
  clientModule,
  clientRuntime,
  commandModule,
  commandName,
  importInput,
  importOutput,
  paginatorModule,
  paginatorName,
  waiterModule,
} from "./modules.js";

/** What each client has, and needs to go on working: operations of these names are called by their commands alone. */
const ownMembers = new Set(["config", "constructor", "destroy", "handlers", "initConfig", "middlewareStack", "send"]);

/** The file with the client that has a method for each operation. */
export function aggregatedFile(plan: ServicePlan): GeneratedFile {
  const path = aggregatedModule(plan);
  const { base, client } = plan.names;
  const options = `${base}RequestOptions`;
  const imports = new Imports(path, [base, options]);
  const clientClass = imports.value(client, clientModule(plan));
  const configuration = imports.type(`${client}Config`, clientModule(plan));
  const optional = imports.type("CheckOptionalClientConfig", clientRuntime(plan, "types"));
  const aggregatedClient = imports.value("aggregatedClient", clientRuntime(plan, "aggregated-client"));
  const constructorType = `new (...[configuration]: ${optional}<${configuration}>) => ${base}`;
  const callable = plan.operations.filter(({ methodName }) => !ownMembers.has(methodName));
  const commands = callable.map((operation) => imports.value(commandName(operation), commandModule(plan, operation)));
  const paged = plan.operations.filter(({ paginated }) => paginated);
  const paginators = paged.map((operation) =>
    imports.value(paginatorName(operation), paginatorModule(plan, operation)),
  );
  const waiters = plan.operations.flatMap((operation) =>
    Object.keys(operation.waiters).map((waiter) => ({
      operation,
      name: imports.value(`waitUntil${waiter}`, waiterModule(plan, waiter)),
    })),
  );
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Interface,
        docs: comment({ documentation: "What may be said about a single call." }),
        isExported: true,
        name: options,
        extends: [imports.type("RequestOptions", clientRuntime(plan, "aggregated-client"))],
      },
      {
        kind: StructureKind.Interface,
        docs: comment({ documentation: `A client of ${plan.title} with a method for each operation.` }),
        isExported: true,
        name: base,
        extends: [clientClass],
        properties: [
          ...callable.map((operation) => operationMethod(plan, operation, options, imports)),
          ...paged.map((operation) => paginatorMethod(plan, operation, imports)),
          ...waiters.map(({ operation, name }) => waiterMethod(plan, operation, name, imports)),
        ],
      },
      (writer: CodeBlockWriter) => {
        writer.write(`export const ${base}: ${constructorType} = /* @__PURE__ */ ${aggregatedClient}(`);
        writer.write(`class ${base} extends ${clientClass} {}, {`).newLine();
        writer.indent(() => {
          writeNames(writer, "commands", commands);
          writeNames(writer, "paginators", paginators);
          writeNames(
            writer,
            "waiters",
            waiters.map(({ name }) => name),
          );
        });
        writer.write("});");
      },
    ],
  });
}

function writeNames(writer: CodeBlockWriter, key: string, names: readonly string[]): void {
  if (names.length === 0) return;
  writer.writeLine(`${key}: {`);
  writer.indent(() => names.forEach((name) => writer.writeLine(`${name},`)));
  writer.writeLine("},");
}

type Property = OptionalKind<PropertySignatureStructure>;

function operationMethod(plan: ServicePlan, operation: OperationPlan, options: string, imports: Imports): Property {
  const isOptional = operation.input?.members.every(isOptionalMember) ?? true;
  const method = imports.type(
    isOptional ? "OptionalInputMethod" : "OperationMethod",
    clientRuntime(plan, "aggregated-client"),
  );
  const types = [importInput(plan, operation, imports), importOutput(plan, operation, imports), options];
  return {
    docs: comment({ tags: [`@see {@link ${commandName(operation)}}`] }, 2),
    name: operation.methodName,
    type: `${method}<${types.join(", ")}>`,
  };
}

function paginatorMethod(plan: ServicePlan, operation: OperationPlan, imports: Imports): Property {
  const isOptional = operation.input?.members.every(isOptionalMember) ?? true;
  const method = imports.type(
    isOptional ? "OptionalInputPaginatorMethod" : "PaginatorMethod",
    clientRuntime(plan, "aggregated-client"),
  );
  return {
    docs: comment({ tags: [`@see {@link ${commandName(operation)}}`] }, 2),
    name: paginatorName(operation),
    type: `${method}<${importInput(plan, operation, imports)}, ${importOutput(plan, operation, imports)}>`,
  };
}

function waiterMethod(plan: ServicePlan, operation: OperationPlan, name: string, imports: Imports): Property {
  const method = imports.type("WaiterMethod", clientRuntime(plan, "aggregated-client"));
  const types = [plan.names.base, importInput(plan, operation, imports), importOutput(plan, operation, imports)];
  return {
    docs: comment({ tags: [`@see {@link ${commandName(operation)}}`] }, 2),
    name,
    type: `${method}<${types.join(", ")}>`,
  };
}
