import type { EndpointParameters } from "@smithy/types";
import { authenticationProvider } from "./authentication.js";
import type { ClientConfiguration, ResolvedClientConfiguration } from "./configuration.js";
import { extend } from "./extend.js";
import {
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  loadPackages,
  NoOpLogger,
  parseUrl,
  resolveAwsSdkSigV4Config,
  resolveEndpointConfig,
  resolveHostHeaderConfig,
  resolveRegionConfig,
  resolveRetryConfig,
  resolveUserAgentConfig,
  Sha256,
  toBase64,
  toUtf8,
} from "./packages.js";
import { platformSettings } from "./platform.js";
import type { ServiceDescription } from "./service-description.js";
import { normalizeProvider } from "./smithy-client.js";
import { productUserAgent, userAgentProvider } from "./user-agent.js";

/** Completes what a client is made with: by the service, by where it runs, and by what extensions want. */
export function configure<Parameters extends EndpointParameters>(
  service: ServiceDescription<Parameters>,
  given: ClientConfiguration<Parameters>,
): ResolvedClientConfiguration<Parameters> {
  loadPackages();
  const { protocol = service.protocol(), protocolSettings: settings = protocolSettings(service) } = given;
  const { credentials, ...others } = given;
  const { accountIdEndpointMode, defaultsMode, requestHandler, runtime, ...defaults } = platformSettings(
    given,
    service,
  );
  const complete = {
    ...openSettings,
    ...serviceDefaults(service),
    ...defaults,
    ...present(others),
    ...(service.hasAccountEndpoints && { accountIdEndpointMode: normalizeProvider(accountIdEndpointMode) }),
    customUserAgent: productUserAgent(given.customUserAgent),
    defaultsMode,
    defaultSigningName: service.signingName,
    protocol: typeof protocol === "function" ? new protocol(settings) : protocol,
    protocolSettings: settings,
    requestHandler,
    runtime,
  };
  // Each of these completes the object that it is given.
  const withUserAgent = resolveUserAgentConfig(complete);
  const withRetries = resolveRetryConfig(withUserAgent);
  const withRegion = resolveRegionConfig(withRetries);
  const withHandler = resolveHostHeaderConfig(withRegion);
  const withEndpoint = resolveEndpointConfig(withHandler);
  const withSigner = resolveAwsSdkSigV4Config(withEndpoint);
  const resolved = Object.assign(withSigner, {
    authSchemePreference: normalizeProvider(complete.authSchemePreference),
  });
  // Now that they have a setter, which makes a provider of what it is given.
  if (credentials !== undefined) Object.assign(resolved, { credentials });
  // The type is the AWS SDK's, which has even what may be left out and has no default, such as `profile`.
  return extend(resolved, given.extensions ?? []) as ResolvedClientConfiguration<Parameters>;
}

/**
 * The settings that are found out in the course of it. An object that is made with all of its keys is copied three times
 * as fast as one that grows, and each call copies the configuration four times: that is a fifth of its CPU time. For the
 * same reason `credentials` come last: V8 keeps a new accessor in the fast form, but not a property that turns into one.
 */
const openSettings: object = {
  disableClockSkewCorrection: undefined,
  endpoint: undefined,
  ignoreConfiguredEndpointUrls: undefined,
  isCustomEndpoint: undefined,
  retryStrategy: undefined,
  serviceConfiguredEndpoint: undefined,
  signer: undefined,
  signingEscapePath: undefined,
  signingName: undefined,
  signingRegion: undefined,
  systemClockOffset: undefined,
  tls: undefined,
};

function serviceDefaults<Parameters extends EndpointParameters>(service: ServiceDescription<Parameters>) {
  return {
    apiVersion: service.apiVersion,
    base64Decoder: fromBase64,
    base64Encoder: toBase64,
    bodyLengthChecker: calculateBodyLength,
    defaultUserAgentProvider: userAgentProvider(service.serviceId),
    disableHostPrefix: false,
    endpointProvider: service.endpointResolver,
    extensions: [],
    httpAuthSchemeProvider: authenticationProvider(service),
    httpAuthSchemes: service.authenticationSchemes.map((scheme) => scheme()),
    logger: new NoOpLogger(),
    serviceId: service.serviceId,
    sha256: Sha256,
    urlParser: parseUrl,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
  };
}

/** What is given, without what is there in name only. */
function present<Given extends object>(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  ) as Given;
}

function protocolSettings(service: ServiceDescription<never>) {
  return {
    defaultNamespace: service.namespace,
    // Looked into, and thereby built, before a protocol makes a registry of its own.
    errorTypeRegistries: [...service.errorTypeRegistries],
    version: service.apiVersion,
    serviceTarget: service.shapeName,
    awsQueryCompatible: service.isQueryCompatible,
  };
}
