import { playScenario } from "../runner/play-scenario.js";
import { awsJson } from "./aws-json.js";
import type { Handler, Pieces } from "./pieces.js";
import { rawPerformer } from "./raw-performer.js";
import { sampleCredentials, signerOf } from "./sign.js";
import { ownRegions, type Session, type Target, type TargetSetting } from "./target.js";

const HOST = "server.hallmark.test";

/** The generated server with the reference behind it, met with requests that are written by hand. */
export function serverTarget(pieces: Pieces): Target {
  return {
    name: "server",
    title: "generated server, raw requests through msw",
    async open(setting) {
      const handler = await pieces.handler(await pieces.operations());
      const { network } = await import("./network.js");
      const unmount = network.mount(HOST, handler);
      return { ...serverSession(setting, pieces, (request) => fetch(request)), close: async () => (unmount(), []) };
    },
  };
}

/** Plays scenarios against a server, over whatever carries the requests to it. */
export function serverSession(setting: TargetSetting, { signingName }: Pieces, send: Handler): Session {
  const traffic = {
    protocol: awsJson(setting.model, setting.service),
    url: new URL(`https://${HOST}/`),
    sign: signerOf(signingName, sampleCredentials),
    send,
  };
  return {
    concurrency: 8,
    witness: (scenario) =>
      playScenario(scenario, {
        performer: rawPerformer(traffic),
        target: "server",
        seed: setting.seed,
        regions: ownRegions,
        sensitive: setting.sensitive,
        bindsToAssumptions: true,
        isPatient: false,
      }),
    close: () => Promise.resolve([]),
  };
}
