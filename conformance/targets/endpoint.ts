import type { Regions } from "../patterns/index.js";
import { playScenario } from "../runner/play-scenario.js";
import { awsJson } from "./aws-json.js";
import { excuseOf } from "./endpoint/excuse.js";
import { cleaner } from "./endpoint/cleaner.js";
import { reach, type HttpSettings } from "./endpoint/reach.js";
import { rawPerformer } from "./raw-performer.js";
import { signerOf, type Keys } from "./sign.js";
import type { Target } from "./target.js";

/** Where and how an endpoint is met. */
export interface EndpointOptions {
  readonly url: URL;
  readonly region: string;
  readonly signingName: string;
  readonly keys: Keys;
  readonly http: HttpSettings;
  /** See `Playing`. */
  readonly patience: number;
}

const otherRegions = ["us-east-1", "eu-west-1", "us-west-2"];

/** Anything that speaks the API over HTTP. What a run makes there has names of its own, and is removed afterwards. */
export function endpointTarget(options: EndpointOptions): Target {
  const others = otherRegions.filter((region) => region !== options.region).slice(0, 2);
  const regions: Regions = { own: options.region, others };
  return {
    name: "endpoint",
    title: `${options.url.origin}${options.url.pathname}`,
    async open(setting) {
      const protocol = awsJson(setting.model, setting.service);
      const sign = signerOf(options.signingName, options.keys);
      const http = reach(options.url, options.http);
      await http.probe();
      const traffic = { protocol, url: options.url, sign, send: http.send };
      const cleaning = cleaner(setting.kit.cleanup, { ...traffic, regions });
      const performer = rawPerformer({ ...traffic, excuse: excuseOf });
      return {
        concurrency: options.http.concurrency,
        witness: (scenario, wait) =>
          playScenario(scenario, {
            hasFunctions: false,
            hasOtherAccount: options.keys.other !== undefined,
            performer: cleaning.watch(performer),
            target: "endpoint",
            seed: setting.seed,
            regions,
            sensitive: setting.sensitive,
            bindsToAssumptions: false,
            patience: options.patience,
            wait,
            signal: setting.signal,
          }),
        lost: () => http.lost(),
        async close() {
          const left = await cleaning.removeAll(options.http.concurrency);
          http.close();
          return left;
        },
      };
    },
  };
}
