import type { Recorded } from "../recording-server.js";

/** What a program did with a line. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly requests: readonly Recorded[];
}

/** The same in a form in which two programs can agree. */
export interface Outcome {
  /** As version 2 of the official program counts: see `exitOf`. */
  readonly exit: number;
  readonly stdout: string;
  /** What went wrong, without the usage before it. */
  readonly message: string;
  readonly request: readonly object[];
}

export const aspects = ["exit", "stdout", "message", "request"] as const;
export type Aspect = (typeof aspects)[number];

/** @param program What messages of usage begin with. */
export function outcomeOf({ exit, stdout, stderr, requests }: Ran, program: string): Outcome {
  const message = messageOf(stderr, program);
  return { exit: exitOf(exit, message), stdout, message, request: requests.map(comparable) };
}

/**
 * Version 1, which is on PyPI, ends with 2 where its argument parser refuses and with 255 for everything else; version
 * 2, which ours follows, tells apart whose fault it was. The message says which of its codes is meant (rule CL-008).
 */
function exitOf(exit: number, message: string): number {
  if (exit === 2) return 252;
  if (exit !== 255) return exit;
  return meanings.find(({ begins }) => begins.test(message))?.exit ?? 255;
}

const meanings = [
  { begins: /^An error occurred \(/, exit: 254 },
  { begins: /^(You must specify a region|Unable to locate credentials)/, exit: 253 },
  { begins: /^(Unknown options|Parameter validation failed|Error parsing parameter|Bad value for --)/, exit: 252 },
];

/** Version 1 speaks of version 2 before it comes to the usage. */
const USAGE = /^(usage: \rNote: .*\n\n)?usage: .*\n(( +.*|To see help text, you can run:)?\n)*/;

/** What stands after the usage, without the name of the program and the spaces at the ends of lines. */
function messageOf(stderr: string, program: string): string {
  const message = stderr.trim().replace(USAGE, "").trim();
  return message.replace(new RegExp(`^${program}: `), "").replace(/ +$/gm, "");
}

const TOKEN = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

function comparable({ method, path, headers, body }: Recorded): object {
  const named = new Map<string, string>();
  for (let index = 0; index < headers.length; index += 2) named.set(headers[index]!.toLowerCase(), headers[index + 1]!);
  return {
    method,
    path,
    type: named.get("content-type"),
    target: named.get("x-amz-target"),
    signedFor: /Credential=([^/]+)\/\d{8}\/([^,]+)/.exec(named.get("authorization") ?? "")?.slice(1),
    hasDate: named.has("x-amz-date"),
    sessionToken: named.get("x-amz-security-token"),
    isAscii: body.every((byte) => byte < 128),
    body: sorted(body.toString()),
  };
}

/** A body as JSON whose members are in an order of their own; each program makes up tokens of its own. */
function sorted(body: string): unknown {
  return JSON.parse(body || "null", (name, value: unknown) => {
    if (name === "ClientRequestToken" && typeof value === "string" && TOKEN.test(value)) return "<uuid>";
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
