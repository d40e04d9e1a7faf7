import {
  makeValue,
  NothingThere,
  valuesAt,
  type Binding,
  type Regions,
  type Setting,
  type ValueForm,
} from "../patterns/index.js";
import { givenIn, type Expectation, type Scenario, type Step } from "../scenarios/scenario.js";
import { wallClock } from "./clock.js";
import { shortened } from "./in-words.js";
import { judge } from "./judge.js";
import { asideAt, isOwn } from "./blame.js";
import { nullsBeside } from "./nulls-beside.js";
import { pause } from "./slots.js";
import { lackFor, type Surroundings } from "./surroundings.js";
import { Disturbance, type Observation } from "./observation.js";
import { redactorOf, type Redactor } from "./redact.js";
import { broken, notApplicable, verdictOn, type Check, type Exchange, type Finding, type Verdict } from "./verdict.js";

/** Something that can carry out steps: a client, or whoever writes requests by hand. */
export interface Performer {
  /** The form in which a step's input is taken and its output given. */
  formOf(step: Step): ValueForm;
  /** Why a step cannot be shown here; `undefined` when it can. */
  blindTo(step: Step): string | undefined;
  /** @throws Disturbance when the connection or the harness breaks. */
  perform(action: Action): Promise<Observation>;
  /** What must come of a step here, where that is not what the step expects: it stops what others let through. */
  expectationOf?(action: Action): Expectation | undefined;
  /** What an unexpected answer says about the surroundings rather than about the behaviour. */
  excuse?(observation: Observation, expect?: Expectation): Pick<Verdict, "outcome" | "reason"> | undefined;
}

/** Waits for so many milliseconds, or until the signal is aborted. */
export type Waiting = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** A step with values in the place of its patterns. */
export interface Action {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  /** The input of an operation, the body of a request, or what a program is run with. */
  readonly input: unknown;
  readonly region: string;
  /** See `Step`. */
  readonly account: "own" | "other";
  /** An idempotency token, for those who write requests by hand where a client would make one up. */
  readonly token: string;
}

/** How a scenario is played. */
export interface Playing extends Surroundings {
  readonly performer: Performer;
  /** Name of the target. */
  readonly target: string;
  readonly seed: string;
  readonly regions: Regions;
  /** See `PatternContext`. */
  readonly endpoint?: string;
  readonly sensitive: ReadonlySet<string>;
  /** See `verdictOn`. */
  readonly bindsToAssumptions: boolean;
  /**
   * The longest time, in milliseconds, for which a step that may take a while is tried again, whatever the step allows:
   * the target may make its changes in the background. Above 0, pauses are kept as well, because its clock may count
   * whole seconds; at 0 a pause is as long as our own clock needs to move on.
   */
  readonly patience: number;
  /** Waits, and may let others go on meanwhile; absent: just waits. */
  readonly wait?: Waiting | undefined;
  /** Aborted: nothing is waited for any longer. */
  readonly signal?: AbortSignal | undefined;
}

/** Plays the steps of a scenario, up to the first that does not go as expected. */
export async function playScenario(scenario: Scenario, playing: Playing): Promise<Verdict> {
  const lack = lackFor(scenario, playing);
  if (lack !== undefined) return notApplicable(lack);
  for (const step of scenario.steps) {
    const reason = playing.performer.blindTo(step);
    if (reason !== undefined) return notApplicable(reason);
  }
  const exchanges: Exchange[] = [];
  const checks: Check[] = [];
  const findings: Finding[] = [];
  const bindings = new Map<string, Binding>();
  const redactor = redactorOf(playing.sensitive);
  const conclude = (ended?: Finding): Verdict => ({
    ...verdictOn(
      findings,
      {
        rules: scenario.rules,
        bindsToAssumptions: playing.bindsToAssumptions,
        looksAtWording: scenario.steps.some(hasMessage),
        ended,
      },
      exchanges,
    ),
    ...(checks.length > 0 && { checks }),
  });
  for (const [index, step] of scenario.steps.entries()) {
    const place = `${playing.target} ${scenario.id} ${index}`;
    const attempt: Attempt = { step, number: index + 1, place, bindings, redactor };
    try {
      const { observation, travelled, found, isStopped } = await playPatiently(playing, scenario, attempt);
      exchanges.push(...travelled);
      if (observation.check) checks.push(observation.check);
      findings.push(...found);
      const ended = found.find((each) => ends(playing, scenario, step, each));
      // Nearly any error lets an input in; one that comes from the surroundings has not looked at it.
      if (!ended && !isStopped && !("admitted" in step.expect)) continue;
      const excuse = playing.performer.excuse?.(observation, step.expect);
      if (excuse) return { ...excuse, reason: shortened(redactor.text(excuse.reason ?? "")), findings, exchanges };
      if (ended || isStopped) return conclude(ended);
    } catch (error) {
      if (error instanceof NothingThere) {
        findings.push(missing(attempt, error));
        return conclude();
      }
      if (!(error instanceof Disturbance)) throw error;
      return broken(error.message, [...exchanges, ...error.exchanges.map((exchange) => redactor.exchange(exchange))]);
    }
  }
  return conclude();
}

/** Whether what comes after a finding would be judged for something else. Our own pieces have to be right all through. */
function ends({ bindsToAssumptions }: Playing, scenario: Scenario, { expect }: Step, found: Finding): boolean {
  if (found.tier !== "structure") return false;
  return bindsToAssumptions || isOwn(found, scenario) || asideAt(expect, found.pointer)?.isWhole === true;
}

interface Attempt {
  readonly step: Step;
  readonly number: number;
  readonly place: string;
  readonly bindings: Map<string, Binding>;
  readonly redactor: Redactor;
}

interface Played {
  readonly observation: Observation;
  /** What the observation says that travelled, without secrets. */
  readonly travelled: readonly Exchange[];
  readonly found: readonly Finding[];
  /** The performer refused, as it has to, what others let through: what comes after it would be about something else. */
  readonly isStopped: boolean;
}

/** Plays a step, again and again while its expectation may still come true. */
async function playPatiently(playing: Playing, scenario: Scenario, attempt: Attempt): Promise<Played> {
  const { patience, signal, wait = pause } = playing;
  const { after, pause: still = 0, within = 0 } = attempt.step;
  if (after) playing.clock?.pass(after);
  if (still > 0) await wait(patience > 0 ? still * 1000 : CLOCK_TICK, signal);
  const deadline = Date.now() + Math.min(within * 1000, patience);
  for (let interval = FIRST_INTERVAL; ; interval = Math.min(2 * interval, LONGEST_INTERVAL)) {
    const played = await play(playing, attempt);
    const isSettled = !played.found.some((each) => ends(playing, scenario, attempt.step, each));
    if (isSettled || Date.now() >= deadline || signal?.aborted) return played;
    // An operation that is not there does not come to be by waiting.
    if (playing.performer.excuse?.(played.observation)?.outcome === "not implemented") return played;
    await wait(Math.min(interval, Math.max(1, deadline - Date.now())), signal);
  }
}

/** Milliseconds from one attempt to the next: most of what takes a while is there soon, and some of it much later. */
const FIRST_INTERVAL = 100;
const LONGEST_INTERVAL = 1000;

/** Milliseconds after which a clock that counts them has certainly moved on. */
const CLOCK_TICK = 3;

async function play(playing: Playing, { step, number, place, bindings, redactor }: Attempt): Promise<Played> {
  const setting: Setting = {
    seed: playing.seed,
    place,
    form: playing.performer.formOf(step),
    bindings,
    regions: playing.regions,
    endpoint: playing.endpoint,
    now: (playing.clock ?? wallClock).now(),
  };
  const input = makeValue(givenIn(step), setting);
  const region = String(makeValue(step.region ?? playing.regions.own, setting));
  const token = valuesAt(playing.seed, `${place} token`).uuid();
  const action: Action = { step, number, input, region, account: step.account ?? "own", token };
  const observation = await playing.performer.perform(action);
  // A step may refer to its own input, so that it is bound before it is judged.
  if (step.as !== undefined) bindings.set(step.as, { input: observation.input, ...observation.result });
  const own = playing.performer.expectationOf?.(action);
  if (observation.exchanges.some(({ operation }) => operation !== undefined)) redactor.learn(observation.input);
  // Before it is judged, so that findings can tell a secret from anything else.
  const travelled = observation.exchanges.map((exchange) => redactor.exchange(exchange));
  const judging = { expect: own ?? step.expect, number, setting, sensitive: redactor };
  const judged = judge(judging, observation);
  const found = [...judged, ...nullsBeside(judged, observation.result, judging)];
  return { observation, travelled, found, isStopped: own !== undefined && !("error" in step.expect) };
}

function missing({ number }: Attempt, error: NothingThere): Finding {
  return {
    tier: "structure",
    step: number,
    pointer: "/input",
    expected: "what an earlier answer was to contain",
    actual: error.message,
    evidence: "documented",
  };
}

function hasMessage({ expect }: Step): boolean {
  return "error" in expect && expect.message !== undefined;
}
