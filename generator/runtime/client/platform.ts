import type { AwsCredentialIdentityProvider } from "@smithy/types";
import type { CredentialContext, GivenSettings, PlatformSettings } from "./configuration.js";
import {
  DEFAULT_RETRY_MODE,
  getDefaultSocketTimeout,
  loadConfig,
  loadConfigsForDefaultMode,
  NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS,
  NODE_APP_ID_CONFIG_OPTIONS,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  NodeHttp2Handler,
  NodeHttpHandler,
  resolveDefaultsModeConfig,
  streamCollector,
} from "./packages.js";
import type { ServiceDescription } from "./service-description.js";

/** Settings that are left out, in Node: from the environment, then from the shared configuration files. */
export function platformSettings(
  given: GivenSettings,
  { needsHttp2 }: Pick<ServiceDescription<never>, "needsHttp2">,
): PlatformSettings {
  const place = {
    ...(given.profile !== undefined && { profile: given.profile }),
    ...(given.logger && { logger: given.logger }),
  };
  const defaultsMode = resolveDefaultsModeConfig(given);
  const modeDefaults = async () => loadConfigsForDefaultMode(await defaultsMode());
  return {
    runtime: "node",
    defaultsMode,
    accountIdEndpointMode:
      given.accountIdEndpointMode ?? loadConfig(NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS, place),
    authSchemePreference: loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, place),
    credentialDefaultProvider: defaultCredentials,
    defaultSocketTimeout: getDefaultSocketTimeout(given.requestHandler, 300_000),
    maxAttempts: loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, given),
    region: loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...place }),
    requestHandler: needsHttp2
      ? NodeHttp2Handler.create(
          given.requestHandler ?? (async () => ({ ...(await modeDefaults()), disableConcurrentStreams: true })),
        )
      : NodeHttpHandler.create(given.requestHandler ?? modeDefaults),
    retryMode: loadConfig(
      {
        ...NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await modeDefaults()).retryMode || DEFAULT_RETRY_MODE,
      },
      given,
    ),
    streamCollector: streamCollector,
    useDualstackEndpoint: loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, place),
    useFipsEndpoint: loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, place),
    userAgentAppId: loadConfig(NODE_APP_ID_CONFIG_OPTIONS, place),
  };
}

/** The usual chain of credentials, loaded when they are asked for: a client that is given some never needs it. */
function defaultCredentials(context: CredentialContext): AwsCredentialIdentityProvider {
  let chain: Promise<AwsCredentialIdentityProvider> | undefined;
  return async (properties) => {
    chain ??= import("@aws-sdk/credential-provider-node").then(({ defaultProvider }) => defaultProvider(context));
    return (await chain)(properties);
  };
}
