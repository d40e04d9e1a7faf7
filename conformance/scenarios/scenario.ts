import type { EvidenceKind } from "../../generator/model/index.js";

/** A documented behaviour as data: JSON all through, with patterns for what is not known beforehand. */
export interface Scenario {
  /** Operation, area and name: `create-secret/name/taken`. */
  readonly id: string;
  /** Ids of the documented rules that it shows, the main one first. Empty for what is derived from traits alone. */
  readonly rules: readonly string[];
  /** The behaviour in one sentence. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** What it takes beside the service; absent: nothing. */
  readonly needs?: readonly Need[];
  /** Constraint that it was derived from; absent for those written by hand. */
  readonly derivedFrom?: { readonly member: string; readonly trait: string };
}

/** `functions`: rotation functions that the service can call, each under the ARN that the scenario names. */
export type Need = "functions";

export type Step = WireStep | RunStep;

/** A step that comes down to one request. */
export type WireStep = CallStep | SendStep;

/** Time that passes; only a service whose clock can be moved shows what comes of it. */
export interface Passing {
  readonly days?: number;
  readonly hours?: number;
}

interface StepBase {
  /** Name for later steps to refer to. */
  readonly as?: string;
  /** Region that the call is meant for; absent: the target's own. A string or a pattern. */
  readonly region?: unknown;
  /** Who calls; absent: the account that the target works with. */
  readonly account?: "other";
  /** Time that passes before it; absent: none. */
  readonly after?: Passing;
  /** Seconds in which the expectation must come true, by trying again; absent: at once. */
  readonly within?: number;
  /** Seconds to wait before the step, so that a clock which counts whole ones moves on; absent: none. */
  readonly pause?: number;
  readonly expect: Expectation;
}

/** An operation called as users of a client library do: what clients fill in is filled in. */
export interface CallStep extends StepBase {
  /** The operation: `CreateSecret`. */
  readonly call: string;
  readonly input: unknown;
  /** What happens to the first attempts in place of an answer; the attempt after them goes through. For clients only. */
  readonly faults?: readonly Fault[];
  /** What the client is answered, in place of a service's answer. For clients only. */
  readonly answer?: CannedAnswer;
}

/** A request that no client library would send. */
export interface SendStep extends StepBase {
  /** The operation that the request names, or would name. */
  readonly send: string;
  /** Over the usual ones; `null` leaves a usual one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** A structure is sent as JSON, a text as it is. */
  readonly body: unknown;
}

/** A command line as somebody types it. Only the command line witnesses it. */
export interface RunStep extends StepBase {
  /** The words after the program's name: texts, or patterns that make some. */
  readonly run: readonly unknown[];
  /** The files that are there, by the paths that words name them by: texts, or patterns that make texts or bytes. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** Variables over the usual ones: texts or patterns; `null` leaves a usual one out. */
  readonly env?: Readonly<Record<string, unknown>>;
  /** Whoever typed it ends it at once. */
  readonly interrupted?: true;
  /** See `CallStep`. */
  readonly faults?: readonly Fault[];
  /** See `CallStep`. */
  readonly answer?: CannedAnswer;
  readonly expect: ExpectedRun;
}

/** `refused`: the service never sees the request. `lost`: it does, but its answer is replaced by this one. */
export interface Fault {
  readonly kind: "refused" | "lost";
  readonly answer: CannedAnswer;
}

export interface CannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A structure is sent as JSON, a text as it is. */
  readonly body: unknown;
}

/** What must come of a step: an output, an error, for derived scenarios only that the input is let in, or a program's end. */
export type Expectation = ExpectedOutput | ExpectedError | ExpectedAdmission | ExpectedRun;

interface ExpectationBase {
  /** Headers of the raw answer, by lower-case name. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** The raw answer's JSON body. */
  readonly body?: unknown;
  /** What a client must have sent. */
  readonly request?: ExpectedRequest;
  /** How often a client must have tried, and which parts (`headers.…`, `body.…`) every attempt has in common. */
  readonly attempts?: { readonly count: number; readonly same: readonly string[] };
  /** What a validator must find wrong with the input; absent: nothing. */
  readonly violations?: readonly ExpectedViolation[];
  /**
   * Rules that parts of the expectation are about, where that is not the rules that the scenario cites: what it sets up
   * first, and what all answers have in common. By JSON Pointer of the part, `""` for all of it.
   */
  readonly about?: Readonly<Record<string, readonly string[]>>;
}

export interface ExpectedRequest {
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** Read as JSON. */
  readonly body?: unknown;
  /** The body as it travelled. */
  readonly text?: unknown;
}

export interface ExpectedOutput extends ExpectationBase {
  readonly output: unknown;
  /** Members that the answer must not have and that its type must not know. */
  readonly without?: readonly string[];
  /** What the expectation rests on; `unknown` is an assumption. */
  readonly evidence?: EvidenceKind;
}

export interface ExpectedError extends ExpectationBase {
  readonly error: string;
  /** Types of errors that will do as well. */
  readonly also?: readonly string[];
  /** Given: any error with a status from 400 to 499 will do, since nothing says which it is. */
  readonly isAny?: true;
  readonly status: number;
  /** The wording, as a text or a pattern: judged apart from the rest, because services reword. */
  readonly message?: unknown;
  /** What the expectation rests on, for all of it or part by part. */
  readonly evidence: EvidenceKind | ErrorEvidence;
}

export interface ErrorEvidence {
  /** That there is an error at all. */
  readonly refusal: EvidenceKind;
  /** That it is a refusal, and no error of a service that broke. Absent: `recorded`. */
  readonly breaking?: EvidenceKind;
  readonly error: EvidenceKind;
  /** Absent: `recorded`, because every refusal of the live service that was recorded has status 400. */
  readonly status?: EvidenceKind;
  /** Absent: that of `error`. */
  readonly message?: EvidenceKind;
}

/** The input passes the checks of its form; what the operation then makes of it does not matter. */
export interface ExpectedAdmission extends ExpectationBase {
  readonly admitted: true;
  /**
   * Errors that would say otherwise, by their types; some only with a certain message, a text or a pattern, because they
   * can also be about what an input means. Another message is no evidence.
   */
  readonly unless: readonly (string | { readonly error: string; readonly message: unknown })[];
}

/** How a program ends and what it prints. */
export interface ExpectedRun extends ExpectationBase {
  readonly exitCode: number;
  /** What it prints, as a text or a pattern. */
  readonly stdout?: unknown;
  /** What it prints, read as JSON. */
  readonly json?: unknown;
  /** What it complains of, as a text or a pattern; absent: nothing. */
  readonly stderr?: unknown;
  /** See `ExpectedOutput`. */
  readonly evidence?: EvidenceKind;
}

export interface ExpectedViolation {
  readonly pointer: string;
  /** Id of the trait, or `type`. */
  readonly trait: string;
}

export function isSend(step: Step): step is SendStep {
  return "send" in step;
}

export function isRun(step: Step): step is RunStep {
  return "run" in step;
}

/** Whether some step may have to wait: for its expectation to come true, or for a clock to move on. */
export function mayWait({ steps }: Scenario): boolean {
  return steps.some(({ within, pause }) => within !== undefined || pause !== undefined);
}

/** What a step puts in, patterns and all. */
export function givenIn(step: Step): unknown {
  if (isSend(step)) return step.body;
  if (!isRun(step)) return step.input;
  return { run: step.run, files: step.files ?? {}, env: step.env ?? {} };
}
