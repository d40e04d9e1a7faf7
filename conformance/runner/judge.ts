import type { EvidenceKind } from "../../generator/model/index.js";
import { compareValue, markOf, runOf, type Mismatch, type Setting } from "../patterns/index.js";
import type { ErrorEvidence, Expectation, ExpectedError, ExpectedRun } from "../scenarios/scenario.js";
import { asideAt } from "./blame.js";
import type { Observation, ObservedError, ObservedRun } from "./observation.js";
import { speaksAgainst } from "./judge-admission.js";
import { inWords } from "./in-words.js";
import { isTaken } from "./taken.js";
import { secretsIn, type Redactor } from "./redact.js";
import type { Exchange, Finding } from "./verdict.js";

/** What a step's observation is held against. */
export interface Judging {
  readonly expect: Expectation;
  /** From 1. */
  readonly number: number;
  readonly setting: Setting;
  /** Has seen what travelled in this step and before. */
  readonly sensitive: Redactor;
}

/** Everything in an observation that is not as the step expects. */
export function judge(judging: Judging, observation: Observation): readonly Finding[] {
  const found = judgeResult(judging, observation);
  // The raw form of another answer than the expected one says nothing.
  const isOther = found.some(({ pointer }) => pointer === "/output" || pointer === "/error");
  return [...found, ...judgeRequests(judging, observation), ...(isOther ? [] : judgeAnswer(judging, observation))];
}

function judgeResult(judging: Judging, { input, result, run, exchanges }: Observation): readonly Finding[] {
  const { expect } = judging;
  if ("exitCode" in expect) {
    const secrets = secretsIn(exchanges, judging.sensitive);
    return judgeRun(judging, expect, run).map((each) => ({ ...each, actual: without(secrets, each.actual) }));
  }
  const error = "error" in result ? result.error : undefined;
  if ("admitted" in expect) {
    const fits = (pattern: unknown, message?: string) => compareValue(pattern, message, judging.setting).length === 0;
    const against = error && speaksAgainst(expect, error, isRefusal(error), fits);
    if (against === undefined) return [];
    return [finding(judging, { pointer: "/error", expected: "the input to be let in", actual: error }, against)];
  }
  if ("error" in expect) {
    if (!error) return [unrefused(judging, expect, result)];
    // A name that was to be refused, and is there from before, has been let in.
    if (isTaken(error) && !isTaken({ type: expect.error }) && !isOurs(judging, input))
      return [unrefused(judging, expect, { output: error })];
    return judgeError(judging, expect, error);
  }
  const evidence = expect.evidence ?? "documented";
  if (error) return [finding(judging, { pointer: "/error", expected: "an output", actual: error }, evidence)];
  const output = "output" in result ? result.output : undefined;
  const members = (output ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...compare(judging, "/output", expect.output, output, evidence),
    ...(expect.without ?? [])
      .filter((name) => members[name] !== undefined && members[name] !== null)
      .map((name) =>
        finding(judging, { pointer: `/output/${name}`, expected: "no such member", actual: members[name] }, evidence),
      ),
  ];
}

function judgeError(judging: Judging, expect: ExpectedError, error: ObservedError): readonly Finding[] {
  const { evidence } = expect;
  // What breaks does not refuse, whatever it should have refused with (rules CS-127 and CS-128).
  if (expect.status < 500 && !isRefusal(error)) {
    const expected = "a refusal, with a type and a status from 400 to 499";
    const breaking = typeof evidence === "string" ? undefined : evidence.breaking;
    return [finding(judging, { pointer: "/error", expected, actual: error }, breaking ?? "recorded")];
  }
  if (expect.isAny) return [];
  const parts: Required<Omit<ErrorEvidence, "breaking">> =
    typeof evidence === "string"
      ? { refusal: evidence, error: evidence, status: evidenceOfStatus(expect.status, evidence), message: evidence }
      : { status: "recorded", message: evidence.error, ...evidence };
  const message =
    expect.message === undefined
      ? []
      : compare(judging, "/error/message", expect.message, error.message, parts.message, "wording");
  return [
    ...(expect.also?.includes(error.type)
      ? []
      : compare(judging, "/error/type", expect.error, error.type, parts.error)),
    ...compare(judging, "/error/status", expect.status, error.status, parts.status),
    ...message,
  ];
}

/** What is known to be refused is known to have status 400: each refusal that was recorded has it (rule CS-127). */
function evidenceOfStatus(status: number, otherwise: EvidenceKind): EvidenceKind {
  return status === 400 && otherwise !== "unknown" ? "recorded" : otherwise;
}

function judgeRun(judging: Judging, expect: ExpectedRun, run: ObservedRun | undefined): readonly Finding[] {
  const { exitCode, stdout, json, stderr = "", evidence = "observed" } = expect;
  return [
    ...compare(judging, "/exitCode", exitCode, run?.exitCode, evidence),
    ...compare(judging, "/stderr", stderr, run?.stderr, evidence),
    ...(stdout === undefined ? [] : compare(judging, "/stdout", stdout, run?.stdout, evidence)),
    ...(json === undefined ? [] : compare(judging, "/stdout", json, parsed(run?.stdout), evidence)),
  ];
}

/** A text with the secrets in it blotted out: nothing else tells what of a program's output is one. */
function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, "‹not shown›"), text);
}

/** Whether an error is a service's answer to an input: not that the service broke, nor what something else said. */
function isRefusal({ type, status = 400 }: ObservedError): boolean {
  return type !== "" && status >= 400 && status < 500;
}

function unrefused(judging: Judging, { error, evidence }: ExpectedError, result: Observation["result"]): Finding {
  const actual = "output" in result ? result.output : undefined;
  const rests = typeof evidence === "string" ? evidence : evidence.refusal;
  return finding(judging, { pointer: "/output", expected: `the error ${error}`, actual }, rests);
}

/** Whether an input carries the mark of this run: what is there of that name, it made itself. */
function isOurs({ setting }: Judging, input: unknown): boolean {
  return (JSON.stringify(input) ?? "").includes(markOf(runOf(setting.seed)));
}

/** The client's side of what travelled. */
function judgeRequests(judging: Judging, { exchanges }: Observation): readonly Finding[] {
  const { expect } = judging;
  const evidence = evidenceOfTraffic(expect);
  const first = exchanges.at(0);
  const request = first && {
    headers: first.request.headers,
    body: parsed(first.request.body),
    text: first.request.body,
  };
  const attempts = expect.attempts && {
    count: exchanges.length,
    same: expect.attempts.same.filter((path) => isSameOverAll(exchanges, path)),
  };
  return [
    ...(expect.request ? compare(judging, "/request", expect.request, request, evidence) : []),
    ...(expect.attempts ? compare(judging, "/attempts", expect.attempts, attempts, evidence) : []),
  ];
}

/** The answer as it travelled. */
function judgeAnswer(judging: Judging, { exchanges }: Observation): readonly Finding[] {
  const { expect } = judging;
  const evidence = evidenceOfTraffic(expect);
  const last = exchanges.at(-1);
  return [
    ...(expect.headers ? compare(judging, "/answer/headers", expect.headers, last?.answer?.headers, evidence) : []),
    ...(expect.body ? compare(judging, "/answer/body", expect.body, parsed(last?.answer?.body), evidence) : []),
  ];
}

function evidenceOfTraffic(expect: Expectation): EvidenceKind {
  if (!("evidence" in expect) || expect.evidence === undefined) return "documented";
  return typeof expect.evidence === "string" ? expect.evidence : expect.evidence.error;
}

/** Whether a part of the request, `headers.…` or `body.…`, is there and the same in every attempt. */
function isSameOverAll(exchanges: readonly Exchange[], path: string): boolean {
  const dot = path.indexOf(".");
  const [place, name] = [path.slice(0, dot), path.slice(dot + 1)];
  const values = exchanges.map(({ request }) => {
    const members = place === "headers" ? request.headers : parsed(request.body);
    return (members as Readonly<Record<string, unknown>> | undefined)?.[name];
  });
  return values[0] !== undefined && values.every((value) => value === values[0]);
}

function parsed(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return body;
  }
}

function compare(
  judging: Judging,
  place: string,
  expected: unknown,
  actual: unknown,
  evidence: EvidenceKind,
  tier: Finding["tier"] = "structure",
): readonly Finding[] {
  return compareValue(expected, actual, judging.setting).map((each) =>
    finding(judging, { ...each, pointer: `${place}${each.pointer}` }, each.isAssumed ? "unknown" : evidence, tier),
  );
}

function finding(
  { expect, number, sensitive }: Judging,
  { pointer, expected, actual }: Mismatch,
  evidence: EvidenceKind,
  tier: Finding["tier"] = "structure",
): Finding {
  const isSecret = sensitive.has(pointer.slice(pointer.lastIndexOf("/") + 1)) || pointer === "/request/text";
  const aside = asideAt(expect, pointer);
  return {
    tier,
    step: number,
    pointer,
    expected: isSecret ? givenValue(expected, sensitive) : sensitive.text(expected),
    actual: isSecret ? sensitive.found(actual) : inWords(actual, sensitive),
    evidence,
    ...(aside && { rules: aside.rules }),
  };
}

/** Which value of a sensitive member is due, by its letter where it is known in full. */
function givenValue(expected: string, sensitive: Redactor): string {
  const value = parsed(expected);
  const isKnown = typeof value === "string" && value !== expected;
  return `the value as it was given${isKnown ? `: ${sensitive.found(value)}` : ""}`;
}
