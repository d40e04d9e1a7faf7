import type { AwsSdkSigV4AuthInputConfig, AwsSdkSigV4AuthResolvedConfig } from "@aws-sdk/core/httpAuthSchemes";
import { getSmithyContext } from "./smithy-client.js";
import type {
  HandlerExecutionContext,
  HttpAuthOption,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  HttpAuthSchemeProvider,
  Provider,
} from "@smithy/types";
import { AwsSdkSigV4Signer, NoAuthSigner } from "./packages.js";
import type { ServiceDescription } from "./service-description.js";

export const SIGV4 = "aws.auth#sigv4";
const NO_AUTH = "smithy.api#noAuth";
/** Stands behind the schemes of an operation that are HTTP's own: reached where none of them has what it needs. */
export const UNKNOWN_CALLER = "unknownCaller";

/** What the choice of an authentication scheme for a call goes by. */
export interface AuthenticationParameters extends HttpAuthSchemeParameters {
  region?: string;
  /** Ids of the schemes that the operation accepts, the preferred one first. */
  schemes?: readonly string[];
}

/** Settings of authentication that a client may be made with. */
export interface AuthenticationInput extends AwsSdkSigV4AuthInputConfig {
  /** Schemes to prefer where an operation accepts several, without their namespaces: `["sigv4"]`. */
  authSchemePreference?: string[] | Provider<string[]>;
  httpAuthSchemes?: HttpAuthScheme[];
  httpAuthSchemeProvider?: HttpAuthSchemeProvider<AuthenticationParameters>;
}

/** The same once the client is made. */
export interface AuthenticationResolved extends AwsSdkSigV4AuthResolvedConfig {
  readonly authSchemePreference: Provider<string[]>;
  readonly httpAuthSchemes: HttpAuthScheme[];
  readonly httpAuthSchemeProvider: HttpAuthSchemeProvider<AuthenticationParameters>;
}

/** Offers the schemes that an operation accepts. */
export function authenticationProvider({
  authSchemes,
  signingName,
  identities,
}: Pick<
  ServiceDescription<never>,
  "authSchemes" | "signingName" | "identities"
>): HttpAuthSchemeProvider<AuthenticationParameters> {
  return ({ schemes = authSchemes, region }) => {
    const options = schemes.map((schemeId): HttpAuthOption => {
      if (schemeId !== SIGV4) return { schemeId };
      return {
        schemeId,
        signingProperties: { name: signingName, region },
        propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
      };
    });
    return identities ? [...options, { schemeId: UNKNOWN_CALLER, identityProperties: { schemes } }] : options;
  };
}

/** Signs requests with the caller's credentials. @see aws.auth#sigv4 */
export function sigV4(): HttpAuthScheme {
  return {
    schemeId: SIGV4,
    identityProvider: (identities) => identities.getIdentityProvider(SIGV4),
    signer: new AwsSdkSigV4Signer(),
  };
}

/** Sends requests as they are. @see smithy.api#optionalAuth */
export function noAuth(): HttpAuthScheme {
  return {
    schemeId: NO_AUTH,
    identityProvider: (identities) => identities.getIdentityProvider(NO_AUTH) ?? (async () => ({})),
    signer: new NoAuthSigner(),
  };
}

/** What is known of a call when its scheme is chosen. */
export async function authenticationParameters(
  config: { readonly region: Provider<string> },
  context: HandlerExecutionContext,
): Promise<AuthenticationParameters> {
  const known = await authenticationParametersWithoutRegion(config, context);
  return { ...known, region: await config.region() };
}

/** The same for a service that Regions mean nothing to: nobody need say one. */
export async function authenticationParametersWithoutRegion(
  _: object,
  context: HandlerExecutionContext,
): Promise<AuthenticationParameters> {
  const { operation, authSchemes } = getSmithyContext(context) as { operation: string; authSchemes?: string[] };
  return { operation, ...(authSchemes && { schemes: authSchemes }) };
}
