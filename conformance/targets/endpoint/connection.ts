import type { Model, ServiceShape } from "../../../generator/model/index.js";
import type { Regions } from "../../patterns/index.js";
import type { Performer } from "../../runner/play-scenario.js";
import { rawPerformer } from "../raw-performer.js";
import { signerOf, unsigned, type Keys } from "../sign.js";
import { wireOf } from "../wire/registry.js";
import { withHeaders } from "./with-headers.js";
import { reach, type HttpSettings, type Reach } from "./reach.js";

/** Where an endpoint is, and how it is met. */
export interface ConnectionOptions {
  readonly url: URL;
  readonly region: string;
  readonly signingName: string;
  readonly keys: Keys;
  /** Sent with each request, and in no record. */
  readonly headers: Readonly<Record<string, string>>;
  readonly http: HttpSettings;
}

/** A way to call the operations of a service at an endpoint. */
export interface Connection {
  readonly http: Reach;
  readonly regions: Regions;
  performer(excuse?: Performer["excuse"]): Performer;
}

const otherRegions = ["us-east-1", "eu-west-1", "us-west-2"];

/** @throws TargetUnavailable when nobody listens there. */
export async function connect(options: ConnectionOptions, model: Model, service: ServiceShape): Promise<Connection> {
  const http = reach(options.url, options.http);
  try {
    await http.probe();
  } catch (error) {
    http.close();
    throw error;
  }
  const isSigned = service.traits.has("aws.auth#sigv4");
  const sign = isSigned ? signerOf(options.signingName, options.keys) : unsigned;
  const traffic = {
    wire: wireOf(model, service),
    url: options.url,
    sign,
    send: withHeaders(options.headers, http.send),
  };
  const others = otherRegions.filter((region) => region !== options.region).slice(0, 2);
  return {
    http,
    regions: { own: options.region, others },
    performer: (excuse) => rawPerformer({ ...traffic, ...(excuse && { excuse }) }),
  };
}
