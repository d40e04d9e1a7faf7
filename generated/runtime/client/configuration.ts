import type {
  HostHeaderInputConfig,
  HostHeaderResolvedConfig,
  UserAgentInputConfig,
  UserAgentResolvedConfig,
} from "@aws-sdk/core/client";
import type {
  DefaultsMode,
  ResolvedDefaultsMode,
  SmithyConfiguration,
  SmithyResolvedConfiguration,
} from "@smithy/core/client";
import type { RegionInputConfig, RegionResolvedConfig } from "@smithy/core/config";
import type { EndpointInputConfig, EndpointResolvedConfig } from "@smithy/core/endpoints";
import type { HttpHandler, HttpHandlerUserInput } from "@smithy/core/protocols";
import type { RetryInputConfig, RetryResolvedConfig } from "@smithy/core/retry";
import type {
  AwsCredentialIdentityProvider,
  BodyLengthCalculator,
  ChecksumConstructor,
  Decoder,
  Encoder,
  Endpoint,
  EndpointParameters,
  EndpointV2,
  HashConstructor,
  HttpHandlerOptions,
  Logger,
  Provider,
  StreamCollector,
  UrlParser,
  UserAgent,
} from "@smithy/types";
import type { AuthenticationInput, AuthenticationResolved } from "./authentication.js";
import type { RuntimeExtension } from "./extensions.js";

/** What may be set on any client, beside its Region, endpoint, credentials, retries and user agent. */
export interface ClientDefaults extends Partial<SmithyConfiguration<HttpHandlerOptions>> {
  /** What sends the requests, or the options for making one: `NodeHttpHandler` in Node, `FetchHttpHandler` in browsers. */
  requestHandler?: HttpHandlerUserInput;
  /** Makes SHA-256 digests and HMACs, for signatures. */
  sha256?: ChecksumConstructor | HashConstructor;
  urlParser?: UrlParser;
  /** Bytes in a request's body, where that can be known before it is sent. */
  bodyLengthChecker?: BodyLengthCalculator;
  streamCollector?: StreamCollector;
  base64Decoder?: Decoder;
  base64Encoder?: Encoder;
  utf8Decoder?: Decoder;
  utf8Encoder?: Encoder;
  /** `node`, `browser` or what else the client runs in. */
  runtime?: string;
  /** Whether the prefixes that some operations put before the endpoint's host name are left out. */
  disableHostPrefix?: boolean;
  /** The service's name in user agents and in settings of endpoints. */
  serviceId?: string;
  /** Whether to use the endpoint that answers over IPv4 and IPv6. */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /** Whether to use the endpoint that is compliant with FIPS 140. */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /** The Region to send requests to. Left out: `AWS_REGION`, then what the shared configuration file says. */
  region?: string | Provider<string>;
  /** The profile of the shared configuration files. Left out: `AWS_PROFILE`, then `default`. */
  profile?: string;
  defaultUserAgentProvider?: Provider<UserAgent>;
  /** @deprecated Give `credentials` instead. */
  credentialDefaultProvider?: (input: CredentialContext) => AwsCredentialIdentityProvider;
  /** How often a request is sent at most: 1 means no retries. Left out: `AWS_MAX_ATTEMPTS`, the profile's, then 3. */
  maxAttempts?: number | Provider<number>;
  /** `standard` or `adaptive`. */
  retryMode?: string | Provider<string>;
  /** Is told of calls and their answers, sensitive members blotted out. */
  logger?: Logger;
  /** Code that adjusts the configuration once it is resolved. */
  extensions?: RuntimeExtension[];
  /** Picks a set of defaults for timeouts and retries. */
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
}

/** What a provider of credentials is told of the client that asks. */
// oxlint-disable-next-line typescript/no-explicit-any -- the type that the packages' own providers have
export type CredentialContext = any;

/** The settings that endpoint rules read. */
export interface EndpointSettings {
  region?: string | undefined | Provider<string | undefined>;
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  /** Where to send requests to, instead of the service's own endpoint. */
  endpoint?: string | Provider<string> | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>;
}

/** The same once the client is made. */
export type ResolvedEndpointSettings<Settings extends EndpointSettings = EndpointSettings> = Omit<
  Settings,
  "endpoint"
> & {
  /** The name that requests are signed for. */
  defaultSigningName: string;
};

/** What a client may be made with. All of it may be left out. */
export type ClientConfiguration<
  Parameters extends EndpointParameters,
  Settings extends EndpointSettings = EndpointSettings,
> = Partial<SmithyConfiguration<HttpHandlerOptions>> &
  ClientDefaults &
  UserAgentInputConfig &
  RetryInputConfig &
  RegionInputConfig &
  HostHeaderInputConfig &
  EndpointInputConfig<Parameters> &
  AuthenticationInput &
  Settings;

/** What `client.config` holds: every setting has a value, or is a function that finds it out when it is called. */
export type ResolvedClientConfiguration<
  Parameters extends EndpointParameters,
  Settings extends EndpointSettings = EndpointSettings,
> = SmithyResolvedConfiguration<HttpHandlerOptions> &
  Required<ClientDefaults> & { extensions: RuntimeExtension[] } & UserAgentResolvedConfig &
  RetryResolvedConfig &
  RegionResolvedConfig &
  HostHeaderResolvedConfig &
  EndpointResolvedConfig<Parameters> &
  AuthenticationResolved &
  ResolvedEndpointSettings<Settings>;

/** What is looked at to find the settings that are left out. */
export type GivenSettings = ClientDefaults &
  UserAgentInputConfig &
  AuthenticationInput &
  Pick<RegionInputConfig, "region"> & {
    accountIdEndpointMode?: AccountIdEndpointMode | Provider<AccountIdEndpointMode>;
  };

/** Whether endpoints carry the id of the caller's account. */
export type AccountIdEndpointMode = "disabled" | "preferred" | "required";

/** The settings whose defaults depend on where a client runs. */
export type PlatformSettings = Required<
  Pick<
    ClientDefaults,
    | "credentialDefaultProvider"
    | "maxAttempts"
    | "region"
    | "retryMode"
    | "runtime"
    | "streamCollector"
    | "useDualstackEndpoint"
    | "useFipsEndpoint"
  >
> & {
  readonly accountIdEndpointMode: AccountIdEndpointMode | Provider<AccountIdEndpointMode>;
  readonly authSchemePreference: string[] | Provider<string[]>;
  readonly defaultsMode: Provider<ResolvedDefaultsMode>;
  readonly defaultSocketTimeout?: number | undefined;
  readonly requestHandler: HttpHandler<object>;
  readonly userAgentAppId: string | undefined | Provider<string | undefined>;
};
