import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { isRefusal, type Conformance, type KnownDeviations, type VerifyReport } from "./conformance.js";
import { exitCode } from "./exit-code.js";
import { text } from "./option-values.js";

/** What the command line says about known deviations. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly targetVersion?: string;
  readonly updateBaseline?: true;
}

/** What is known of an endpoint, and how that is brought up to date. */
export interface Baseline {
  /** Absent: nothing yet. */
  readonly known?: KnownDeviations | undefined;
  /** Writes what a run found, and says what that changed. Absent: it is not wanted. */
  readonly update?: ((report: VerifyReport) => string) | undefined;
}

export function addBaselineOptions(command: Command): Command {
  return command
    .option("--baseline <file|name>", "known deviations, of yours or ours (moto): the run fails on news only", text)
    .option("--target-version <version>", "version of the endpoint in there (default: the only one there is)", text)
    .option("--update-baseline", "write what deviates into it, and take out what is mended");
}

/** @throws Refused when the file cannot be used. */
export function baselineOf(options: BaselineOptions, command: Command, conformance: Conformance): Baseline {
  const { baseline, targetVersion, updateBaseline } = options;
  if (baseline === undefined) {
    for (const flag of ["targetVersion", "updateBaseline"] as const) {
      if (options[flag] !== undefined) {
        command.error(`error: --${flag === "targetVersion" ? "target-version" : "update-baseline"} needs --baseline`);
      }
    }
    return {};
  }
  const place = conformance.findKnownDeviations(baseline);
  if (!updateBaseline) return { known: conformance.knownDeviationsOf(place, targetVersion) };
  const version = conformance.versionToUpdate(place, targetVersion);
  const isThere = Object.hasOwn(place.file?.versions ?? {}, version);
  return {
    ...(isThere && { known: conformance.knownDeviationsOf(place, version) }),
    update(report) {
      const { file, ...changes } = conformance.updateKnownDeviations(place, report, version);
      replaceFile(place.path, conformance.knownDeviationsText(file));
      const { added, changed, mended, unchanged } = changes;
      return `${place.path}, version ${version}: ${added} added, ${changed} changed, ${mended} taken out, ${unchanged} as they were`;
    },
  };
}

/** What came of bringing a file of known deviations up to date. */
export interface Update {
  /** What was changed, or why nothing was. */
  readonly message: string;
  /** What the command ends with for it; absent: with what it would end without. */
  readonly exitCode?: number;
}

/** Brings a file of known deviations up to date; `undefined` where that is not wanted. */
export function updateOf({ update }: Baseline, report: VerifyReport, conformance: Conformance): Update | undefined {
  if (!update) return undefined;
  try {
    return { message: update(report), exitCode: conformance.exitCodeOnceKnown(report) };
  } catch (error) {
    if (isRefusal(error)) return { message: `error: ${error.message}` };
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { message: `error: the known deviations cannot be written: ${message}`, exitCode: exitCode.unusable };
  }
}

/** Whoever reads it meanwhile, and whatever happens, gets the old file or the new one. A link stays one. */
function replaceFile(named: string, contents: string): void {
  const path = existsSync(named) ? realpathSync(named) : named;
  const next = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(next, contents);
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
}
