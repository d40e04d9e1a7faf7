import { playScenario, type Performer } from "../runner/play-scenario.js";
import { serviceLine, type ServiceLine } from "./client-line.js";
import { clientPerformer, type ClientPerformer } from "./client-performer.js";
import type { ClientPiece, Handler, Pieces } from "./pieces.js";
import { ownRegions, type Session, type Target, type TargetSetting } from "./target.js";

const HOST = "client.hallmark.test";

/** The generated client, connected through msw with the generated server and the reference behind it. */
export function clientTarget(pieces: Pieces): Target {
  return {
    name: "client",
    title: "generated client through msw",
    async open(setting) {
      const handler = await pieces.handler(await pieces.operations());
      return clientSession(setting, {
        piece: await pieces.client(),
        handler,
        host: HOST,
        name: "client",
      });
    },
  };
}

/** How scenarios are played with a client. */
export interface ClientPlay {
  readonly name: string;
  readonly piece: ClientPiece;
  /** What answers. */
  readonly handler: Handler;
  /** Host of the service; each scenario has one of its own below it, by which its requests are told apart. */
  readonly host: string;
  /** What happens to requests and answers on the way; absent: nothing. */
  readonly wire?: (handler: Handler) => Handler;
  /** What is done beside calling the client; absent: nothing. */
  readonly besides?: (performer: ClientPerformer, endpoint: string) => Performer;
}

export async function clientSession(setting: TargetSetting, play: ClientPlay): Promise<Session> {
  const { network } = await import("./network.js");
  const lines = new Map<string, ServiceLine>();
  const answer: Handler = async (request) =>
    lines.get(new URL(request.url).hostname)?.answer(request) ?? new Response("no such scenario", { status: 502 });
  const unmount = network.mount(play.host, play.wire?.(answer) ?? answer);
  let count = 0;
  return {
    concurrency: 8,
    async witness(scenario) {
      const host = `${++count}.${play.host}`;
      const line = serviceLine(play.handler);
      lines.set(host, line);
      const endpoint = `https://${host}/`;
      const client = clientPerformer({ piece: play.piece, endpoint, line });
      try {
        return await playScenario(scenario, {
          performer: play.besides?.(client, endpoint) ?? client,
          target: play.name,
          seed: setting.seed,
          regions: ownRegions,
          sensitive: setting.sensitive,
          bindsToAssumptions: true,
          isPatient: false,
        });
      } finally {
        client.destroy();
        lines.delete(host);
      }
    },
    close: () => {
      unmount();
      return Promise.resolve([]);
    },
  };
}
