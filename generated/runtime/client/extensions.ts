import type { AwsRegionExtensionConfiguration } from "@aws-sdk/types";
import type { HttpHandlerExtensionConfiguration } from "@smithy/core/protocols";
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  DefaultExtensionConfiguration,
  HttpAuthScheme,
  HttpAuthSchemeProvider,
} from "@smithy/types";
import type { AuthenticationParameters } from "./authentication.js";

/** What an extension may read and change. */
export interface ExtensionConfiguration
  extends
    HttpHandlerExtensionConfiguration,
    DefaultExtensionConfiguration,
    AwsRegionExtensionConfiguration,
    AuthenticationExtensionConfiguration {}

/** Code that adjusts a client's configuration once it is resolved. */
export interface RuntimeExtension {
  configure(extensionConfiguration: ExtensionConfiguration): void;
}

type Credentials = AwsCredentialIdentity | AwsCredentialIdentityProvider;

export interface AuthenticationExtensionConfiguration {
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void;
  httpAuthSchemes(): HttpAuthScheme[];
  setHttpAuthSchemeProvider(provider: HttpAuthSchemeProvider<AuthenticationParameters>): void;
  httpAuthSchemeProvider(): HttpAuthSchemeProvider<AuthenticationParameters>;
  setCredentials(credentials: Credentials): void;
  credentials(): Credentials | undefined;
}
