import { getSmithyContext } from "./smithy-client.js";
import type {
  EndpointParameterInstructions,
  HandlerExecutionContext,
  MetadataBearer,
  Pluggable,
  SerializeMiddleware,
} from "@smithy/types";
import { authenticationParameters, SIGV4 } from "./authentication.js";
import type { ResolvedClientConfiguration } from "./configuration.js";
import {
  DefaultIdentityProviderConfig,
  endpointMiddleware,
  endpointMiddlewareOptions,
  getContentLengthPlugin,
  getHostHeaderPlugin,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getRetryPlugin,
  getSchemaSerdePlugin,
  getUserAgentPlugin,
} from "./packages.js";

// oxlint-disable-next-line typescript/no-explicit-any -- middleware does not look at the parameters of endpoint rules
type Configuration = ResolvedClientConfiguration<any>;

/** What every client starts with: it makes a signed request of a call, sends it, retries it and reads the answer. */
export function standardMiddleware<Input extends object, Output extends MetadataBearer>(
  config: Configuration,
): readonly Pluggable<Input, Output>[] {
  return [
    getSchemaSerdePlugin(config),
    getUserAgentPlugin(config),
    getRetryPlugin(config),
    getContentLengthPlugin(config),
    getHostHeaderPlugin(config),
    getLoggerPlugin(config),
    getRecursionDetectionPlugin(config),
    endpointPlugin(config),
    getHttpAuthSchemeEndpointRuleSetPlugin(config, {
      httpAuthSchemeParametersProvider: authenticationParameters,
      identityProviderConfigProvider: async () => new DefaultIdentityProviderConfig({ [SIGV4]: config.credentials }),
    }),
    getHttpSigningPlugin(config),
  ];
}

/**
 * Finds the endpoint of a call. The AWS SDK adds this to each command object; that it is part of the client spares
 * copying the client's middleware for every call.
 */
function endpointPlugin<Input extends object, Output extends MetadataBearer>(
  config: Configuration,
): Pluggable<Input, Output> {
  return {
    applyToStack(stack) {
      const middleware: SerializeMiddleware<Input, Output> = (next, context) =>
        endpointMiddleware({ config, instructions: instructionsOf(context) })(next, context);
      stack.addRelativeTo(middleware, endpointMiddlewareOptions);
    },
  };
}

/** Where the command of a call says that the parameters of endpoint rules come from. */
function instructionsOf(context: HandlerExecutionContext): EndpointParameterInstructions {
  const { commandInstance } = getSmithyContext(context) as { commandInstance: { constructor: CommandClass } };
  return commandInstance.constructor.getEndpointParameterInstructions();
}

interface CommandClass {
  getEndpointParameterInstructions(): EndpointParameterInstructions;
}
