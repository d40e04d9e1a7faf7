import type * as AccountIdEndpoint from "@aws-sdk/core/account-id-endpoint";
import type * as AwsClient from "@aws-sdk/core/client";
import type * as AuthSchemes from "@aws-sdk/core/httpAuthSchemes";
import type * as AwsProtocols from "@aws-sdk/core/protocols";
import type * as Smithy from "@smithy/core";
import type * as Checksum from "@smithy/core/checksum";
import type * as Config from "@smithy/core/config";
import type * as Endpoints from "@smithy/core/endpoints";
import type * as Protocols from "@smithy/core/protocols";
import type * as Retry from "@smithy/core/retry";
import type * as Schema from "@smithy/core/schema";
import type * as Serde from "@smithy/core/serde";
import type * as NodeHandlers from "@smithy/node-http-handler";
import type * as SmithyClient from "@smithy/smithy-client";
import { loadPackage } from "./load-package.js";

// What clients use of the packages that they stand on, apart from `smithy-client.ts`. In browsers, `packages.browser.ts`
// stands here.

export let NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS: typeof AccountIdEndpoint.NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS;

export let awsEndpointFunctions: typeof AwsClient.awsEndpointFunctions;
export let createDefaultUserAgentProvider: typeof AwsClient.createDefaultUserAgentProvider;
export let getAwsRegionExtensionConfiguration: typeof AwsClient.getAwsRegionExtensionConfiguration;
export let getDefaultSocketTimeout: typeof AwsClient.getDefaultSocketTimeout;
export let getHostHeaderPlugin: typeof AwsClient.getHostHeaderPlugin;
export let getLoggerPlugin: typeof AwsClient.getLoggerPlugin;
export let getRecursionDetectionPlugin: typeof AwsClient.getRecursionDetectionPlugin;
export let getUserAgentPlugin: typeof AwsClient.getUserAgentPlugin;
export let NODE_APP_ID_CONFIG_OPTIONS: typeof AwsClient.NODE_APP_ID_CONFIG_OPTIONS;
export let resolveAwsRegionExtensionConfiguration: typeof AwsClient.resolveAwsRegionExtensionConfiguration;
export let resolveHostHeaderConfig: typeof AwsClient.resolveHostHeaderConfig;
export let resolveUserAgentConfig: typeof AwsClient.resolveUserAgentConfig;

export let AwsSdkSigV4Signer: typeof AuthSchemes.AwsSdkSigV4Signer;
export let NODE_AUTH_SCHEME_PREFERENCE_OPTIONS: typeof AuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS;
export let resolveAwsSdkSigV4Config: typeof AuthSchemes.resolveAwsSdkSigV4Config;

export let AwsJson1_0Protocol: typeof AwsProtocols.AwsJson1_0Protocol;
export let AwsJson1_1Protocol: typeof AwsProtocols.AwsJson1_1Protocol;
export let AwsRestJsonProtocol: typeof AwsProtocols.AwsRestJsonProtocol;

export let createPaginator: typeof Smithy.createPaginator;
export let DefaultIdentityProviderConfig: typeof Smithy.DefaultIdentityProviderConfig;
export let getHttpAuthSchemeEndpointRuleSetPlugin: typeof Smithy.getHttpAuthSchemeEndpointRuleSetPlugin;
export let getHttpSigningPlugin: typeof Smithy.getHttpSigningPlugin;
export let HttpApiKeyAuthSigner: typeof Smithy.HttpApiKeyAuthSigner;
export let HttpBearerAuthSigner: typeof Smithy.HttpBearerAuthSigner;
export let NoAuthSigner: typeof Smithy.NoAuthSigner;

export let Md5: typeof Checksum.Md5;
export let Sha256: typeof Checksum.Sha256;

export let loadConfig: typeof Config.loadConfig;
export let NODE_REGION_CONFIG_FILE_OPTIONS: typeof Config.NODE_REGION_CONFIG_FILE_OPTIONS;
export let NODE_REGION_CONFIG_OPTIONS: typeof Config.NODE_REGION_CONFIG_OPTIONS;
export let NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS: typeof Config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS;
export let NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS: typeof Config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS;
export let resolveDefaultsModeConfig: typeof Config.resolveDefaultsModeConfig;
export let resolveRegionConfig: typeof Config.resolveRegionConfig;

export let customEndpointFunctions: typeof Endpoints.customEndpointFunctions;
export let getEndpointPlugin: typeof Endpoints.getEndpointPlugin;
export let resolveEndpoint: typeof Endpoints.resolveEndpoint;
export let resolveEndpointConfig: typeof Endpoints.resolveEndpointConfig;

export let collectBody: typeof Protocols.collectBody;
export let getContentLengthPlugin: typeof Protocols.getContentLengthPlugin;
export let getHttpHandlerExtensionConfiguration: typeof Protocols.getHttpHandlerExtensionConfiguration;
export let JsonCodec2: typeof Protocols.JsonCodec2;
export let JsonShapeDeserializer2: typeof Protocols.JsonShapeDeserializer2;
export let JsonShapeSerializer2: typeof Protocols.JsonShapeSerializer2;
export let parseUrl: typeof Protocols.parseUrl;
export let resolveHttpHandlerRuntimeConfig: typeof Protocols.resolveHttpHandlerRuntimeConfig;

export let DEFAULT_RETRY_MODE: typeof Retry.DEFAULT_RETRY_MODE;
export let getRetryPlugin: typeof Retry.getRetryPlugin;
export let NODE_MAX_ATTEMPT_CONFIG_OPTIONS: typeof Retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS;
export let NODE_RETRY_MODE_CONFIG_OPTIONS: typeof Retry.NODE_RETRY_MODE_CONFIG_OPTIONS;
export let resolveRetryConfig: typeof Retry.resolveRetryConfig;

export let getSchemaSerdePlugin: typeof Schema.getSchemaSerdePlugin;
export let NormalizedSchema: typeof Schema.NormalizedSchema;
export let TypeRegistry: typeof Schema.TypeRegistry;

export let calculateBodyLength: typeof Serde.calculateBodyLength;
export let fromBase64: typeof Serde.fromBase64;
export let fromUtf8: typeof Serde.fromUtf8;
export let toBase64: typeof Serde.toBase64;
export let toUtf8: typeof Serde.toUtf8;

export let NodeHttp2Handler: typeof NodeHandlers.NodeHttp2Handler;
export let NodeHttpHandler: typeof NodeHandlers.NodeHttpHandler;
export let streamCollector: typeof NodeHandlers.streamCollector;

export let getDefaultExtensionConfiguration: typeof SmithyClient.getDefaultExtensionConfiguration;
export let loadConfigsForDefaultMode: typeof SmithyClient.loadConfigsForDefaultMode;
export let NoOpLogger: typeof SmithyClient.NoOpLogger;
export let resolveDefaultRuntimeConfig: typeof SmithyClient.resolveDefaultRuntimeConfig;

let isLoaded = false;

/** Loads the packages. Called when a client is made and not when its module is imported, so that importing costs little. */
export function loadPackages(): void {
  if (isLoaded) return;
  isLoaded = true;
  ({ NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS } = loadPackage("@aws-sdk/core/account-id-endpoint", () =>
    require("@aws-sdk/core/account-id-endpoint"),
  ));
  ({
    awsEndpointFunctions,
    createDefaultUserAgentProvider,
    getAwsRegionExtensionConfiguration,
    getDefaultSocketTimeout,
    getHostHeaderPlugin,
    getLoggerPlugin,
    getRecursionDetectionPlugin,
    getUserAgentPlugin,
    NODE_APP_ID_CONFIG_OPTIONS,
    resolveAwsRegionExtensionConfiguration,
    resolveHostHeaderConfig,
    resolveUserAgentConfig,
  } = loadPackage("@aws-sdk/core/client", () => require("@aws-sdk/core/client")));
  ({ AwsSdkSigV4Signer, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, resolveAwsSdkSigV4Config } = loadPackage(
    "@aws-sdk/core/httpAuthSchemes",
    () => require("@aws-sdk/core/httpAuthSchemes"),
  ));
  ({ AwsJson1_0Protocol, AwsJson1_1Protocol, AwsRestJsonProtocol } = loadPackage("@aws-sdk/core/protocols", () =>
    require("@aws-sdk/core/protocols"),
  ));
  ({
    createPaginator,
    DefaultIdentityProviderConfig,
    getHttpAuthSchemeEndpointRuleSetPlugin,
    getHttpSigningPlugin,
    HttpApiKeyAuthSigner,
    HttpBearerAuthSigner,
    NoAuthSigner,
  } = loadPackage("@smithy/core", () => require("@smithy/core")));
  ({ Md5, Sha256 } = loadPackage("@smithy/core/checksum", () => require("@smithy/core/checksum")));
  ({
    loadConfig,
    NODE_REGION_CONFIG_FILE_OPTIONS,
    NODE_REGION_CONFIG_OPTIONS,
    NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
    NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
    resolveDefaultsModeConfig,
    resolveRegionConfig,
  } = loadPackage("@smithy/core/config", () => require("@smithy/core/config")));
  ({ customEndpointFunctions, getEndpointPlugin, resolveEndpoint, resolveEndpointConfig } = loadPackage(
    "@smithy/core/endpoints",
    () => require("@smithy/core/endpoints"),
  ));
  ({
    collectBody,
    getContentLengthPlugin,
    getHttpHandlerExtensionConfiguration,
    JsonCodec2,
    JsonShapeDeserializer2,
    JsonShapeSerializer2,
    parseUrl,
    resolveHttpHandlerRuntimeConfig,
  } = loadPackage("@smithy/core/protocols", () => require("@smithy/core/protocols")));
  ({
    DEFAULT_RETRY_MODE,
    getRetryPlugin,
    NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
    NODE_RETRY_MODE_CONFIG_OPTIONS,
    resolveRetryConfig,
  } = loadPackage("@smithy/core/retry", () => require("@smithy/core/retry")));
  ({ getSchemaSerdePlugin, NormalizedSchema, TypeRegistry } = loadPackage("@smithy/core/schema", () =>
    require("@smithy/core/schema"),
  ));
  ({ calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } = loadPackage("@smithy/core/serde", () =>
    require("@smithy/core/serde"),
  ));
  ({ NodeHttp2Handler, NodeHttpHandler, streamCollector } = loadPackage("@smithy/node-http-handler", () =>
    require("@smithy/node-http-handler"),
  ));
  ({ getDefaultExtensionConfiguration, loadConfigsForDefaultMode, NoOpLogger, resolveDefaultRuntimeConfig } =
    loadPackage("@smithy/smithy-client", () => require("@smithy/smithy-client")));
}
