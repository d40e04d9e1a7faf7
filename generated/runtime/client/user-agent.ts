import type { Provider, UserAgent, UserAgentPair } from "@smithy/types";
import { createDefaultUserAgentProvider } from "./packages.js";

/** How clients of this runtime call themselves; the number goes up when they behave differently on the wire. */
const version = "1";
const product: UserAgentPair = ["hallmark-js", version];

/** What a client says of its surroundings: as the AWS SDK, without its name. */
export function userAgentProvider(serviceId: string): Provider<UserAgent> {
  const provider = createDefaultUserAgentProvider({ serviceId, clientVersion: version });
  return async () => {
    const [, ...surroundings] = await provider();
    return surroundings;
  };
}

/** Our own name, then what the user adds: the part that also goes into `x-amz-user-agent`. */
export function productUserAgent(custom: string | UserAgent = []): UserAgent {
  return [product, ...(typeof custom === "string" ? [[custom] satisfies UserAgentPair] : custom)];
}
