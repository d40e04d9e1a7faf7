import { makeValue, type Regions } from "../../patterns/index.js";
import { Disturbance, type Observation } from "../../runner/observation.js";
import type { Performer } from "../../runner/play-scenario.js";
import { isRun, type Scenario, type Step, type WireStep } from "../../scenarios/scenario.js";
import { operationOf, type Exchange, type Verdict } from "../../runner/verdict.js";

/** What it takes to find out whether a target has an operation. */
export interface Asking {
  readonly performer: Performer;
  /** Scenarios with calls to try: the same ones whichever were chosen for the run. */
  readonly scenarios: () => readonly Scenario[];
  /** Those in which operations succeed. */
  readonly known: readonly Scenario[];
  /** Plays a scenario beside the run. */
  readonly play: (scenario: Scenario) => Promise<Verdict>;
  readonly regions: Regions;
  readonly seed: string;
}

/** So many different requests are tried before an operation counts as absent. */
const TRIES = 12;

/**
 * Tells a target that breaks, or refuses, from one that lacks an operation and has no name of its own for that: its answer
 * to everything that it is asked to do there, be it right or wrong, is the very one that it gives to an operation that
 * nobody has, and not to all the others too: who answers everything alike has broken down.
 *
 * Nor is it blamed for breaking where an operation's input is not to its taste when it says of the rest that it has no
 * such operation, and nothing gets an output of it.
 */
export function absentOperations(asking: Asking): (verdict: Verdict) => Promise<Verdict> {
  let stranger: Promise<string | undefined> | undefined;
  let scenarios: readonly Scenario[] | undefined;
  let discerns: Promise<boolean> | undefined;
  const absent = new Map<string, Promise<boolean>>();
  const disowned = new Map<string, Promise<string | undefined>>();
  const isAbsent = async (operation: string, answer: string): Promise<boolean> => {
    scenarios ??= asking.scenarios();
    discerns ??= answersOtherwise(asking, scenarios, answer);
    if (!(await discerns)) return false;
    for (const step of requestsFor(scenarios, operation)) {
      if ((await answerTo(asking, step)) !== answer) return false;
    }
    // Some break at whatever is wrong, and answer when they are asked for what is there.
    for (const scenario of successesOf(asking.known, operation)) {
      const { exchanges } = await asking.play(scenario);
      if (exchanges.some((each) => operationOf(each) === operation && likenessOf(each) !== answer)) return false;
    }
    return true;
  };
  const disowns = async (operation: string): Promise<string | undefined> => {
    scenarios ??= asking.scenarios();
    let said: string | undefined;
    for (const step of requestsFor(scenarios, operation)) {
      const observation = await observe(asking, step);
      if (!observation || !("error" in observation.result)) return undefined;
      const excuse = asking.performer.excuse?.(observation);
      if (excuse?.outcome === "not implemented") said ??= excuse.reason;
    }
    if (said === undefined) return undefined;
    for (const scenario of successesOf(asking.known, operation)) {
      const { exchanges } = await asking.play(scenario);
      if (exchanges.some((each) => operationOf(each) === operation && (each.answer?.status ?? 0) < 400))
        return undefined;
    }
    return said;
  };
  return async (verdict) => {
    // A pass as well: what lets an input in passes with nearly any error, and this is none of them.
    if (verdict.outcome === "error" || verdict.outcome === "not implemented") return verdict;
    const last = verdict.exchanges.at(-1);
    const answer = likenessOf(last);
    const operation = last && operationOf(last);
    if (answer === undefined || operation === undefined) return verdict;
    if (verdict.outcome === "fail" && last!.answer!.status >= 500) {
      if (!disowned.has(operation)) disowned.set(operation, disowns(operation));
      const said = await disowned.get(operation);
      if (said !== undefined) return { ...verdict, outcome: "not implemented", reason: `elsewhere ${said}` };
    }
    stranger ??= answerTo(asking, { call: STRANGER, input: {}, expect: { output: {} } });
    if ((await stranger) !== answer) return verdict;
    if (!absent.has(operation)) absent.set(operation, isAbsent(operation, answer));
    if (!(await absent.get(operation))) return verdict;
    const reason = `it answers everything that ${operation} is asked as it answers an operation that there is not: ${answer}`;
    return { ...verdict, outcome: "not implemented", reason };
  };
}

/** An operation that nobody has. */
const STRANGER = "HallmarkNoSuchOperation";

/** Whether some operation is answered otherwise than one that nobody has. */
async function answersOtherwise(asking: Asking, scenarios: readonly Scenario[], answer: string): Promise<boolean> {
  const steps = scenarios.flatMap(({ steps: [step] }) => (step && "call" in step ? [step] : []));
  const byOperation = new Map(steps.map((step) => [step.call, step]));
  for (const step of byOperation.values()) {
    if ((await answerTo(asking, step)) !== answer) return true;
  }
  return false;
}

/** First steps of scenarios that call an operation, from all over the list. */
function requestsFor(scenarios: readonly Scenario[], operation: string): readonly WireStep[] {
  const first = scenarios.flatMap(({ steps }) => {
    const [step] = steps;
    return step && !isRun(step) && "call" in step && step.call === operation && !step.account ? [step] : [];
  });
  const stride = Math.max(1, first.length / TRIES);
  return Array.from({ length: Math.min(TRIES, first.length) }, (_, index) => first[Math.floor(index * stride)]!);
}

/** A few short scenarios in which an operation gives an output. */
function successesOf(known: readonly Scenario[], operation: string): readonly Scenario[] {
  const isSuccess = (step: Step) => "call" in step && step.call === operation && "output" in step.expect;
  const isPlain = ({ steps, needs }: Scenario) =>
    needs === undefined && steps.every((step) => "call" in step && !step.account && !step.after && !step.answer);
  return known
    .filter((scenario) => isPlain(scenario) && scenario.steps.some(isSuccess))
    .toSorted((one, other) => one.steps.length - other.steps.length)
    .slice(0, SUCCESSES);
}

const SUCCESSES = 3;

/** What an error answer says, see `likenessOf`; `undefined` for any other answer, and for none. */
async function answerTo(asking: Asking, step: Step): Promise<string | undefined> {
  return likenessOf((await observe(asking, step))?.exchanges.at(-1));
}

/** What came of a step; `undefined` where no answer did. */
async function observe({ performer, regions, seed }: Asking, step: Step): Promise<Observation | undefined> {
  const place = `absent ${JSON.stringify(step)}`;
  const setting = { seed, place, form: "wire" as const, bindings: new Map(), regions, now: Date.now() };
  try {
    const input = makeValue("input" in step ? step.input : {}, setting);
    const token = crypto.randomUUID();
    const region = String(makeValue(step.region ?? regions.own, setting));
    const action = { step, number: 0, input, region, account: "own" as const, token };
    return await performer.perform(action);
  } catch (error) {
    // Whoever does not answer at all has not said that there is no such operation.
    if (error instanceof Disturbance) return undefined;
    throw error;
  }
}

/**
 * An error answer without what tells one request from another: the name of the operation, however it is written, and
 * ids. `undefined` for what is no error, or none came.
 */
function likenessOf(exchange: Exchange | undefined): string | undefined {
  const { answer } = exchange ?? {};
  if (!exchange || !answer || answer.status < 400) return undefined;
  const words = (operationOf(exchange) ?? "").split(/(?<=[a-z0-9])(?=[A-Z])/).join("[-_]?");
  const text = [answer.headers["x-amzn-errortype"] ?? "", answer.body].join(" ").trim();
  const alike = text
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, "‹id›")
    .replace(words === "" ? /(?!)/ : new RegExp(words, "gi"), "‹operation›");
  return `status ${answer.status} ${alike.slice(0, 300)}`.trim();
}
