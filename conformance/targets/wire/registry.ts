import type { Model, ServiceShape } from "../../../generator/model/index.js";
import { Refused } from "../../refused.js";
import { awsJson } from "./aws-json.js";
import { httpJson } from "./http-json.js";
import { restJson } from "./rest-json.js";
import type { Wire, WireProtocol } from "./wire.js";

/** The protocols that services can be verified in. A new one is one file and one word here. */
const protocols: readonly WireProtocol[] = [awsJson, restJson, httpJson];

/** Whether a service can be spoken to by hand. */
export function isSpoken(service: ServiceShape): boolean {
  return protocolOf(service) !== undefined;
}

/** @throws Refused for a service that speaks none of the protocols. */
export function wireOf(model: Model, service: ServiceShape): Wire {
  const protocol = protocolOf(service);
  if (protocol) return protocol.of(model, service);
  throw new Refused(`${service.id} speaks none of ${spokenProtocols.join(", ")}: nothing else can be verified yet`);
}

/** For people. */
export const spokenProtocols: readonly string[] = protocols.flatMap(({ traits }) =>
  traits.map((id) => id.slice(id.indexOf("#") + 1)),
);

function protocolOf({ traits }: ServiceShape): WireProtocol | undefined {
  return protocols.find((protocol) => protocol.traits.some((id) => traits.has(id)));
}
