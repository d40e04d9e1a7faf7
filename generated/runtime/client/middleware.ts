import type { MetadataBearer, Pluggable } from "@smithy/types";
import { authenticationParameters, authenticationParametersWithoutRegion, SIGV4 } from "./authentication.js";
import type { ResolvedClientConfiguration } from "./configuration.js";
import {
  DefaultIdentityProviderConfig,
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
import type { ServiceDescription } from "./service-description.js";

// oxlint-disable-next-line typescript/no-explicit-any -- middleware does not look at the parameters of endpoint rules
type Configuration = ResolvedClientConfiguration<any>;

/** What every client starts with: it makes a signed request of a call, sends it, retries it and reads the answer. */
export function standardMiddleware<Input extends object, Output extends MetadataBearer>(
  config: Configuration,
  { identities, hasNoRegion }: Pick<ServiceDescription<never>, "identities" | "hasNoRegion">,
): readonly Pluggable<Input, Output>[] {
  return [
    getSchemaSerdePlugin(config),
    getUserAgentPlugin(config),
    getRetryPlugin(config),
    getContentLengthPlugin(config),
    getHostHeaderPlugin(config),
    getLoggerPlugin(config),
    getRecursionDetectionPlugin(config),
    getHttpAuthSchemeEndpointRuleSetPlugin(config, {
      httpAuthSchemeParametersProvider: hasNoRegion ? authenticationParametersWithoutRegion : authenticationParameters,
      identityProviderConfigProvider: async () =>
        new DefaultIdentityProviderConfig({ [SIGV4]: config.credentials, ...identities?.(config) }),
    }),
    getHttpSigningPlugin(config),
  ];
}
