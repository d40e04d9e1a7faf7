import type { Performer } from "../runner/play-scenario.js";
import { clientPerformer, type ClientPerformer } from "./client-performer.js";
import { laneSession } from "./lanes.js";
import type { ClientPiece, Handler, Pieces } from "./pieces.js";
import type { MakeHandler } from "./stage.js";
import type { Session, Target, TargetSetting } from "./target.js";

/** The generated client, connected through msw with the generated server and the reference behind it. */
export function clientTarget(pieces: Pieces): Target {
  return {
    name: "client",
    title: "generated client through msw",
    async open(setting) {
      const make: MakeHandler = async (options) => pieces.handler(await pieces.operations(options));
      const piece = await pieces.client();
      return clientSession(setting, { name: "client", piece, make, host: "client.hallmark.test" });
    },
  };
}

/** How scenarios are played with a client. */
export interface ClientPlay {
  readonly name: string;
  readonly piece: ClientPiece;
  /** Makes what answers. */
  readonly make: MakeHandler;
  /** Host of the service. */
  readonly host: string;
  /** What happens to requests and answers on the way; absent: nothing. */
  readonly wire?: (handler: Handler) => Handler;
  /** What is done beside calling the client; absent: nothing. */
  readonly besides?: (performer: ClientPerformer, endpoint: string) => Performer;
}

export function clientSession(setting: TargetSetting, play: ClientPlay): Promise<Session> {
  const { name, host, make, wire, piece, besides } = play;
  return laneSession(setting, {
    name,
    host,
    make,
    wire,
    performer(way) {
      const client = clientPerformer({ piece, ...way });
      return { ...(besides?.(client, way.endpoint) ?? client), destroy: () => client.destroy() };
    },
  });
}
