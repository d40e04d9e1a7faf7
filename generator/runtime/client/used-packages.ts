/**
 * What clients use of the packages that they stand on: the only list of it. Bundles for browsers hold exactly this;
 * in Node it says what `packages.ts` has to come up with.
 */
export {
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  getAwsRegionExtensionConfiguration,
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
  resolveAwsRegionExtensionConfiguration,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from "@aws-sdk/core/client";
export { AwsSdkSigV4Signer, resolveAwsSdkSigV4Config } from "@aws-sdk/core/httpAuthSchemes";
export {
  createPaginator,
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  NoAuthSigner,
} from "@smithy/core";
export { Sha256 } from "@smithy/core/checksum";
export { resolveDefaultsModeConfig, resolveRegionConfig } from "@smithy/core/config";
export {
  customEndpointFunctions,
  EndpointCache,
  endpointMiddleware,
  endpointMiddlewareOptions,
  resolveEndpoint,
  resolveEndpointConfig,
} from "@smithy/core/endpoints";
export {
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  parseUrl,
  resolveHttpHandlerRuntimeConfig,
} from "@smithy/core/protocols";
export { getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
export { getSchemaSerdePlugin, TypeRegistry } from "@smithy/core/schema";
export { calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } from "@smithy/core/serde";
