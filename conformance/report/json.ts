import type { VerifyReport } from "./report.js";

/** The report as JSON text. */
export function jsonReport(report: VerifyReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
