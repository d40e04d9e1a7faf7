import { endpointRuleParameters, type EndpointRuleParameter, type ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { settingName } from "./endpoint-instructions.js";
import { clientRuntime, endpointModule } from "./modules.js";

/** The file with the types of what endpoint rules are given, and of the settings that a user may give for them. */
export function endpointParametersFile(plan: ServicePlan): GeneratedFile {
  const path = endpointModule(plan, "endpoint-parameters");
  const imports = new Imports(path, ["EndpointParameters", "ClientInputEndpointParameters"]);
  const types = clientRuntime(plan, "configuration");
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Interface,
        docs: comment({ documentation: "What the endpoint rules are given." }),
        isExported: true,
        name: "EndpointParameters",
        extends: [imports.type("EndpointParameters", clientRuntime(plan, "types"))],
        properties: endpointRuleParameters(plan.endpointRuleSet).map(({ name, type, documentation }) => ({
          docs: comment({ documentation }, 2),
          name,
          hasQuestionToken: true,
          type: `${typeOf(type)} | undefined`,
        })),
      },
      {
        kind: StructureKind.Interface,
        docs: comment({ documentation: "The settings that the endpoint rules read." }),
        isExported: true,
        name: "ClientInputEndpointParameters",
        extends: [imports.type("EndpointSettings", types)],
        properties: [
          ...plan.clientContextParameters.map(({ name, type, documentation }) => ({
            docs: comment({ documentation }, 2),
            name: settingName({ name }),
            hasQuestionToken: true,
            type: setting(typeOf(type), imports, plan),
          })),
          ...(hasAccountEndpoints(plan)
            ? [
                {
                  docs: comment({ documentation: "Whether endpoints carry the id of the caller's account." }, 2),
                  name: "accountIdEndpointMode",
                  hasQuestionToken: true,
                  type: setting(imports.type("AccountIdEndpointMode", types), imports, plan),
                },
              ]
            : []),
        ],
      },
    ],
  });
}

/** Whether endpoints may depend on the account. */
export function hasAccountEndpoints(plan: ServicePlan): boolean {
  return endpointRuleParameters(plan.endpointRuleSet).some(
    ({ builtIn }) => builtIn === "AWS::Auth::AccountIdEndpointMode",
  );
}

function setting(type: string, imports: Imports, plan: ServicePlan): string {
  return `${type} | undefined | ${imports.type("Provider", clientRuntime(plan, "types"))}<${type} | undefined>`;
}

function typeOf(type: EndpointRuleParameter["type"]): string {
  return type === "stringArray" ? "string[]" : type;
}
