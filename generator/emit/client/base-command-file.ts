import type { ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { commonInstructions } from "./endpoint-instructions.js";
import { baseCommandModule, clientModule, clientRuntime } from "./modules.js";

/** The file with the base class of the service's commands. */
export function baseCommandFile(plan: ServicePlan): GeneratedFile {
  const path = baseCommandModule(plan);
  const { client, shapeName } = plan.names;
  const imports = new Imports(path, ["BaseCommand"]);
  const runtime = clientRuntime(plan, "command");
  const base = imports.value("ServiceCommand", runtime);
  const family = imports.type("CommandFamily", runtime);
  const [inputs, outputs, configuration] = ["ServiceInputTypes", "ServiceOutputTypes", `${client}ResolvedConfig`].map(
    (name) => imports.type(name, clientModule(plan)),
  );
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Class,
        docs: comment({ documentation: `A call of an operation of ${plan.title}.` }),
        isExported: true,
        isAbstract: true,
        name: "BaseCommand",
        typeParameters: [
          { name: "Input", constraint: inputs! },
          { name: "Output", constraint: outputs! },
        ],
        extends: `${base}<Input, Output, ${configuration}, ${inputs}, ${outputs}>`,
        properties: [
          {
            isStatic: true,
            hasOverrideKeyword: true,
            isReadonly: true,
            name: "family",
            type: family,
            initializer: (writer) =>
              writer.inlineBlock(() => {
                writer.writeLine(`service: ${JSON.stringify(shapeName)},`);
                writer.writeLine(`client: ${JSON.stringify(client)},`);
                writer.write("endpointParameters: ").inlineBlock(() => {
                  for (const instruction of commonInstructions(plan)) writer.writeLine(`${instruction},`);
                });
                writer.write(",").newLine();
              }),
          },
        ],
      },
    ],
  });
}
