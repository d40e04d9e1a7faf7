import type { RegionInputConfig } from "@smithy/core/config";
import type { AuthenticationInput } from "./authentication.js";
import type { AuthenticationExtensionConfiguration, RuntimeExtension } from "./extensions.js";
import {
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getHttpHandlerExtensionConfiguration,
  resolveAwsRegionExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  resolveHttpHandlerRuntimeConfig,
} from "./packages.js";

type Extensible = Required<Pick<AuthenticationInput, "httpAuthSchemes" | "httpAuthSchemeProvider">> &
  Pick<AuthenticationInput, "credentials"> &
  Pick<RegionInputConfig, "region">;

/** Lets extensions read and change a resolved configuration. */
export function extend<Configuration extends Extensible>(
  configuration: Configuration,
  extensions: readonly RuntimeExtension[],
): Configuration {
  const view = Object.assign(
    getAwsRegionExtensionConfiguration(configuration),
    getDefaultExtensionConfiguration(configuration),
    getHttpHandlerExtensionConfiguration(configuration),
    authenticationView(configuration),
  );
  for (const extension of extensions) extension.configure(view);
  return Object.assign(
    configuration,
    resolveAwsRegionExtensionConfiguration(view),
    resolveDefaultRuntimeConfig(view),
    resolveHttpHandlerRuntimeConfig(view),
    {
      httpAuthSchemes: view.httpAuthSchemes(),
      httpAuthSchemeProvider: view.httpAuthSchemeProvider(),
      credentials: view.credentials(),
    },
  );
}

function authenticationView(configuration: Extensible): AuthenticationExtensionConfiguration {
  const schemes = configuration.httpAuthSchemes;
  let provider = configuration.httpAuthSchemeProvider;
  let credentials = configuration.credentials;
  return {
    setHttpAuthScheme(scheme) {
      const index = schemes.findIndex(({ schemeId }) => schemeId === scheme.schemeId);
      if (index === -1) schemes.push(scheme);
      else schemes.splice(index, 1, scheme);
    },
    httpAuthSchemes: () => schemes,
    setHttpAuthSchemeProvider: (given) => void (provider = given),
    httpAuthSchemeProvider: () => provider,
    setCredentials: (given) => void (credentials = given),
    credentials: () => credentials,
  };
}
