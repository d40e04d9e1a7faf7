import { playScenario } from "../runner/play-scenario.js";
import type { Handler, Pieces } from "./pieces.js";
import { rawPerformer } from "./raw-performer.js";
import { ownKeys, signerOf } from "./sign.js";
import { stagesOf, type MakeHandler, type Stage } from "./stage.js";
import { ownRegions, type Session, type Target, type TargetSetting } from "./target.js";
import { wireOf } from "./wire/registry.js";

const HOST = "server.hallmark.test";

/** The generated server with the reference behind it, met with requests that are written by hand. */
export function serverTarget(pieces: Pieces): Target {
  return {
    name: "server",
    title: "generated server, raw requests through msw",
    async open(setting) {
      const { network } = await import("./network.js");
      const served = new Map<string, Handler>();
      const unmount = network.mount(HOST, (request) => served.get(new URL(request.url).hostname)!(request));
      const carry = ({ handler, name }: Stage): Handler => {
        served.set(hostOf(name), handler);
        return (request) => fetch(request);
      };
      const make: MakeHandler = async (options) => pieces.handler(await pieces.operations(options));
      return { ...(await serverSession(setting, pieces, make, carry)), close: async () => (unmount(), []) };
    },
  };
}

function hostOf(stage: string): string {
  return `${stage}.${HOST}`;
}

/**
 * Plays scenarios against a server.
 *
 * @param carry What brings requests to a stage; absent: they are handed over.
 */
export async function serverSession(
  setting: TargetSetting,
  { signingName }: Pieces,
  make: MakeHandler,
  carry: (stage: Stage) => Handler = ({ handler }) => handler,
): Promise<Session> {
  const stageOf = await stagesOf(make);
  const wire = wireOf(setting.model, setting.service);
  const sign = signerOf(signingName, ownKeys);
  return {
    concurrency: 8,
    async witness(scenario) {
      const stage = await stageOf(scenario);
      const url = new URL(`https://${hostOf(stage.name)}/`);
      return playScenario(scenario, {
        ...stage.surroundings,
        performer: rawPerformer({ wire, url, sign, send: carry(stage) }),
        target: "server",
        seed: setting.seed,
        regions: ownRegions,
        sensitive: setting.sensitive,
        bindsToAssumptions: true,
        patience: 0,
      });
    },
    close: () => Promise.resolve([]),
  };
}
