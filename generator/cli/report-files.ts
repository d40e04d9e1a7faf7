import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Conformance, VerifyReport } from "./conformance.js";

/** Where reports go when nobody says: those on our own pieces and those on each endpoint do not overwrite each other. */
export function reportFolderOf(endpoint?: string): string {
  const folder = join(".hallmark", "report");
  if (endpoint === undefined) return folder;
  const { protocol, hostname, port } = new URL(endpoint);
  const name = `${hostname}-${port || (protocol === "https:" ? 443 : 80)}`;
  // Addresses of IPv6 stand in brackets, with colons.
  return join(folder, name.replace(/[[\]]/g, "").replaceAll(":", "_"));
}

/** Why reports cannot be written to a folder; `undefined` where they can. Makes nothing. */
export function obstacleTo(folder: string): string | undefined {
  try {
    const nearest = nearestThere(resolve(folder));
    if (!statSync(nearest).isDirectory()) return `${nearest} is a file`;
    accessSync(nearest, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The path itself or, where nothing is there, what is there of the way to it. */
function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}

/** Writes the report in every form that there is, making the folder; gives the path of the one for people. */
export function writeReports(folder: string, report: VerifyReport, conformance: Conformance): string {
  mkdirSync(folder, { recursive: true });
  const json = join(folder, "report.json");
  writeFileSync(json, conformance.jsonReport(report));
  writeFileSync(join(folder, "junit.xml"), conformance.junitReport(report));
  writeFileSync(join(folder, "report.sarif"), conformance.sarifReport(report, pathInRepository(json)));
  const page = join(folder, "index.html");
  writeFileSync(page, conformance.htmlReport(report));
  return page;
}

/** A path as code scanning wants it: with slashes, from where the command runs; beyond that, the name alone. */
function pathInRepository(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path));
  const isWithin = !fromHere.startsWith("..") && !isAbsolute(fromHere);
  return isWithin ? fromHere.replaceAll(sep, "/") : basename(path);
}
