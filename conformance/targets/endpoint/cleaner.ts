import { makeValue, NothingThere, type Regions } from "../../patterns/index.js";
import { Disturbance } from "../../runner/observation.js";
import type { Action, Performer } from "../../runner/play-scenario.js";
import { isSend } from "../../scenarios/scenario.js";
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
        const operation = isSend(action.step) ? action.step.send : action.step.call;
        if ("output" in observation.result && recipes.some(({ after }) => after === operation)) {
          const output = (observation.result.output ?? {}) as Made["output"];
          made.push({ operation, region: action.region, input: observation.input, output });
        }
        return observation;
      },
    }),
    async removeAll(atOnce) {
      const left: string[] = [];
      const waiting = made.splice(0);
      const worker = async (): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const fault = await remove(next, recipes, performer, traffic.regions);
          if (fault !== undefined) left.push(fault);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      return [...new Set(left)].toSorted();
    },
  };
}

/** Removes one thing by its recipes, in order; resolves to what went wrong with the last of them, in words. */
async function remove(
  made: Made,
  recipes: readonly Cleanup[],
  performer: Performer,
  regions: Regions,
): Promise<string | undefined> {
  const own = recipes.filter(
    ({ after, when }) => after === made.operation && (when === undefined || when in made.output),
  );
  const binding = { input: made.input, output: made.output, regions: regionsIn(made.output) };
  let fault: string | undefined;
  for (const { call, input } of own) {
    const setting = {
      seed: "",
      place: "",
      form: "wire" as const,
      regions,
      now: 0,
      bindings: new Map([["made", binding]]),
    };
    fault = await faultOf(performer, () => ({
      step: { call, input, expect: { output: {} } },
      number: 0,
      input: makeValue(input, setting),
      region: made.region,
      account: "own" as const,
      token: "",
    }));
  }
  // Not the input: it may hold a secret.
  return fault === undefined ? undefined : `${JSON.stringify(made.output["ARN"] ?? made.operation)}: ${fault}`;
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
