import {
  endpointRuleParameters,
  lowerFirst,
  type EndpointParameterPlan,
  type EndpointRuleParameter,
  type OperationPlan,
  type ServicePlan,
} from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { compilePath } from "./compile-path.js";
import { importInput } from "./modules.js";

/** Names of the settings that the built-in parameters of endpoint rules are taken from. */
const BUILT_IN: Readonly<Record<string, string>> = {
  "AWS::Region": "region",
  "AWS::UseDualStack": "useDualstackEndpoint",
  "AWS::UseFIPS": "useFipsEndpoint",
  "SDK::Endpoint": "endpoint",
  "AWS::Auth::AccountId": "accountId",
  "AWS::Auth::AccountIdEndpointMode": "accountIdEndpointMode",
  "AWS::Auth::CredentialScope": "credentialScope",
};

/** Where the parameters of endpoint rules come from, whatever the operation. */
export function commonInstructions(plan: ServicePlan): readonly string[] {
  const settings = new Set(plan.clientContextParameters.map(({ name }) => name));
  return endpointRuleParameters(plan.endpointRuleSet).flatMap((parameter) => {
    if (settings.has(parameter.name))
      return [instruction(parameter.name, "clientContextParams", settingName(parameter))];
    if (parameter.builtIn === undefined) return [];
    return [instruction(parameter.name, "builtInParams", BUILT_IN[parameter.builtIn] ?? settingName(parameter))];
  });
}

/** The same for one operation. */
export function endpointInstructions(plan: ServicePlan, operation: OperationPlan, imports: Imports): readonly string[] {
  return Object.entries(operation.endpointParameters).map(
    ([name, parameter]) => `${name}: ${sourceOf(plan, operation, parameter, imports)}`,
  );
}

function sourceOf(
  plan: ServicePlan,
  operation: OperationPlan,
  parameter: EndpointParameterPlan,
  imports: Imports,
): string {
  switch (parameter.type) {
    case "static":
      return `{ type: "staticContextParams", value: ${JSON.stringify(parameter.value)} }`;
    case "member":
      return `{ type: "contextParams", name: ${JSON.stringify(parameter.member)} }`;
    case "path": {
      const value = compilePath(plan, parameter.path, operation.input, imports);
      return `{ type: "operationContextParams", get: (value: ${importInput(plan, operation, imports)}) => ${value} }`;
    }
    default:
      return parameter satisfies never;
  }
}

function instruction(name: string, type: string, setting: string): string {
  return `${name}: { type: "${type}", name: "${setting}" }`;
}

/** What a client calls a parameter of the rules that it may be given: `forcePathStyle`. */
export function settingName({ name }: Pick<EndpointRuleParameter, "name">): string {
  return lowerFirst(name);
}
