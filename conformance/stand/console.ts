import { paintOf, type Paint } from "../report/paint.js";
import type { CaseReport, CheckReport, RequestReport, StandReport, StandVerdict } from "./report.js";

/** Findings of one check in one case that are told; the other reports have all. */
const MOST = 3;

/** The report for a terminal: checks by cases, then each thing that is not as it should be, with the request. */
export function standConsole(report: StandReport, isColoured: boolean): string {
  const paint = paintOf(isColoured);
  const told = new Set<RequestReport>();
  const lines =
    report.silence === undefined
      ? [
          ...headLines(report, paint),
          ...matrixLines(report, paint),
          ...report.checks.flatMap((check) => checkLines(check, report, paint, told)),
          ...outputLines(report, paint),
          ...noteLines(report, paint),
          "",
          sumLine(report, paint),
        ]
      : silenceLines(report, report.silence, paint);
  return `${lines.join("\n")}\n`;
}

function headLines({ cases }: StandReport, paint: Paint): readonly string[] {
  return [
    "",
    ...cases.map(({ title, requests, durationMs }, index) => {
      const calls = new Set(requests.map(({ call }) => call)).size;
      const said = `${counted(calls, "call")}, ${counted(requests.length, "request")}, ${(durationMs / 1000).toFixed(1)} s`;
      return ` ${String(index + 1).padStart(2)}  ${title}  ${paint.dim(said)}`;
    }),
    "",
  ];
}

function matrixLines({ cases, checks }: StandReport, paint: Paint): readonly string[] {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const row = (first: string, cells: readonly string[]) => ` ${first.padEnd(width)} ${cells.join("")}`;
  return [
    paint.bold(
      row(
        "",
        cases.map((_, index) => String(index + 1).padStart(5)),
      ),
    ),
    ...checks.map(({ id, verdicts }) =>
      row(
        id,
        cases.map((each) => cell(verdicts[each.id], paint)),
      ),
    ),
    "",
    paint.dim(" ok as it should be   x2 two findings   . nothing to judge"),
  ];
}

function cell(verdict: StandVerdict | undefined, paint: Paint): string {
  switch (verdict?.outcome) {
    case "pass":
      return paint.good("ok".padStart(5));
    case "fail":
      return paint.bad(`x${verdict.findings.length}`.padStart(5));
    case "error":
      return paint.odd("!".padStart(5));
    default:
      return paint.dim(".".padStart(5));
  }
}

/** A check that failed, told by the first case in which it did. Each request is shown once. */
function checkLines(
  check: CheckReport,
  { cases }: StandReport,
  paint: Paint,
  told: Set<RequestReport>,
): readonly string[] {
  const failed = cases.filter(({ id }) => check.verdicts[id]?.outcome === "fail");
  const [first, ...others] = failed;
  if (!first) return [];
  const { findings } = check.verdicts[first.id]!;
  const places =
    failed.length === cases.length ? "every case" : `the case ${[first, ...others].map(({ id }) => id).join(", ")}`;
  return [
    "",
    ` ${paint.bad("fail")} ${paint.bold(check.id)}: ${check.statement}`,
    ...check.cites.map(({ id, statement, source }) => paint.dim(`      ${[id, statement ?? source].join(": ")}`)),
    `      in ${places}`,
    ...findings.slice(0, MOST).flatMap(({ request, pointer, expected, actual }) => {
      const place = [request === undefined ? "" : `request ${request}`, pointer].filter(Boolean).join(", ");
      const start = `      ${place === "" ? "" : `${place}: `}`;
      const shown = first.requests.find(({ number }) => number === request);
      const isNew = shown !== undefined && !told.has(shown);
      if (shown) told.add(shown);
      return [
        `${start}expected ${expected}`,
        `${" ".repeat(Math.max(6, start.length))}found ${actual}`,
        ...(isNew ? requestLines(shown, paint) : []),
      ];
    }),
    ...(findings.length > MOST ? [paint.dim(`      ... and ${findings.length - MOST} more`)] : []),
  ];
}

function requestLines({ request, answer, fault, call, attempt }: RequestReport, paint: Paint): readonly string[] {
  const said = fault ?? (answer ? `${answer.status} ${shortened(answer.body)}` : "no answer: the client had left");
  return [
    `      > ${request.method} ${request.path}   (call ${call}, attempt ${attempt})`,
    ...Object.entries(request.headers).map(([name, value]) => `      > ${name}: ${shortened(value)}`),
    `      > ${shortened(request.body)}`,
    `      < ${said}`,
  ].map(paint.dim);
}

/** What the program printed where the plain case, or else another, did not end well. */
function outputLines({ cases, checks }: StandReport, paint: Paint): readonly string[] {
  const outcome = checks.find(({ id }) => id === "outcome");
  const odd = cases.find(({ id }) => outcome?.verdicts[id]?.outcome === "fail");
  return odd ? printedLines(odd, paint) : [];
}

function printedLines({ id, output }: CaseReport, paint: Paint): readonly string[] {
  const printed = [output?.stdout ?? "", output?.stderr ?? ""].map((text) => text.trimEnd()).filter(Boolean);
  if (printed.length === 0) return ["", paint.dim(` In the case ${id} the program printed nothing.`)];
  const lines = printed.join("\n").split("\n").slice(-20);
  return [
    "",
    ` In the case ${id} the program printed at the end:`,
    ...lines.map((line) => paint.dim(`   ${shortened(line)}`)),
  ];
}

/** Each note once, however many cases it was taken in. */
function noteLines({ checks }: StandReport, paint: Paint): readonly string[] {
  const told = ["user-agent", "gives-up", "signature"];
  const notes = checks
    .filter(({ id }) => told.includes(id))
    .flatMap(({ verdicts }) => Object.values(verdicts).flatMap((verdict) => verdict.notes));
  return notes.length === 0 ? [] : ["", ...[...new Set(notes)].map((note) => paint.dim(` It ${note}.`))];
}

function sumLine({ checks, isInterrupted }: StandReport, paint: Paint): string {
  const verdicts = checks.map((check) => Object.values(check.verdicts).map(({ outcome }) => outcome));
  const failed = verdicts.filter((outcomes) => outcomes.includes("fail")).length;
  const passed = verdicts.filter((outcomes) => !outcomes.includes("fail") && outcomes.includes("pass")).length;
  const sum = `${passed} of ${counted(checks.length, "check")} pass in every case that shows them, ${failed} fail, ${checks.length - passed - failed} had nothing to judge`;
  return ` ${failed > 0 ? paint.bad(sum) : paint.good(sum)}${isInterrupted ? paint.odd(" (interrupted: not every case was shown)") : ""}`;
}

function silenceLines({ variables, cases }: StandReport, silence: string, paint: Paint): readonly string[] {
  const [first] = cases;
  return [
    "",
    ` ${paint.bad("nothing to judge")}: ${silence}.`,
    " These variables led to the endpoint; a program that reads none of them can be given {endpoint} among its words:",
    ...Object.entries(variables).map(([name, value]) => `   ${name}=${value}`),
    ...(first ? printedLines(first, paint) : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function shortened(text: string): string {
  const line = text.replaceAll("\n", "\\n");
  return line.length <= 240 ? line : `${line.slice(0, 240)}...`;
}
