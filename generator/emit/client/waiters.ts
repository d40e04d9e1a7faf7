import type { JsonObject, JsonValue } from "../../model/index.js";
import { lowerFirst, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { StructureKind, type CodeBlockWriter, type FunctionDeclarationStructure } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { acceptorOf } from "./acceptor.js";
import {
  clientModule,
  clientRuntime,
  commandModule,
  commandName,
  importInput,
  importOutput,
  waiterModule,
} from "./modules.js";

/** A file for each waiter. @see smithy.waiters#waitable */
export function waiterFiles(plan: ServicePlan): readonly GeneratedFile[] {
  return plan.operations.flatMap((operation) =>
    Object.entries(operation.waiters).map(([name, waiter]) => waiterFile(plan, operation, name, waiter)),
  );
}

function waiterFile(plan: ServicePlan, operation: OperationPlan, name: string, waiter: JsonObject): GeneratedFile {
  const path = waiterModule(plan, name);
  const constant = lowerFirst(name);
  const imports = new Imports(path, [constant, `waitFor${name}`, `waitUntil${name}`]);
  const runtime = clientRuntime(plan, "waiter");
  const types = [
    imports.type(plan.names.client, clientModule(plan)),
    importInput(plan, operation, imports),
    importOutput(plan, operation, imports),
  ] as const;
  const command = imports.value(commandName(operation), commandModule(plan, operation));
  const acceptors = (waiter["acceptors"] as readonly JsonObject[]).map((acceptor) =>
    acceptorOf(plan, operation, acceptor, imports),
  );
  const { documentation } = waiter;
  const functionOf = (kind: "wait" | "waitUntil"): FunctionDeclarationStructure => ({
    kind: StructureKind.Function,
    docs: comment({
      ...(typeof documentation === "string" && { documentation }),
      facts: [
        kind === "wait"
          ? `Asks again and again until the waiter's condition is met, and says how it ended.`
          : `Asks again and again until the waiter's condition is met, and throws if that does not happen in time.`,
      ],
    }),
    isExported: true,
    name: `${kind === "wait" ? "waitFor" : "waitUntil"}${name}`,
    parameters: [
      { name: "params", type: `${imports.type("WaiterConfiguration", runtime)}<${types[0]}>` },
      { name: "input", type: types[1] },
    ],
    returnType: `Promise<${imports.type("WaiterResult", runtime)}<${types[2]}>>`,
    statements: [`return ${imports.value(kind, runtime)}(${constant}, params, input);`],
  });
  const waiterType = `${imports.type("Waiter", runtime)}<${types.join(", ")}>`;
  const functions = [functionOf("wait"), functionOf("waitUntil")];
  return generatedFile(plan, path, {
    imports,
    statements: [
      (writer: CodeBlockWriter) => {
        writer.writeLine(`const ${constant}: ${waiterType} = {`);
        writer.indent(() => {
          writer.writeLine(`minDelay: ${seconds(waiter["minDelay"], 2)},`);
          writer.writeLine(`maxDelay: ${seconds(waiter["maxDelay"], 120)},`);
          writer.writeLine(`send: (client, input) => client.send(new ${command}(input)),`);
          writer.writeLine("acceptors: [");
          writer.indent(() => acceptors.forEach((acceptor) => writer.writeLine(`${acceptor},`)));
          writer.writeLine("],");
        });
        writer.write("};");
      },
      ...functions,
    ],
  });
}

function seconds(value: JsonValue | undefined, usual: number): number {
  return typeof value === "number" ? value : usual;
}
