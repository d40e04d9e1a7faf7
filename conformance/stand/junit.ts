import { xmlText } from "../report/xml-text.js";
import type { CheckReport, StandReport, StandVerdict } from "./report.js";

/** The report as JUnit XML: a suite for each case, a test case for each check. */
export function standJunit({ cases, checks, durationMs, silence }: StandReport): string {
  const suites = cases.map(({ id, title, durationMs: ms }) => {
    const verdicts = checks.flatMap((check) => (check.verdicts[id] ? [[check, check.verdicts[id]] as const] : []));
    const count = (outcome: StandVerdict["outcome"]) => verdicts.filter(([, each]) => each.outcome === outcome).length;
    const counts = `failures="${count("fail")}" errors="${count("error")}" skipped="${count("not applicable")}"`;
    const attributes = `name="${xmlText(`${id}: ${title}`)}" tests="${verdicts.length}" ${counts} time="${seconds(ms)}"`;
    const note = silence === undefined ? [] : [`    <system-err>${xmlText(silence)}</system-err>`];
    const lines = verdicts.map(([check, verdict]) => caseOf(id, check, verdict));
    return [`  <testsuite ${attributes}>`, ...lines, ...note, "  </testsuite>"].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hallmark client" time="${seconds(durationMs)}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function caseOf(id: string, check: CheckReport, { outcome, reason = "", findings }: StandVerdict): string {
  const open = `    <testcase classname="${xmlText(`client.${id}`)}" name="${xmlText(`${check.id}: ${check.statement}`)}"`;
  const said = findings
    .map(({ request, pointer, expected, actual }) => {
      const place = [request === undefined ? "" : `request ${request}`, pointer].filter(Boolean).join(", ");
      return `${place === "" ? "" : `${place}: `}expected ${expected}, found ${actual}`;
    })
    .join("\n");
  switch (outcome) {
    case "pass":
      return `${open}/>`;
    case "fail":
      return `${open}>\n      <failure message="${xmlText(said.split("\n", 1)[0]!)}">${xmlText(said)}</failure>\n    </testcase>`;
    case "error":
      return `${open}>\n      <error message="${xmlText(reason)}"/>\n    </testcase>`;
    case "not applicable":
      return `${open}>\n      <skipped message="${xmlText(reason)}"/>\n    </testcase>`;
    default:
      return outcome satisfies never;
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
