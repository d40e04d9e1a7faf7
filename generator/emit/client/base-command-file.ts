import type { ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { object, objectConstant } from "../shared/constant.js";
import { commonInstructions } from "./endpoint-instructions.js";
import { baseCommandModule, clientModule, clientRuntime } from "./modules.js";

/** The file with the base class of the service's commands. */
export function baseCommandFile(plan: ServicePlan): GeneratedFile {
  const path = baseCommandModule(plan);
  const { client, shapeName } = plan.names;
  const imports = new Imports(path, ["BaseCommand", "family"]);
  const runtime = clientRuntime(plan, "command");
  const base = imports.value("ServiceCommand", runtime);
  const family = imports.type("CommandFamily", runtime);
  const [inputs, outputs, configuration] = ["ServiceInputTypes", "ServiceOutputTypes", `${client}ResolvedConfig`].map(
    (name) => imports.type(name, clientModule(plan)),
  );
  const members = [
    `service: ${JSON.stringify(shapeName)}`,
    `client: ${JSON.stringify(client)}`,
    `endpointParameters: ${object(commonInstructions(plan))}`,
  ];
  return generatedFile(plan, path, {
    imports,
    statements: [
      objectConstant("family", family, members, { isExported: false }),
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
            initializer: "family",
          },
        ],
      },
    ],
  });
}
