import { getSmithyContext } from "@smithy/core/client";
import type {
  EndpointParameterInstructions,
  HandlerExecutionContext,
  MetadataBearer,
  Pluggable,
  SerializeMiddleware,
} from "@smithy/types";
import { authenticationParameters, SIGV4 } from "./authentication.js";
import type { ResolvedClientConfiguration } from "./configuration.js";
import { packages } from "./packages.js";

// oxlint-disable-next-line typescript/no-explicit-any -- middleware does not look at the parameters of endpoint rules
type Configuration = ResolvedClientConfiguration<any>;

/** What every client starts with: it makes a signed request of a call, sends it, retries it and reads the answer. */
export function standardMiddleware<Input extends object, Output extends MetadataBearer>(
  config: Configuration,
): readonly Pluggable<Input, Output>[] {
  const used = packages();
  return [
    used.getSchemaSerdePlugin(config),
    used.getUserAgentPlugin(config),
    used.getRetryPlugin(config),
    used.getContentLengthPlugin(config),
    used.getHostHeaderPlugin(config),
    used.getLoggerPlugin(config),
    used.getRecursionDetectionPlugin(config),
    endpointPlugin(config),
    used.getHttpAuthSchemeEndpointRuleSetPlugin(config, {
      httpAuthSchemeParametersProvider: authenticationParameters,
      identityProviderConfigProvider: async () =>
        new used.DefaultIdentityProviderConfig({ [SIGV4]: config.credentials }),
    }),
    used.getHttpSigningPlugin(config),
  ];
}

/**
 * Finds the endpoint of a call. The AWS SDK adds this to each command object; that it is part of the client spares
 * copying the client's middleware for every call.
 */
function endpointPlugin<Input extends object, Output extends MetadataBearer>(
  config: Configuration,
): Pluggable<Input, Output> {
  const { endpointMiddleware, endpointMiddlewareOptions } = packages();
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
