import type { EvidenceKind } from "../../generator/model/index.js";
import type { Exchange, Finding } from "../runner/verdict.js";
import type { Step } from "../scenarios/scenario.js";
import { withoutPages } from "./without-pages.js";

/** What a step asks for, as somebody says it who knows HTTP and nothing of ours. */
export function dueOf({ expect }: Step): string {
  if ("error" in expect) return `HTTP ${expect.status} ${expect.error}`;
  if ("admitted" in expect) return "anything but a refusal of the input";
  if ("exitCode" in expect) return `exit code ${expect.exitCode}`;
  return "success";
}

/** What came of it: `HTTP 404 ResourceNotFoundException`. */
export function answeredIn({ answer }: Pick<Exchange, "answer">): string {
  if (!answer) return "no answer";
  const { status } = answer;
  if (status < 300) return `success, HTTP ${status}`;
  const type = errorTypeOf(answer.body) ?? answer.headers["x-amzn-errortype"];
  return type === undefined ? `HTTP ${status} without an error type` : `HTTP ${status} ${bareName(type)}`;
}

/** Where something differs and how. */
export interface PlainFinding {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

export function plainFinding({ pointer, expected, actual }: Finding): PlainFinding {
  const place = placeOf(pointer, true);
  if (pointer === "/error/type") return { where: place, expected: bare(expected), found: bare(actual) || "none" };
  return { where: place, expected, found: pointer === "/error" ? errorInWords(actual) : withoutPages(actual) };
}

/**
 * @param isExact Whether it is told which member of a list it is. Else they stand for each other, so that the same
 * deviation of several reads the same.
 */
export function placeOf(pointer: string, isExact = false): string {
  const [root = "", ...segments] = pointer.slice(1).split("/").map(unescaped);
  const path = segments.map((each, index) => segmentInWords(each, index === 0, isExact)).join("");
  switch (root) {
    case "error":
      return { type: "the error type", status: "the HTTP status", message: "the message" }[path] ?? "the answer";
    case "output":
      return path === "" ? "the answer" : `${path} in the answer`;
    case "answer":
      if (segments[0] === "headers") return segments[1] === undefined ? "the headers" : `the header ${segments[1]}`;
      return path === "body" ? "the answer's text" : `${path.replace(/^body\.?/, "")} in the answer's text`;
    case "request":
      return path === "" ? "the request" : `${path} of the request`;
    case "attempts":
      return path === "count" ? "the number of attempts" : "what all attempts have in common";
    case "input":
      return "what the step takes from an earlier answer";
    default:
      return { exitCode: "the exit code", stdout: "the output", stderr: "the complaint" }[root] ?? pointer;
  }
}

function segmentInWords(segment: string, isFirst: boolean, isExact: boolean): string {
  if (IN_PLACE.test(segment)) return isExact ? `[${segment}]` : "[]";
  return isFirst ? segment : `.${segment}`;
}

/** Positions in lists and ids, which are names of members in maps. */
const IN_PLACE = /^(\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What an expectation rests on. */
export const restsOn: Readonly<Record<EvidenceKind, string>> = {
  recorded: "the live service was recorded to do so",
  reported: "it was reported of the live service",
  observed: "an official client was observed to do so",
  documented: "the documentation says so",
  model: "the API's model says so",
  unknown: "nothing but our assumption",
};

function errorTypeOf(body: string): string | undefined {
  return /"(?:__type|code)"\s*:\s*"([^"]+)"/.exec(body)?.[1];
}

/** `ResourceExistsException` of `com.amazonaws.secretsmanager#ResourceExistsException:http://…`. */
function bareName(type: string): string {
  return type.slice(type.indexOf("#") + 1).replace(/:.*$/s, "");
}

/** The error that an answer was read as; of a long one the end may be missing. */
function errorInWords(actual: string): string {
  const [, type, status, message] = READ_ERROR.exec(actual) ?? [];
  if (type === undefined) return withoutPages(actual);
  const head = status === undefined ? "an error" : `HTTP ${status}`;
  const said = message === undefined || message === "" ? "" : `: ${withoutPages(unquoted(message))}`;
  return `${head} ${type === "" ? "without an error type" : type}${said}`;
}

const READ_ERROR = /^\{"type":"([^"\\]*)"(?:,"status":(\d+))?(?:,"message":"((?:[^"\\]|\\.)*))?/;

function unquoted(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

function bare(json: string): string {
  return /^"[^"]*"$/.test(json) ? json.slice(1, -1) : json;
}

function unescaped(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
