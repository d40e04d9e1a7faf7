import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { objectConstant } from "../shared/constant.js";
import { customizationOf } from "./customizations.js";
import { hasAccountEndpoints } from "./endpoint-parameters-file.js";
import { authSchemes, hasNoRegion, usesHttpAuth } from "../shared/client-settings.js";
import { schemeMakers } from "./auth-schemes.js";
import { clientRuntime, endpointModule, errorRegistriesModule, serviceModule } from "./modules.js";

/** The file with the facts of the service that the client's runtime has to know. */
export function serviceFile(plan: ServicePlan): GeneratedFile {
  const path = serviceModule(plan);
  const imports = new Imports(path, ["service"]);
  const description = imports.type("ServiceDescription", clientRuntime(plan, "service-description"));
  const parameters = imports.type("EndpointParameters", endpointModule(plan, "endpoint-parameters"));
  // Only asked for where there is a protocol.
  const { factory, module } = plan.protocol!.client;
  const resolver = imports.value("endpointResolver", clientRuntime(plan, "endpoint-resolver"));
  const customization = customizationOf(plan);
  const fields = [
    `serviceId: ${JSON.stringify(plan.names.sdkId)}`,
    `apiVersion: ${JSON.stringify(plan.version)}`,
    `namespace: ${JSON.stringify(plan.namespace)}`,
    `shapeName: ${JSON.stringify(plan.names.shapeName)}`,
    `signingName: ${JSON.stringify(plan.signingName ?? plan.endpointPrefix)}`,
    `authSchemes: ${JSON.stringify(authSchemes(plan))}`,
    `authenticationSchemes: [${schemeMakers(plan, imports).join(", ")}]`,
    `protocol: ${imports.value(factory, clientRuntime(plan, module))}`,
    imports.value("errorTypeRegistries", errorRegistriesModule(plan)),
    `endpointResolver: /* @__PURE__ */ ${resolver}(${imports.value("endpointRuleSet", endpointModule(plan, "endpoint-rule-set"))})`,
    ...(usesHttpAuth(plan)
      ? [`identities: ${imports.value("httpIdentities", clientRuntime(plan, "http-authentication"))}`]
      : []),
    ...(hasNoRegion(plan) ? ["hasNoRegion: true"] : []),
    ...(plan.isQueryCompatible ? ["isQueryCompatible: true"] : []),
    ...(plan.needsHttp2 ? ["needsHttp2: true"] : []),
    ...(hasAccountEndpoints(plan) ? ["hasAccountEndpoints: true"] : []),
    ...(customization
      ? [`customization: ${imports.value(customization.factory, clientRuntime(plan, customization.module))}`]
      : []),
  ];
  return generatedFile(plan, path, {
    imports,
    statements: [
      objectConstant("service", `${description}<${parameters}>`, fields, {
        documentation: `${plan.title} as the client's runtime has to know it.`,
        isExported: true,
      }),
    ],
  });
}
