import { playScenario, type Performer } from "../runner/play-scenario.js";
import { serviceLine, type ServiceLine } from "./client-line.js";
import { clientPerformer, type ClientPerformer } from "./client-performer.js";
import type { ClientPiece, Handler, Pieces } from "./pieces.js";
import { stagesOf, type MakeHandler } from "./stage.js";
import { ownRegions, type Session, type Target, type TargetSetting } from "./target.js";

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

/**
 * A way to the service that one scenario has for itself while it is played: a host below the service's, by which its
 * requests are told apart from those of others. The client is kept for the next scenario, because making one costs more
 * than a call.
 */
interface Lane {
  readonly line: ServiceLine;
  readonly client: ClientPerformer;
  readonly performer: Performer;
}

export async function clientSession(setting: TargetSetting, play: ClientPlay): Promise<Session> {
  const { network } = await import("./network.js");
  const stageOf = await stagesOf(play.make);
  const lanes = new Map<string, Lane>();
  const free: Lane[] = [];
  const answer: Handler = (request) => lanes.get(new URL(request.url).hostname)!.line.answer(request);
  const unmount = network.mount(play.host, play.wire?.(answer) ?? answer);

  const newLane = (): Lane => {
    const host = `lane-${lanes.size + 1}.${play.host}`;
    const endpoint = `https://${host}/`;
    const line = serviceLine();
    const client = clientPerformer({ piece: play.piece, endpoint, line });
    const lane = { line, client, performer: play.besides?.(client, endpoint) ?? client };
    lanes.set(host, lane);
    return lane;
  };

  return {
    concurrency: 8,
    async witness(scenario) {
      const { handler, surroundings } = await stageOf(scenario);
      const lane = free.pop() ?? newLane();
      lane.line.connect(handler);
      try {
        return await playScenario(scenario, {
          ...surroundings,
          performer: lane.performer,
          target: play.name,
          seed: setting.seed,
          regions: ownRegions,
          sensitive: setting.sensitive,
          bindsToAssumptions: true,
          isPatient: false,
        });
      } finally {
        free.push(lane);
      }
    },
    close() {
      unmount();
      for (const { client } of lanes.values()) client.destroy();
      return Promise.resolve([]);
    },
  };
}
