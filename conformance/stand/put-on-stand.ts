import type { Model } from "../../generator/model/index.js";
import { Refused } from "../refused.js";
import { verifiableOf } from "../services.js";
import type { Recording } from "./attempt.js";
import type { Case } from "./case.js";
import { plain } from "./cases/index.js";
import { choose } from "./choose.js";
import { judgeRecordings, type Shown } from "./judge-recordings.js";
import { HIDDEN } from "./hide-texts.js";
import { commandProgram, KEPT, LONGEST_SECRET, type Program } from "./program.js";
import { recordingEndpoint } from "./recording-endpoint.js";
import { blotterOf, shownRequest } from "./redaction.js";
import type { CaseReport, CheckReport, StandOutcome, StandReport } from "./report.js";
import { secretsManagerStand, type StandService } from "./stand-service.js";
import { environmentOf, inEmptyFolder, standVariables, type Environment, type Surroundings } from "./variables.js";

export interface StandOptions {
  /** The model that comes with the package, with its rules: see `readModel`. */
  readonly model: Model;
  /** What runs the client: a command with its words, in which `{endpoint}` stands for the endpoint's URL. */
  readonly command: readonly string[];
  /** Given: run in the command's place, which then only stands in the report. */
  readonly program?: Program | undefined;
  /** What the program is told. Left out: `us-east-1`. */
  readonly region?: string | undefined;
  /** How long one run may take, in milliseconds. Left out: a minute. */
  readonly timeout?: number | undefined;
  /** How many cases run at a time. Left out: one, since programs may share files. */
  readonly concurrency?: number | undefined;
  /** Ids of cases, checks or rules, or their beginnings. Left out: all. */
  readonly only?: readonly string[] | undefined;
  /** The environment of the program, before the stand's variables are set. Left out: that of this process. */
  readonly env?: Environment | undefined;
  /** Told of each case that has been shown. */
  readonly onCase?: ((id: string) => void) | undefined;
  /** Aborted: the program is ended, and what is known is reported. */
  readonly signal?: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT = 60_000;

/**
 * Runs a client against an endpoint that records what it sends, once for each case, and judges that.
 *
 * @throws Refused when the command cannot be run.
 */
export async function putOnStand(options: StandOptions): Promise<StandReport> {
  const { model, command, region = "us-east-1", signal } = options;
  if (command.length === 0) throw new Refused("there is no command to run: give it after --");
  const service = secretsManagerStand(model, verifiableOf(model).service);
  const { cases, checks } = choose(options.only);
  const credentials = {
    accessKeyId: "AKIDHALLMARKSTAND000",
    secretAccessKey: Buffer.from(crypto.getRandomValues(new Uint8Array(30))).toString("base64url"),
  };
  const startedAt = new Date();
  const { shown, variables } = await inEmptyFolder(async (folder) => {
    const run = (each: Case) => record({ ...options, service, folder, region, credentials }, each);
    const first: Shown = { case: plain, recording: await run(plain) };
    // Of a program that was ended nobody knows what it would have done.
    const isWhole = !signal?.aborted;
    if (isWhole) options.onCase?.(plain.id);
    const isSilent = first.recording.attempts.length === 0;
    const rest = isSilent || signal?.aborted ? [] : cases.filter((each) => each !== plain);
    const others = await showAll(rest, options.concurrency ?? 1, async (each) => {
      if (signal?.aborted) return undefined;
      const recording = await run(each);
      if (signal?.aborted) return undefined;
      options.onCase?.(each.id);
      return { case: each, recording };
    });
    const url = "http://127.0.0.1:‹port›";
    return {
      shown: isWhole ? [first, ...others] : [],
      variables: standVariables({ url, region, credentials }, "‹empty folder›"),
    };
  });
  const recordings = shown.map(({ recording }) => recording);
  const blot = blotterOf(recordings, service, [credentials.secretAccessKey]);
  const [first] = recordings;
  const isSilent = first !== undefined && first.attempts.length === 0;
  const judged =
    first === undefined || isSilent
      ? []
      : await judgeRecordings(checks, shown, {
          service,
          plain: first,
          all: recordings,
          maxAttempts: (options.env ?? process.env)["AWS_MAX_ATTEMPTS"],
          credentials,
          region,
          blot,
        });
  return {
    kind: "hallmark-stand",
    version: 1,
    service: { id: service.shape.id, version: service.shape.version },
    command: command.map(blot),
    variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, blot(value)])),
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    isInterrupted: signal?.aborted ?? false,
    ...(isSilent && { silence: silenceOf(first) }),
    cases: shown.map((each) => caseReport(each, judged, service, blot)),
    checks: judged,
    outcomes: countOutcomes(judged),
  };
}

interface Recorder extends Surroundings {
  readonly service: StandService;
  readonly folder: string;
}

/** Runs the program once, with an endpoint and a service of its own. */
async function record(options: StandOptions & Omit<Recorder, "url">, each: Case): Promise<Recording> {
  const { service, region, credentials, folder, signal, timeout = DEFAULT_TIMEOUT, env = process.env } = options;
  const failures: unknown[] = [];
  const endpoint = await recordingEndpoint(
    service,
    each,
    service.start(region, (error) => failures.push(error)),
  );
  const start = performance.now();
  const { url } = endpoint;
  try {
    const set = standVariables({ url, region, credentials }, folder);
    const program = options.program ?? commandProgram(options.command);
    const ended = await program({ url, env: environmentOf(env, set), timeout, signal });
    if (failures.length > 0) throw failures[0];
    const { attempts, malformed } = endpoint;
    return { attempts: [...attempts], malformed: [...malformed], ended, durationMs: performance.now() - start };
  } finally {
    await endpoint.stop();
  }
}

/** Does a task for each of some things, a few at a time, and gives what came of it, in their order. */
async function showAll<T, R>(
  things: readonly T[],
  atOnce: number,
  task: (thing: T) => Promise<R | undefined>,
): Promise<readonly R[]> {
  const results: (R | undefined)[] = [];
  const queue = things.entries();
  const work = async () => {
    for (const [index, thing] of queue) results[index] = await task(thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, work));
  return results.filter((result): result is Awaited<R> & R => result !== undefined);
}

function silenceOf({ ended, malformed }: Recording): string {
  const end = ended.isTimedOut ? "did not end in time" : `ended with ${ended.exitCode ?? ended.signal}`;
  const spoke = malformed.length > 0 ? `, but something came that is ${[...new Set(malformed)].join(", and ")}` : "";
  return `the program sent no request to the endpoint and ${end}${spoke}`;
}

function caseReport(
  { case: { id, title, demand }, recording }: Shown,
  checks: readonly CheckReport[],
  service: StandService,
  blot: (text: string) => string,
): CaseReport {
  const { ended, malformed, attempts, durationMs } = recording;
  const { exitCode, signal, isTimedOut, stdout, stderr } = ended;
  const isWell = attempts.length > 0 && checks.every(({ verdicts }) => verdicts[id]?.outcome !== "fail");
  return {
    id,
    title,
    demand,
    durationMs: Math.round(durationMs),
    exitCode,
    signal,
    isTimedOut,
    malformed,
    requests: attempts.map((attempt) => shownRequest(attempt, service, blot)),
    ...(!isWell && { output: { stdout: endOf(stdout, blot), stderr: endOf(stderr, blot) } }),
  };
}

/** What is shown of what a program printed, in characters. */
const SHOWN = 20_000;

/** Cut only now: half a secret cannot be told from any other text. What was kept may itself begin with one. */
function endOf(printed: string, blot: (text: string) => string): string {
  const whole = blot(printed);
  if (printed.length < KEPT) return whole.slice(-SHOWN);
  const next = whole.indexOf(HIDDEN);
  return whole.slice(next === -1 ? LONGEST_SECRET : Math.min(next, LONGEST_SECRET)).slice(-SHOWN);
}

function countOutcomes(checks: readonly CheckReport[]): Readonly<Record<StandOutcome, number>> {
  const counts: Record<StandOutcome, number> = { pass: 0, fail: 0, "not applicable": 0, error: 0 };
  for (const { verdicts } of checks) {
    for (const { outcome } of Object.values(verdicts)) counts[outcome] += 1;
  }
  return counts;
}
