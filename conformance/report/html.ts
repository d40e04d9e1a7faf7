import { endpointView } from "./endpoint-view.js";
import { htmlView } from "./html-view.js";
import { renderPage } from "./page.js";
import type { VerifyReport } from "./report.js";

/**
 * The report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. Our own pieces
 * stand in columns beside each other; of an endpoint the page speaks rule by rule.
 */
export function htmlReport(report: VerifyReport): string {
  if (report.endpoint) {
    const partials = ["style", "endpoint-style", "baseline", "endpoint-rule", "endpoint-scenario", "prose"];
    return renderPage("endpoint", partials, endpointView(report));
  }
  const partials = ["style", "baseline", "matrix", "area", "evidence", "rules", "prose", "mutants"];
  return renderPage("report", partials, htmlView(report));
}
