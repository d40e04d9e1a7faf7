import { operationOf, type Exchange } from "../../runner/verdict.js";
import type { Step } from "../../scenarios/scenario.js";
import { visible } from "../visible.js";
import { answeredTexts, type AnsweredText } from "./earlier-answers.js";
import { piecesOfBody, repeatedIn, variableOf, type Fresh } from "./request-pieces.js";
import { removalsOf } from "./removals.js";
import { mustBePrinted, printCommand, quoted, shellWord } from "./shell-text.js";

/** What is to be sent again. */
export interface Reproduction {
  readonly exchanges: readonly Exchange[];
  readonly steps: readonly Step[];
  /** See `Fresh`. */
  readonly mark: string;
  /** Where it goes unless a variable says otherwise. Absent: it has to be said. */
  readonly endpoint?: string | undefined;
  /** What is to come of it, in a line or more. */
  readonly says: readonly string[];
}

/**
 * A script of `curl` commands, one a step, that sends the requests of a scenario again. It runs as it is in bash, zsh or
 * sh: address and keys come from variables if these are set, names are made fresh, secrets are stood in for.
 * `undefined` where a request is not known in full.
 */
export function scriptOf({ exchanges, steps, mark, endpoint, says }: Reproduction): string | undefined {
  if (exchanges.length === 0 || exchanges.some(({ request }) => /characters, not shown›/.test(request.body)))
    return undefined;
  const answered = answeredTexts(exchanges);
  const wanted = new Set(
    exchanges.flatMap(({ request }, index) =>
      repeatedIn(
        request.body,
        answered.filter(({ exchange }) => exchange <= index),
      ),
    ),
  );
  const needsMark = exchanges.some(({ request }) => request.body.includes(mark));
  return [
    ...about(says),
    ...(needsMark ? ["RUN=$(od -An -N4 -tx1 /dev/urandom | tr -d ' \\n')"] : []),
    ...exchanges.flatMap((exchange, index) => {
      const known = [...wanted].filter((each) => each.exchange <= index);
      const answers = [...wanted].filter((each) => each.exchange === index + 1);
      return [
        "",
        ...linesFor(exchange, steps[exchange.step - 1], { mark, endpoint, answered: known }, answers, index + 1),
      ];
    }),
    ...tidyLines(exchanges, steps, { mark, endpoint, answered: [...wanted] }),
    "",
  ].join("\n");
}

/**
 * What is said first, as it is. In a document that goes nowhere no shell takes any of it for more, whatever an endpoint
 * put there; an interactive zsh would, in comments.
 */
function about(says: readonly string[]): readonly string[] {
  const lines = says.map((text) => `# ${visible(text.replaceAll(/\s+/g, " ").trim())}`);
  return [": <<'ABOUT'", ...lines, "ABOUT"];
}

/** At last, what the commands made is removed; the answers to these are told by their status. */
function tidyLines(
  exchanges: readonly Exchange[],
  steps: readonly Step[],
  fresh: Fresh & Pick<Reproduction, "endpoint">,
): readonly string[] {
  const commands = removalsOf(exchanges, fresh.mark).map((exchange) =>
    curlFor(exchange, steps[exchange.step - 1], fresh, "-sS -o /dev/null -w 'tidied up: HTTP %{http_code}\\n'"),
  );
  return commands.length === 0 ? [] : ["", comment("Tidy up: remove what this made"), ...commands];
}

function linesFor(
  exchange: Exchange,
  step: Step | undefined,
  fresh: Fresh & Pick<Reproduction, "endpoint">,
  answers: readonly AnsweredText[],
  number: number,
): readonly string[] {
  const operation = operationOf(exchange) ?? "a request without a target";
  const command = curlFor(exchange, step, fresh);
  const wait = (step?.pause ?? 0) + Math.min(step?.within ?? 0, 5);
  return [
    comment(`Step ${exchange.step}: ${operation}`),
    ...(wait > 0 ? [`sleep ${wait}`] : []),
    ...(answers.length === 0
      ? [`${command}; echo`]
      : [`ANSWER${number}=$(${command})`, `printf '%s\\n' "$ANSWER${number}"`]),
    ...answers.map(
      (each) =>
        `${variableOf(each)}=$(printf '%s\\n' "$ANSWER${number}" | grep -o '"${each.member}" *: *"[^"]*"' | sed -n '${each.nth}s/.*"\\(.*\\)"/\\1/p')`,
    ),
  ];
}

/** What `curl` or the signature brings along. */
const ownHeaders = new Set([
  "authorization",
  "x-amz-date",
  "x-amz-content-sha256",
  "x-amz-security-token",
  "host",
  "content-length",
]);

function curlFor(
  { request, operation }: Exchange,
  step: Step | undefined,
  fresh: Fresh & Pick<Reproduction, "endpoint">,
  options = "-sS -i",
): string {
  const body = piecesOfBody(request.body, fresh);
  const isPrinted = mustBePrinted(body);
  const headers = Object.entries(request.headers).filter(([name]) => !ownHeaders.has(name));
  // Left to itself, curl says that a body is a form.
  const hasType = headers.some(([name]) => name === "content-type");
  const parts = [
    `curl ${options} "\${ENDPOINT:${fresh.endpoint === undefined ? "?the address of the service" : `-${withoutSlash(fresh.endpoint, operation)}`}}"${
      operation === undefined ? "" : quoted(targetOf(request.url, fresh.endpoint))
    }`,
    ...(operation === undefined ? [] : [`-X ${request.method}`]),
    ...signing(request.headers, step?.account === "other" ? "OTHER_" : ""),
    ...headers.map(([name, value]) => `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(hasType || (operation !== undefined && request.body === "") ? [] : ["-H 'content-type:'"]),
    ...(operation !== undefined && request.body === ""
      ? []
      : [isPrinted ? "--data-binary @-" : `--data-raw ${shellWord(body)}`]),
  ];
  return `${isPrinted ? `${printCommand(body)} | ` : ""}${parts.join(" \\\n  ")}`;
}

/** Operations that have paths of their own come after the address of the endpoint. */
function withoutSlash(endpoint: string, operation: string | undefined): string {
  return operation === undefined ? endpoint : endpoint.replace(/\/+$/, "");
}

/** What a request adds to the address of the endpoint. */
function targetOf(url: string, endpoint: string | undefined): string {
  const base = (endpoint ?? new URL(url).origin).replace(/\/+$/, "");
  return url.startsWith(base) ? url.slice(base.length) : new URL(url).pathname;
}

function signing(headers: Readonly<Record<string, string>>, whose: "" | "OTHER_"): readonly string[] {
  const scope = /Credential=[^/]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(headers["authorization"] ?? "");
  if (!scope) return [];
  const id = whose === "" ? "hallmark" : "210987654321";
  return [
    `--aws-sigv4 'aws:amz:${scope[1]}:${scope[2]}'`,
    `--user "\${${whose}AWS_ACCESS_KEY_ID:-${id}}:\${${whose}AWS_SECRET_ACCESS_KEY:-hallmark}"`,
    ...(headers["x-amz-security-token"] === undefined ? [] : [`-H "x-amz-security-token: $${whose}AWS_SESSION_TOKEN"`]),
  ];
}

/** A line of our own between commands: only what no shell takes for more, should it take comments for commands. */
function comment(text: string): string {
  return `# ${text
    .replaceAll(/[^\p{L}\p{N} .,:/_=+-]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()}`;
}
