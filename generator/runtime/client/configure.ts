import { NoOpLogger, normalizeProvider } from "@smithy/core/client";
import type { EndpointParameters } from "@smithy/types";
import { authenticationProvider, authenticationSchemes } from "./authentication.js";
import type { ClientConfiguration, EndpointSettings, ResolvedClientConfiguration } from "./configuration.js";
import { extend } from "./extend.js";
import { packages } from "./packages.js";
import { platformSettings } from "./platform.js";
import type { ServiceDescription } from "./service-description.js";
import { productUserAgent, userAgentProvider } from "./user-agent.js";

/** Completes what a client is made with: by the service, by where it runs, and by what extensions want. */
export function configure<Parameters extends EndpointParameters, Settings extends EndpointSettings>(
  service: ServiceDescription<Parameters>,
  given: ClientConfiguration<Parameters, Settings>,
): ResolvedClientConfiguration<Parameters, Settings> {
  const used = packages();
  const { protocol = service.protocol(), protocolSettings: settings = protocolSettings(service) } = given;
  const complete = {
    ...given,
    ...serviceSettings(service, given),
    protocol: typeof protocol === "function" ? new protocol(settings) : protocol,
    protocolSettings: settings,
    ...platformSettings(given, service),
    customUserAgent: productUserAgent(given.customUserAgent),
    defaultSigningName: service.signingName,
  };
  // Each of these completes the object that it is given.
  const withUserAgent = used.resolveUserAgentConfig(complete);
  const withRetries = used.resolveRetryConfig(withUserAgent);
  const withRegion = used.resolveRegionConfig(withRetries);
  const withHandler = used.resolveHostHeaderConfig(withRegion);
  const withEndpoint = used.resolveEndpointConfig(withHandler);
  const withSigner = used.resolveAwsSdkSigV4Config(withEndpoint);
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
  const used = packages();
  return {
    apiVersion: service.apiVersion,
    base64Decoder: given.base64Decoder ?? used.fromBase64,
    base64Encoder: given.base64Encoder ?? used.toBase64,
    bodyLengthChecker: given.bodyLengthChecker ?? used.calculateBodyLength,
    defaultUserAgentProvider: given.defaultUserAgentProvider ?? userAgentProvider(service.serviceId),
    disableHostPrefix: given.disableHostPrefix ?? false,
    endpointProvider: given.endpointProvider ?? service.endpointResolver,
    extensions: given.extensions ?? [],
    httpAuthSchemeProvider: given.httpAuthSchemeProvider ?? authenticationProvider(service.signingName),
    httpAuthSchemes: given.httpAuthSchemes ?? authenticationSchemes(),
    logger: given.logger ?? new NoOpLogger(),
    serviceId: given.serviceId ?? service.serviceId,
    sha256: given.sha256 ?? used.Sha256,
    urlParser: given.urlParser ?? used.parseUrl,
    utf8Decoder: given.utf8Decoder ?? used.fromUtf8,
    utf8Encoder: given.utf8Encoder ?? used.toUtf8,
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
