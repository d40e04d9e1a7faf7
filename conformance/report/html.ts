import { htmlView } from "./html-view.js";
import { renderPage } from "./page.js";
import type { VerifyReport } from "./report.js";

/** The report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
export function htmlReport(report: VerifyReport): string {
  return renderPage("report", ["style", "matrix", "area", "evidence", "rules", "prose", "mutants"], htmlView(report));
}
