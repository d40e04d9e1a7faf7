import { playScenario, type Performer } from "../runner/play-scenario.js";
import { serviceLine, type ServiceLine } from "./client-line.js";
import type { Line } from "./client-performer.js";
import type { Handler } from "./pieces.js";
import { stagesOf, type MakeHandler } from "./stage.js";
import { ownRegions, type Session, type TargetSetting } from "./target.js";

/** How scenarios are played with something that calls the service by itself. */
export interface LanePlay {
  readonly name: string;
  /** Host of the service. */
  readonly host: string;
  /** Makes what answers. */
  readonly make: MakeHandler;
  /** What happens to requests and answers on the way; absent: nothing. */
  readonly wire?: ((handler: Handler) => Handler) | undefined;
  /** Makes what calls the service at an address. */
  readonly performer: (way: { readonly endpoint: string; readonly line: Line }) => LanePerformer;
}

export interface LanePerformer extends Performer {
  /** Lets go of what was kept for the next scenario; absent: nothing is. */
  destroy?(): void;
}

/**
 * A way to the service that one scenario has for itself while it is played: a host below the service's, by which its
 * requests are told apart from those of others. It is kept for the next scenario, because making a client costs more than
 * a call.
 */
interface Lane {
  readonly endpoint: string;
  readonly line: ServiceLine;
  readonly performer: LanePerformer;
}

export async function laneSession(setting: TargetSetting, play: LanePlay): Promise<Session> {
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
    const lane = { endpoint, line, performer: play.performer({ endpoint, line }) };
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
          endpoint: lane.endpoint,
          sensitive: setting.sensitive,
          bindsToAssumptions: true,
          patience: 0,
        });
      } finally {
        free.push(lane);
      }
    },
    close() {
      unmount();
      for (const { performer } of lanes.values()) performer.destroy?.();
      return Promise.resolve([]);
    },
  };
}
