import type {
  EndpointParameters,
  EndpointParams,
  EndpointV2,
  Logger,
  ParameterObject,
  RuleSetObject,
  RuleSetRules,
} from "@smithy/types";
import {
  awsEndpointFunctions,
  customEndpointFunctions,
  EndpointCache,
  loadPackages,
  resolveEndpoint,
} from "./packages.js";

/** Finds out where requests go, from what a client and a call know. Throws an `EndpointError` where the rules say so. */
export type EndpointResolver<Parameters extends EndpointParameters> = (
  parameters: Parameters,
  context?: { logger?: Logger },
) => EndpointV2;

/** The endpoint rules of a service, as data. @see smithy.rules#endpointRuleSet */
export interface EndpointRuleSet {
  readonly version: string;
  readonly parameters: Readonly<
    Record<string, Omit<ParameterObject, "type"> & { readonly type: ParameterObject["type"] | "stringArray" }>
  >;
  readonly rules: RuleSetRules;
}

/** A resolver by rules. It remembers the last 50 endpoints. */
export function endpointResolver<Parameters extends EndpointParameters>(
  ruleSet: EndpointRuleSet,
): EndpointResolver<Parameters> {
  let resolve: EndpointResolver<Parameters> | undefined;
  return (parameters, context = {}) => (resolve ??= makeResolver(ruleSet))(parameters, context);
}

function makeResolver<Parameters extends EndpointParameters>(ruleSet: EndpointRuleSet): EndpointResolver<Parameters> {
  loadPackages();
  customEndpointFunctions["aws"] = awsEndpointFunctions;
  const cache = new EndpointCache({ size: 50, params: Object.keys(ruleSet.parameters) });
  // The code of the packages knows lists of strings, their types do not.
  const rules = ruleSet as RuleSetObject;
  return (parameters, { logger } = {}) => {
    const endpointParams = parameters as EndpointParams;
    return cache.get(endpointParams, () => resolveEndpoint(rules, { endpointParams, ...(logger && { logger }) }));
  };
}
