/**
 * What clients use of the packages that they stand on, apart from `smithy-client.browser.ts`. A bundle keeps what it
 * uses. In Node, `packages.ts` stands here.
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
export { AwsJson1_0Protocol, AwsJson1_1Protocol, AwsRestJsonProtocol } from "@aws-sdk/core/protocols";
export {
  createPaginator,
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  HttpApiKeyAuthSigner,
  HttpBearerAuthSigner,
  NoAuthSigner,
} from "@smithy/core";
export { Md5, Sha256 } from "@smithy/core/checksum";
export { resolveDefaultsModeConfig, resolveRegionConfig } from "@smithy/core/config";
export {
  customEndpointFunctions,
  getEndpointPlugin,
  resolveEndpoint,
  resolveEndpointConfig,
} from "@smithy/core/endpoints";
export {
  collectBody,
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  JsonCodec2,
  JsonShapeDeserializer2,
  JsonShapeSerializer2,
  parseUrl,
  resolveHttpHandlerRuntimeConfig,
} from "@smithy/core/protocols";
export { DEFAULT_MAX_ATTEMPTS, DEFAULT_RETRY_MODE, getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
export { getSchemaSerdePlugin, NormalizedSchema, TypeRegistry } from "@smithy/core/schema";
export { calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } from "@smithy/core/serde";
export { FetchHttpHandler, streamCollector } from "@smithy/fetch-http-handler";
export {
  getDefaultExtensionConfiguration,
  loadConfigsForDefaultMode,
  NoOpLogger,
  resolveDefaultRuntimeConfig,
} from "@smithy/smithy-client";

/** All of it is there already. */
export function loadPackages(): void {}
