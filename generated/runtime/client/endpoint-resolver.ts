import type {
  EndpointParameters,
  EndpointParams,
  EndpointV2,
  Logger,
  ParameterObject,
  RuleSetObject,
  RuleSetRules,
} from "@smithy/types";
import { awsEndpointFunctions, customEndpointFunctions, loadPackages, resolveEndpoint } from "./packages.js";

/** Finds out where requests go, from what a client and a call know. Throws an `EndpointError` where the rules say so. */
export type EndpointResolver<Parameters extends EndpointParameters> = (
  parameters: Parameters,
  context?: { logger?: Logger },
) => EndpointV2;

/** The endpoint rules of a service, as data. @see smithy.rules#endpointRuleSet */
export interface EndpointRuleSet {
  readonly version: string;
  readonly parameters: Readonly<Record<string, Pick<ParameterObject, "required" | "default">>>;
  readonly rules: RuleSetRules;
}

/** A resolver by rules. It remembers up to 50 endpoints. */
export function endpointResolver<Parameters extends EndpointParameters>(
  ruleSet: EndpointRuleSet,
): EndpointResolver<Parameters> {
  let resolve: EndpointResolver<Parameters> | undefined;
  return (parameters, context = {}) => (resolve ??= makeResolver(ruleSet))(parameters, context);
}

function makeResolver<Parameters extends EndpointParameters>(ruleSet: EndpointRuleSet): EndpointResolver<Parameters> {
  loadPackages();
  customEndpointFunctions["aws"] = awsEndpointFunctions;
  const names = Object.keys(ruleSet.parameters);
  const known = new Map<string, EndpointV2>();
  // Nobody looks at the types of parameters.
  const rules = ruleSet as RuleSetObject;
  return (parameters, { logger } = {}) => {
    const key = JSON.stringify(names.map((name) => parameters[name]));
    const endpoint =
      known.get(key) ??
      resolveEndpoint(rules, { endpointParams: parameters as EndpointParams, ...(logger && { logger }) });
    if (known.size >= 50) known.clear();
    known.set(key, endpoint);
    return endpoint;
  };
}
