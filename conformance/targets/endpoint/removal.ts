import { makeValue, NothingThere, type Regions } from "../../patterns/index.js";
import { shortened } from "../../runner/in-words.js";
import { Disturbance } from "../../runner/observation.js";
import type { Action, Performer } from "../../runner/play-scenario.js";
import type { Cleanup } from "../../scenarios/service-kit.js";

/** A call that removes something, ready to be sent. It names the thing and holds nothing else of it, so no secret. */
export interface Removal {
  /** Those of a lower turn go first, over all things: one may be in the way of the next. */
  readonly turn: number;
  readonly call: string;
  readonly region: string;
  readonly account: Action["account"];
  readonly input: unknown;
}

/** What an operation was called with and answered. */
export interface Made {
  readonly operation: string;
  readonly region: string;
  readonly account: Action["account"];
  readonly input: unknown;
  /** Absent: it may have been made, but no answer says so. */
  readonly output?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The calls that remove what was made.
 *
 * @throws NothingThere where what a recipe refers to is missing.
 */
export function removalsOf(recipes: readonly Cleanup[], made: Made, regions: Regions): readonly Removal[] {
  const { operation, region, account, input, output } = made;
  const bindings = new Map([["made", { input, output: output ?? {}, regions: regionsIn(output ?? {}) }]]);
  const setting = { seed: "", place: "", form: "wire" as const, regions, now: 0, bindings };
  return recipes.flatMap(({ after, when, call, input: given }, turn): readonly Removal[] => {
    if (after !== operation || (when !== undefined && !(when in (output ?? {})))) return [];
    return [{ turn, call, region, account, input: makeValue(given, setting) }];
  });
}

/** What came of a removal: it was there and is removed, it was gone before, or why it is still there. */
export type Removed = "removed" | "gone" | { readonly fault: string; readonly hasBroken?: boolean };

export async function remove(performer: Performer, removal: Removal): Promise<Removed> {
  const { call, input, region, account } = removal;
  try {
    const step = { call, input, expect: { output: {} } };
    const { result } = await performer.perform({ step, number: 0, input, region, account, token: "" });
    if (!("error" in result)) return "removed";
    if (result.error.type.includes("NotFound")) return "gone";
    const { type, status, message } = result.error;
    const fault = shortened(`${type || `status ${status}`} ${message ?? ""}`.trim());
    return { fault, hasBroken: (status ?? 0) >= 500 };
  } catch (error) {
    if (error instanceof Disturbance || error instanceof NothingThere) return { fault: error.message };
    throw error;
  }
}

/** The Regions of an answer's replicas. */
function regionsIn(output: Readonly<Record<string, unknown>>): readonly unknown[] {
  const replicas = output["ReplicationStatus"];
  return Array.isArray(replicas) ? replicas.map((each: { readonly Region?: unknown } | null) => each?.Region) : [];
}
