import type { SmithyConfiguration } from "@smithy/core/client";
import type { TypeRegistry } from "@smithy/core/schema";
import type { EndpointParameters, HttpAuthScheme, HttpHandlerOptions, IdentityProvider } from "@smithy/types";
import type { EndpointResolver } from "./endpoint-resolver.js";
import type { PluginMaker } from "./plugin.js";

/** Implements a wire protocol. */
export type ProtocolClass = NonNullable<SmithyConfiguration<HttpHandlerOptions>["protocol"]>;

/** What one client differs in from another: the facts of its service. */
export interface ServiceDescription<Parameters extends EndpointParameters> {
  /** `Secrets Manager`: the name in user agents and in settings of endpoints. */
  readonly serviceId: string;
  /** `2017-10-17`. */
  readonly apiVersion: string;
  /** `com.amazonaws.secretsmanager`. */
  readonly namespace: string;
  /** `secretsmanager`: the service shape's own name, which goes over the wire. */
  readonly shapeName: string;
  /** The name that requests are signed for. */
  readonly signingName: string;
  /** Ids of the authentication schemes that its operations accept, unless they say otherwise, the preferred one first. */
  readonly authSchemes: readonly string[];
  /** Makers of the schemes that any of its operations accepts. */
  readonly authenticationSchemes: readonly (() => HttpAuthScheme)[];
  readonly protocol: () => ProtocolClass;
  /** Classes of the errors by their schemas; built when it is looked into for the first time. */
  readonly errorTypeRegistries: TypeRegistry[];
  readonly endpointResolver: EndpointResolver<Parameters>;
  /** What its callers prove with who they are, other than signatures, by scheme. */
  readonly identities?: (config: object) => Readonly<Record<string, IdentityProvider<object>>>;
  /** Neither its endpoints nor its authentication have to do with Regions. */
  readonly hasNoRegion?: true;
  /** Error codes of the former Query protocol travel in a header. @see aws.protocols#awsQueryCompatible */
  readonly isQueryCompatible?: true;
  /** Its event streams need HTTP/2, which browsers choose by themselves. */
  readonly needsHttp2?: true;
  /** Its endpoints may depend on the account. */
  readonly hasAccountEndpoints?: true;
  /** What its requests need beyond what its model says. */
  readonly customization?: PluginMaker;
}
