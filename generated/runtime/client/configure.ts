import { NoOpLogger, normalizeProvider } from "./smithy-client.js";
import type { EndpointParameters } from "@smithy/types";
import { authenticationProvider, authenticationSchemes } from "./authentication.js";
import type { ClientConfiguration, EndpointSettings, ResolvedClientConfiguration } from "./configuration.js";
import { extend } from "./extend.js";
import {
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  loadPackages,
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
import { productUserAgent, userAgentProvider } from "./user-agent.js";

/** Completes what a client is made with: by the service, by where it runs, and by what extensions want. */
export function configure<Parameters extends EndpointParameters, Settings extends EndpointSettings>(
  service: ServiceDescription<Parameters>,
  given: ClientConfiguration<Parameters, Settings>,
): ResolvedClientConfiguration<Parameters, Settings> {
  loadPackages();
  const { protocol = service.protocol(), protocolSettings: settings = protocolSettings(service) } = given;
  const { accountIdEndpointMode, ...platform } = platformSettings(given, service);
  const complete = {
    ...given,
    ...serviceSettings(service, given),
    protocol: typeof protocol === "function" ? new protocol(settings) : protocol,
    protocolSettings: settings,
    ...platform,
    ...(service.hasAccountEndpoints && { accountIdEndpointMode: normalizeProvider(accountIdEndpointMode) }),
    customUserAgent: productUserAgent(given.customUserAgent),
    defaultSigningName: service.signingName,
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
  // The type is the AWS SDK's, which has even what may be left out and has no default, such as `profile`.
  return extend(resolved, given.extensions ?? []) as ResolvedClientConfiguration<Parameters, Settings>;
}

function serviceSettings<Parameters extends EndpointParameters, Settings extends EndpointSettings>(
  service: ServiceDescription<Parameters>,
  given: ClientConfiguration<Parameters, Settings>,
) {
  return {
    apiVersion: service.apiVersion,
    base64Decoder: given.base64Decoder ?? fromBase64,
    base64Encoder: given.base64Encoder ?? toBase64,
    bodyLengthChecker: given.bodyLengthChecker ?? calculateBodyLength,
    defaultUserAgentProvider: given.defaultUserAgentProvider ?? userAgentProvider(service.serviceId),
    disableHostPrefix: given.disableHostPrefix ?? false,
    endpointProvider: given.endpointProvider ?? service.endpointResolver,
    extensions: given.extensions ?? [],
    httpAuthSchemeProvider: given.httpAuthSchemeProvider ?? authenticationProvider(service),
    httpAuthSchemes: given.httpAuthSchemes ?? authenticationSchemes(),
    logger: given.logger ?? new NoOpLogger(),
    serviceId: given.serviceId ?? service.serviceId,
    sha256: given.sha256 ?? Sha256,
    urlParser: given.urlParser ?? parseUrl,
    utf8Decoder: given.utf8Decoder ?? fromUtf8,
    utf8Encoder: given.utf8Encoder ?? toUtf8,
  };
}

function protocolSettings(service: ServiceDescription<never>) {
  return {
    defaultNamespace: service.namespace,
    errorTypeRegistries: service.errorTypeRegistries,
    version: service.apiVersion,
    serviceTarget: service.shapeName,
    awsQueryCompatible: service.isQueryCompatible,
  };
}
