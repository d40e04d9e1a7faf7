import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Conformance, VerifyReport } from "./conformance.js";
import type { VerifyOptions } from "./verify-options.js";

/** What reports are on, see `reportFolderOf`. */
export interface Reported {
  readonly endpoint?: string | undefined;
  /** Name of a service other than the one that comes with Hallmark. */
  readonly service?: string | undefined;
  /** What part of the scenarios was shown; absent: all of them. */
  readonly part?: string | undefined;
}

/**
 * Where reports go when nobody says: those on our own pieces, on each endpoint, on each service and on parts do not
 * overwrite each other.
 */
export function reportFolderOf({ endpoint, service, part }: Reported): string {
  const name = [endpoint && placeOf(endpoint), service, part].filter(Boolean).join("-");
  return join(".hallmark", "report", name);
}

function placeOf(endpoint: string): string {
  const { protocol, hostname, port } = new URL(endpoint);
  const name = `${hostname}-${port || (protocol === "https:" ? 443 : 80)}`;
  // Addresses of IPv6 stand in brackets, with colons.
  return name.replace(/[[\]]/g, "").replaceAll(":", "_");
}

/** What of the scenarios a run has shown, as a folder is named after it; `undefined` where it is all of them. */
export function partShown(
  { filter, target, shard, derived }: Pick<VerifyOptions, "filter" | "target" | "shard" | "derived">,
  isInterrupted: boolean,
): string | undefined {
  const isPart = (filter ?? target) !== undefined || !derived || isInterrupted;
  const number = shard && `${shard.number}-of-${shard.count}`;
  return isPart || number !== undefined ? ["part", number].filter(Boolean).join("-") : undefined;
}

/** `kms` of `com.amazonaws.kms#TrentService`: the last word of the namespace, fit for a file's name. */
export function serviceNameOf(id: string): string {
  return id.slice(0, id.indexOf("#")).split(".").at(-1)!.replaceAll(/\W/g, "_");
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
