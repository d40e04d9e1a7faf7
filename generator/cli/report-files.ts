import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Conformance, VerifyReport } from "./conformance.js";

/** Why reports cannot be written to a folder; `undefined` where they can. Makes the folder. */
export function obstacleTo(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Writes the report in every form that there is; gives the path of the one for people. */
export function writeReports(folder: string, report: VerifyReport, conformance: Conformance): string {
  writeFileSync(join(folder, "report.json"), conformance.jsonReport(report));
  writeFileSync(join(folder, "junit.xml"), conformance.junitReport(report));
  const page = join(folder, "index.html");
  writeFileSync(page, conformance.htmlReport(report));
  return page;
}
