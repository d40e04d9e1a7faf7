import { makeValue, NothingThere, type Regions } from "../../patterns/index.js";
import { forEachAtOnce } from "../../runner/at-once.js";
import { Disturbance } from "../../runner/observation.js";
import type { Action, Performer } from "../../runner/play-scenario.js";
import { isSend, type WireStep } from "../../scenarios/scenario.js";
import type { Cleanup } from "../../scenarios/service-kit.js";
import { rawPerformer, type RawTraffic } from "../raw-performer.js";

/** Remembers what a run made on an endpoint, and removes it in the end. */
export interface Cleaner {
  /** The same performer, looked over the shoulder. */
  watch(performer: Performer): Performer;
  /** Resolves to what could not be removed, in words. */
  removeAll(atOnce: number): Promise<readonly string[]>;
}

interface Made {
  readonly operation: string;
  readonly region: string;
  readonly account: Action["account"];
  readonly input: unknown;
  readonly output: Readonly<Record<string, unknown>>;
}

export function cleaner(recipes: readonly Cleanup[], traffic: RawTraffic & { readonly regions: Regions }): Cleaner {
  const made: Made[] = [];
  const performer = rawPerformer(traffic);
  return {
    watch: (watched) => ({
      ...watched,
      async perform(action) {
        const observation = await watched.perform(action);
        const step = action.step as WireStep;
        const operation = isSend(step) ? step.send : step.call;
        if ("output" in observation.result && recipes.some(({ after }) => after === operation)) {
          const output = (observation.result.output ?? {}) as Made["output"];
          made.push({ operation, region: action.region, account: action.account, input: observation.input, output });
        }
        return observation;
      },
    }),
    async removeAll(atOnce) {
      const all = made.splice(0);
      const faults = new Map<Made, string | undefined>();
      // Recipe by recipe, because one may be what the next takes; whether a thing is gone its last one tells.
      for (const recipe of recipes) {
        const meant = all.filter((each) => isFor(recipe, each));
        await forEachAtOnce(meant, atOnce, async (each) => {
          faults.set(each, await faultOf(performer, () => actionOf(recipe, each, traffic.regions)));
        });
      }
      const left = [...faults].flatMap(([{ operation, output }, fault]) =>
        // Not the input: it may hold a secret.
        fault === undefined ? [] : [`${JSON.stringify(output["ARN"] ?? operation)}: ${fault}`],
      );
      return [...new Set(left)].toSorted();
    },
  };
}

function isFor({ after, when }: Cleanup, { operation, output }: Made): boolean {
  return after === operation && (when === undefined || when in output);
}

/** @throws NothingThere when the answer lacks what the recipe refers to. */
function actionOf({ call, input }: Cleanup, { region, account, ...made }: Made, regions: Regions): Action {
  const binding = { input: made.input, output: made.output, regions: regionsIn(made.output) };
  const bindings = new Map([["made", binding]]);
  const setting = { seed: "", place: "", form: "wire" as const, regions, now: 0, bindings };
  const step = { call, input, expect: { output: {} } };
  return { step, number: 0, input: makeValue(input, setting), region, account, token: "" };
}

async function faultOf(performer: Performer, action: () => Action): Promise<string | undefined> {
  try {
    const { result } = await performer.perform(action());
    // What is not there any more need not be removed.
    if (!("error" in result) || result.error.type.includes("NotFound")) return undefined;
    return `${result.error.type} ${result.error.message ?? ""}`.trim();
  } catch (error) {
    if (error instanceof Disturbance || error instanceof NothingThere) return error.message;
    throw error;
  }
}

/** The Regions of an answer's replicas. */
function regionsIn(output: Made["output"]): readonly unknown[] {
  const replicas = output["ReplicationStatus"];
  return Array.isArray(replicas) ? replicas.map((each: { readonly Region?: unknown } | null) => each?.Region) : [];
}
